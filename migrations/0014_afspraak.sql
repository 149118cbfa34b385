-- Appointments for the talk of an evaluation, and the secret address of the calendar of an evaluator.

create table afspraak (
  -- The request that it is for: one appointment at a time.
  evaluatie uuid primary key,
  history uuid not null,
  -- The employer of the job that it is about.
  kbo text not null,
  stand text not null check (stand in ('voorgesteld', 'bevestigd', 'afgezegd')),
  -- Counts what was proposed, confirmed and called off; a calendar follows it.
  kalendernr int not null,
  -- The last proposal as it was made: day, hours, place, who comes. No wish of the worker stands in it.
  bezoek jsonb not null,
  dag date not null,
  -- First and last minute of the visit, on the clock in Brussels.
  van text not null,
  tot text not null,
  evaluator_id text not null,
  -- What each side must do now, as a sentence; null when nothing.
  taak_werkgever text,
  taak_werknemer text,
  -- Whether VDAB must look at it again: somebody asked something.
  aandacht boolean not null,
  created_at timestamptz not null default now()
);
create index afspraak_history on afspraak (history);
create index afspraak_dag on afspraak (dag, evaluator_id);
create index afspraak_kbo on afspraak (kbo, dag);

alter table afspraak enable row level security;
alter table afspraak force row level security;
do $$
declare
  band_geldt constant text := $band$exists (
    select from band b where b.history = afspraak.history
      and b.sleutel = any((select mijn_sleutels())::text[])
      and b.rol in ('', (select mijn_rol()))
      and (b.tot is null or b.tot >= nullif((select current_setting('wop.dag', true)), '')::date))$band$;
  leest constant text := $leest$(select mijn_rol()) in ('burger', 'vertrouwenspersoon', 'indiceringsconsulent', 'team TOM',
    'beslisser (4 ogen)', 'evaluator', 'HOC')$leest$;
  eigen_bedrijf constant text := $kbo$((select mijn_rol()) = 'werkgever'
    and kbo = nullif((select current_setting('wop.organisatie', true)), ''))$kbo$;
begin
  execute format($p$create policy band_en_lezer on afspraak for all
    using ((select mijn_rol()) = 'systeem' or ((%s or %s) and %s)) with check ((select has_actor()))$p$,
    leest, eigen_bedrijf, band_geldt);
end
$$;

-- The address under which somebody's calendar is read without signing in: only the digest of its secret is kept.
create table agenda_adres (
  eigenaar text not null,
  rol text not null,
  organisatie text not null,
  sha256 text not null unique,
  created_at timestamptz not null default now(),
  primary key (eigenaar, rol, organisatie)
);
alter table agenda_adres enable row level security;
alter table agenda_adres force row level security;
create policy eigen on agenda_adres using ((select mijn_rol()) = 'systeem'
  or (eigenaar = (select current_setting('wop.actor', true)) and rol = (select mijn_rol())));
revoke truncate on agenda_adres from wop_app;
