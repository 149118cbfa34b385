-- Requests for an evaluation: where each one is found, whose it is, and who must do something.

create table evaluatie (
  id uuid primary key,
  history uuid not null,
  -- The employer of the job that it is about.
  kbo text not null,
  aanvrager text not null check (aanvrager in ('werknemer', 'werkgever')),
  status text not null,
  aangevraagd_op date,
  -- What the one who asks must do now, as a sentence; null when nothing.
  taak_aanvrager text,
  created_at timestamptz not null default now()
);
create index evaluatie_history on evaluatie (history);
create index evaluatie_taak on evaluatie (kbo) where taak_aanvrager is not null;

alter table evaluatie enable row level security;
alter table evaluatie force row level security;
do $$
declare
  band_geldt constant text := $band$exists (
    select from band b where b.history = evaluatie.history
      and b.sleutel = any((select mijn_sleutels())::text[])
      and b.rol in ('', (select mijn_rol()))
      and (b.tot is null or b.tot >= nullif((select current_setting('wop.dag', true)), '')::date))$band$;
  -- Roles that read requests in the access table; what is not sent yet is of who makes it.
  leest_verzonden constant text := $leest$(aangevraagd_op is not null and (select mijn_rol()) in ('burger', 'vertrouwenspersoon',
    'indiceringsconsulent', 'partner (OCMW/GTB)', 'team TOM', 'beslisser (4 ogen)', 'evaluator', 'HOC'))$leest$;
  eigen_klad constant text := $eigen$((select mijn_rol()) = 'burger' and aanvrager = 'werknemer')$eigen$;
  -- Why a worker asks alone is not for the employer.
  eigen_bedrijf constant text := $kbo$((select mijn_rol()) = 'werkgever' and aanvrager = 'werkgever'
    and kbo = nullif((select current_setting('wop.organisatie', true)), ''))$kbo$;
begin
  execute format($p$create policy band_en_maker on evaluatie for all
    using ((select mijn_rol()) = 'systeem' or ((%s or %s or %s) and %s)) with check ((select has_actor()))$p$,
    leest_verzonden, eigen_klad, eigen_bedrijf, band_geldt);
end
$$;
