-- Periodic evaluations: VDAB may ask one, when each running package is due, and how early each team begins.

alter table evaluatie drop constraint evaluatie_aanvrager_check;
alter table evaluatie add constraint evaluatie_aanvrager_check check (aanvrager in ('werknemer', 'werkgever', 'VDAB'));

-- The employer reads what VDAB began at his own company: it holds no ground but the five years.
drop policy band_en_maker on evaluatie;
do $$
declare
  band_geldt constant text := $band$exists (
    select from band b where b.history = evaluatie.history
      and b.sleutel = any((select mijn_sleutels())::text[])
      and b.rol in ('', (select mijn_rol()))
      and (b.tot is null or b.tot >= nullif((select current_setting('wop.dag', true)), '')::date))$band$;
  leest_verzonden constant text := $leest$(aangevraagd_op is not null and (select mijn_rol()) in ('burger', 'vertrouwenspersoon',
    'indiceringsconsulent', 'partner (OCMW/GTB)', 'team TOM', 'beslisser (4 ogen)', 'evaluator', 'HOC'))$leest$;
  eigen_klad constant text := $eigen$((select mijn_rol()) = 'burger' and aanvrager = 'werknemer')$eigen$;
  eigen_bedrijf constant text := $kbo$((select mijn_rol()) = 'werkgever' and aanvrager in ('werkgever', 'VDAB')
    and kbo = nullif((select current_setting('wop.organisatie', true)), ''))$kbo$;
begin
  execute format($p$create policy band_en_maker on evaluatie for all
    using ((select mijn_rol()) = 'systeem' or ((%s or %s or %s) and %s)) with check ((select has_actor()))$p$,
    leest_verzonden, eigen_klad, eigen_bedrijf, band_geldt);
end
$$;

-- One row for each running package: the day by which VDAB must have evaluated again (D-06).
create table periodiek (
  history uuid primary key,
  provincie text not null,
  start date not null,
  dag date not null,
  -- Which of the months before that day it goes to when a team spreads its work; fixed for each history.
  lot int not null,
  -- Whether an evaluation of this job runs, whoever asked it.
  loopt boolean not null,
  -- Why the last night could not begin it; empty when there was nothing in the way.
  waarom_niet text not null default '',
  created_at timestamptz not null default now()
);
create index periodiek_beurt on periodiek (provincie, dag, history) include (lot) where not loopt;
create index periodiek_vooruitblik on periodiek (provincie, dag) include (lot, loopt);
alter table periodiek enable row level security;
alter table periodiek force row level security;
-- Days of one person are in termijn, which follows the ties; this table counts, and only the program reads it.
create policy alleen_programma on periodiek using ((select mijn_rol() = 'systeem')) with check ((select has_actor()));

-- How early a team begins, as it was chosen: rows are added and never changed.
create table golfinstelling (
  nr int generated always as identity primary key,
  provincie text not null,
  vanaf date not null,
  dagen_vooraf int not null check (dagen_vooraf between 0 and 365),
  spreiding int not null check (spreiding between 0 and 12),
  reden text not null check (reden <> ''),
  door text not null,
  created_at timestamptz not null default now()
);
create index golfinstelling_provincie on golfinstelling (provincie, nr);
alter table golfinstelling enable row level security;
alter table golfinstelling force row level security;
create policy lezen on golfinstelling for select
  using ((select mijn_rol()) in ('systeem', 'indiceringsconsulent', 'team TOM', 'evaluator'));
-- A team chooses for its own province.
create policy kiezen on golfinstelling for insert with check ((select mijn_rol()) = 'systeem'
  or ((select mijn_rol()) = 'team TOM' and 'VDAB-' || provincie = (select current_setting('wop.organisatie', true))));
revoke update, delete, truncate on golfinstelling from wop_app;
