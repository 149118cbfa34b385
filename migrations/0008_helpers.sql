-- Messages that say nothing but that there is news; and who of staff signed in, to choose from.

create table bericht (
  id uuid primary key,
  history uuid not null,
  aanleiding text not null,
  kanaal text not null check (kanaal in ('portaal', 'e-mail', 'sms', 'post', 'telefoon')),
  -- The address as it was when the message was planned.
  adres text,
  dag date not null,
  staat text not null check (staat in ('todo', 'overhandigd', 'mislukt')),
  reden text not null default '',
  gelezen_op date,
  created_at timestamptz not null default now()
);
create index bericht_history on bericht (history, dag);
create index bericht_todo on bericht (kanaal, dag) where staat = 'todo';

alter table bericht enable row level security;
alter table bericht force row level security;
-- An address of the person is for the person and for who follows the dossier; not for an employer, not for a helper.
create policy band_of_rol on bericht for all using (
  (select mijn_rol()) = 'systeem'
  or ((select mijn_rol()) in ('burger', 'indiceringsconsulent', 'team TOM', 'evaluator', 'HOC')
    and exists (select from band b where b.history = bericht.history
      and b.sleutel = any((select mijn_sleutels())::text[])
      and b.rol in ('', (select mijn_rol()))
      and (b.tot is null or b.tot >= nullif((select current_setting('wop.dag', true)), '')::date))))
  with check ((select has_actor()));

-- Colleagues and partners to choose from are those who signed in.
create index audit_aangemeld on audit ((actor->>'rol'), at) where action = 'aangemeld';
