-- The talk of an evaluation: who still prepares something, and whether there is a report. What was answered or seen stands
-- in the history alone. And the evaluator reads medical papers only while an evaluation of the person runs.

create table gesprek (
  -- Of the evaluation.
  id uuid primary key,
  history uuid not null,
  -- The employer of the job that it is about.
  kbo text not null,
  vragenlijst text not null check (vragenlijst in ('te doen', 'verstuurd', 'gesloten')),
  -- Whether the worker can still say something before the talk.
  voorbereiding boolean not null,
  -- Day of the talk, once there is a report of it.
  gevoerd_op date,
  created_at timestamptz not null default now()
);
create index gesprek_history on gesprek (history);
create index gesprek_taak on gesprek (kbo) where vragenlijst = 'te doen';

alter table gesprek enable row level security;
alter table gesprek force row level security;
do $$
declare
  band_geldt constant text := $band$exists (
    select from band b where b.history = gesprek.history
      and b.sleutel = any((select mijn_sleutels())::text[])
      and b.rol in ('', (select mijn_rol()))
      and (b.tot is null or b.tot >= nullif((select current_setting('wop.dag', true)), '')::date))$band$;
  leest constant text := $leest$((select mijn_rol()) in ('burger', 'team TOM', 'beslisser (4 ogen)', 'evaluator'))$leest$;
  -- Also where the worker asked alone: the employer is asked about the work and does not learn why.
  eigen_bedrijf constant text := $kbo$((select mijn_rol()) = 'werkgever'
    and kbo = nullif((select current_setting('wop.organisatie', true)), ''))$kbo$;
begin
  execute format($p$create policy band_en_bedrijf on gesprek for all
    using ((select mijn_rol()) = 'systeem' or ((%s or %s) and %s)) with check ((select has_actor()))$p$,
    leest, eigen_bedrijf, band_geldt);
end
$$;

-- What a list shows of an evaluation is also what is left to do after it; papers are open while it runs alone.
create function evaluatie_loopt(p_stand text) returns boolean
language sql immutable
return coalesce(p_stand <> 'TRAJECT_STARTEN', false);

-- Restrictive: it narrows whatever the other policies of the table open.
do $$
declare
  name text;
begin
  foreach name in array array['stuk', 'document'] loop
    execute format($p$create policy evaluator_tijdens_evaluatie on %1$I as restrictive for select
      using ((select mijn_rol()) <> 'evaluator' or klasse <> 'MED' or exists (
        select from dossier d where d.history = %1$I.history and evaluatie_loopt(d.evaluatie)))$p$, name);
  end loop;
end
$$;
