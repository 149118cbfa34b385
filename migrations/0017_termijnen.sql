-- A term says on which article it stands, how it was counted, who must act, and that it ended late.

alter table termijn
  -- Id of what it is about, where a dossier can have more than one; empty where it cannot.
  add column over text not null default '',
  add column bron text not null default '',
  -- The arithmetic as sentences; empty for a term that was set before this column was.
  add column stappen jsonb not null default '[]',
  -- The open question on whose assumption the day rests.
  add column vraag text,
  -- Who must act by the day; null for a window that closes by itself.
  add column wie text check (wie in ('persoon', 'werkgever', 'VDAB')),
  -- The employer who may see it: null for the one of the moment, empty for none.
  add column werkgever_kbo text,
  -- Set for a term that ended after its day: late stays visible.
  add column beeindigd_op date check (beeindigd_op > dag),
  add column hoe text check (hoe in ('gedaan', 'vervallen')),
  add constraint einde_heeft_een_reden check ((beeindigd_op is null) = (hoe is null));
alter table termijn drop constraint termijn_pkey, add primary key (history, id, over);
-- Whether an evaluation gave the package: then the window for a correctie (D-01) is no term, whatever the package is worth.
alter table dossier add column na_evaluatie boolean not null default false;
create index termijn_te_doen on termijn (dag, history) where bewaakt and beeindigd_op is null;

-- What is there already, with the sight of the program.
select set_config('wop.actor', 'systeem', true), set_config('wop.rol', 'systeem', true);
update termijn t set over = e.id::text, wie = case e.aanvrager when 'werkgever' then 'werkgever' else 'persoon' end,
  werkgever_kbo = case e.aanvrager when 'werkgever' then e.kbo else '' end
from evaluatie e where t.id = 'D-07' and e.history = t.history
  and e.status in ('EVAL_AANGEVRAAGD', 'EVAL_ONVOLLEDIG', 'EVAL_GOEDGEKEURD');
update termijn set wie = 'persoon', werkgever_kbo = '' where id = 'D-05';
update termijn set wie = 'VDAB' where id = 'D-04';
update termijn set wie = 'VDAB', werkgever_kbo = '' where id like 'rechtzetting:%';
select set_config('wop.actor', '', true), set_config('wop.rol', '', true);

-- Of the terms of a dossier an employer sees those that may concern it.
create policy eigen_werkgever on termijn as restrictive for select using (
  (select mijn_rol()) <> 'werkgever' or werkgever_kbo is null
  or werkgever_kbo = nullif((select current_setting('wop.organisatie', true)), ''));

-- Each reminder that went out: once for a term, its day and the moment; a term that moves has another day.
create table herinnering (
  history uuid not null,
  termijn text not null,
  over text not null,
  dag date not null,
  -- Days before the day of the term; -1 for the one that says that the day has passed.
  moment int not null check (moment >= -1),
  aan text not null check (aan in ('persoon', 'werkgever', 'VDAB')),
  op date not null,
  created_at timestamptz not null default now(),
  primary key (history, termijn, over, dag, moment)
);
alter table herinnering enable row level security;
alter table herinnering force row level security;
-- Who sees the term sees that somebody was reminded of it.
create policy als_termijn on herinnering using ((select mijn_rol()) = 'systeem' or exists (
    select from termijn t where t.history = herinnering.history and t.id = herinnering.termijn and t.over = herinnering.over))
  with check ((select has_actor()));
revoke truncate, delete, update on herinnering from wop_app;

-- How many days before a term a service wants its reminders; without a row those of the product hold.
-- A choice stays; the last one of a service counts.
create table herinnering_dagen (
  id bigint generated always as identity primary key,
  dienst text not null,
  termijn text not null,
  dagen int[] not null check (cardinality(dagen) between 0 and 3 and 0 <= all(dagen) and 180 >= all(dagen)),
  reden text not null check (length(reden) >= 10),
  door jsonb not null,
  op date not null,
  created_at timestamptz not null default now()
);
create index herinnering_dagen_dienst on herinnering_dagen (dienst, termijn, id desc);
alter table herinnering_dagen enable row level security;
alter table herinnering_dagen force row level security;
create policy eigen_dienst on herinnering_dagen using ((select mijn_rol()) = 'systeem'
    or dienst = nullif((select current_setting('wop.organisatie', true)), ''))
  with check ((select mijn_rol()) = 'systeem' or dienst = nullif((select current_setting('wop.organisatie', true)), ''));
revoke truncate, delete, update on herinnering_dagen from wop_app;

-- What an employer hears of an evaluation at its own place, on its page: no reason and no fact about health.
create table nieuws_werkgever (
  history uuid not null,
  -- Version of the history that it follows from.
  version int not null,
  kbo text not null,
  evaluatie uuid not null,
  aanleiding text not null check (aanleiding in ('weigering', 'papieren', 'gesprek', 'beslissing', 'ingetrokken')),
  dag date not null,
  created_at timestamptz not null default now(),
  primary key (history, version)
);
create index nieuws_werkgever_kbo on nieuws_werkgever (kbo, dag);
alter table nieuws_werkgever enable row level security;
alter table nieuws_werkgever force row level security;
create policy eigen_werkgever on nieuws_werkgever using ((select mijn_rol()) = 'systeem' or ((select mijn_rol()) = 'werkgever'
    and kbo = nullif((select current_setting('wop.organisatie', true)), '')))
  with check ((select has_actor()));
revoke truncate, delete, update on nieuws_werkgever from wop_app;

-- An evaluation goes on after its request: what of it waits for somebody of VDAB comes first in the list too.
create function wacht_op_vdab(p_status text) returns boolean
language sql immutable
return p_status in ('ADVIES_VOORGESTELD', 'CORRECTIE_INGEDIEND', 'CORRECTIE_VOORGESTELD', 'EVAL_AANGEVRAAGD', 'EVAL_AANGEVULD',
  'GESPREK_GEVOERD', 'EVAL_VOORGESTELD', 'TRAJECT_STARTEN');

drop index werklijst_werk;
alter table werklijst drop column wachtrang, drop column wachtdag;
alter table werklijst
  add column wachtrang smallint not null generated always as (
    case when wacht_op_vdab(status) then 1 when status = 'GEEN' then 2 else 3 end) stored,
  add column wachtdag date generated always as (
    case when wacht_op_vdab(status) or status = 'GEEN' then sinds else termijn_dag end) stored;
create index werklijst_werk on werklijst (sleutel, rol, wachtrang, wachtdag, nummer)
  include (history, van, tot, status, behandelaar_id, termijn_dag);
