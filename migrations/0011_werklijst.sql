-- The worklist: one narrow row for each key that a dossier is assigned to, in every order that people ask for.

-- What the list of dossiers shows while an evaluation runs; null when none does.
alter table dossier add column evaluatie text;

create table werklijst (
  -- Of a person, a team or an organisation, as in band; rol is empty for every role of the key.
  sleutel text not null,
  rol text not null,
  history uuid not null,
  -- The days on which the tie holds, both included: those of every row of band with this key taken together, so that
  -- two rows of one key never hold on the same day.
  van date not null,
  tot date not null,
  nummer text not null,
  familienaam text not null,
  voornaam text not null,
  status text not null,
  sinds date not null,
  behandelaar_id text not null,
  behandelaar text not null,
  werkgever text not null,
  termijn_dag date,
  -- What waits for somebody of VDAB comes before what runs by itself, longest first.
  wachtrang smallint not null generated always as (
    case when status in ('ADVIES_VOORGESTELD', 'CORRECTIE_INGEDIEND', 'CORRECTIE_VOORGESTELD', 'EVAL_AANGEVRAAGD') then 1
      when status = 'GEEN' then 2 else 3 end) stored,
  wachtdag date generated always as (
    case when status in ('ADVIES_VOORGESTELD', 'GEEN', 'CORRECTIE_INGEDIEND', 'CORRECTIE_VOORGESTELD', 'EVAL_AANGEVRAAGD') then sinds else termijn_dag end) stored,
  created_at timestamptz not null default now(),
  primary key (sleutel, rol, history, van)
);
create index werklijst_history on werklijst (history);
create index werklijst_werk on werklijst (sleutel, rol, wachtrang, wachtdag, nummer)
  include (history, van, tot, status, behandelaar_id, termijn_dag);
create index werklijst_termijn on werklijst (sleutel, rol, termijn_dag, nummer)
  include (history, van, tot, status, behandelaar_id);
create index werklijst_sinds on werklijst (sleutel, rol, sinds, nummer)
  include (history, van, tot, status, behandelaar_id, termijn_dag);
create index werklijst_naam on werklijst (sleutel, rol, familienaam, voornaam, nummer)
  include (history, van, tot, status, behandelaar_id, termijn_dag);
create index werklijst_nummer on werklijst (sleutel, rol, nummer)
  include (history, van, tot, status, behandelaar_id, termijn_dag);
create index werklijst_status on werklijst (sleutel, rol, status, nummer)
  include (history, van, tot, behandelaar_id, termijn_dag);
create index werklijst_werkgever on werklijst (sleutel, rol, werkgever, nummer)
  include (history, van, tot, status, behandelaar_id, termijn_dag);
create index werklijst_behandelaar on werklijst (sleutel, rol, behandelaar, nummer)
  include (history, van, tot, status, behandelaar_id, termijn_dag);
create index werklijst_van on werklijst (sleutel, rol, behandelaar_id, termijn_dag)
  include (history, van, tot, status, nummer);

alter table werklijst enable row level security;
alter table werklijst force row level security;
-- One boolean asked once: a comparison with the answer would have the planner expect two hundred times too few rows.
create policy alleen_programma on werklijst using ((select mijn_rol() = 'systeem')) with check ((select has_actor()));
-- Who reads how many of which key is no chance: a team has rows for every role only, a colleague for one role.
create statistics werklijst_kringen (mcv) on sleutel, rol from werklijst;

create index belangenconflict_sleutel on belangenconflict (sleutel);

-- The row of one key of one dossier, as the ties say it now.
create function werk_werklijst_bij(p_history uuid, p_sleutel text, p_rol text) returns void
language plpgsql as $$
begin
  delete from werklijst where sleutel = p_sleutel and rol = p_rol and history = p_history;
  insert into werklijst (sleutel, rol, history, van, tot, nummer, familienaam, voornaam, status, sinds, behandelaar_id,
      behandelaar, werkgever, termijn_dag)
    select p_sleutel, p_rol, d.history, lower(g.tijd), coalesce(upper(g.tijd) - 1, 'infinity'), d.nummer, d.familienaam,
      d.voornaam, coalesce(d.evaluatie, d.status), d.sinds, d.behandelaar_id, d.behandelaar, coalesce(d.werkgever, ''), d.termijn_dag
    from dossier d, (select unnest(range_agg(daterange(b.van, b.tot, '[]'))) as tijd from band b
      where b.history = p_history and b.soort = 'toegewezen' and b.sleutel = p_sleutel and b.rol = p_rol
        and (b.tot is null or b.tot >= b.van)) g
    where d.history = p_history;
end
$$;

-- Every row at once, where the table is empty.
create function vul_werklijst() returns void
language sql as $$
  insert into werklijst (sleutel, rol, history, van, tot, nummer, familienaam, voornaam, status, sinds, behandelaar_id,
      behandelaar, werkgever, termijn_dag)
    select b.sleutel, b.rol, d.history, lower(b.tijd), coalesce(upper(b.tijd) - 1, 'infinity'), d.nummer, d.familienaam, d.voornaam, coalesce(d.evaluatie, d.status), d.sinds, d.behandelaar_id,
      d.behandelaar, coalesce(d.werkgever, ''), d.termijn_dag
    from (select history, sleutel, rol, unnest(range_agg(daterange(van, tot, '[]'))) as tijd from band
      where soort = 'toegewezen' and (tot is null or tot >= van) group by history, sleutel, rol) b
    join dossier d on d.history = b.history;
$$;

-- Whoever changes a tie changes the list of others, which only the program sees.
create function werklijst_na_band() returns trigger
language plpgsql set wop.rol = 'systeem' as $$
begin
  if tg_op <> 'INSERT' and old.soort = 'toegewezen' then
    perform werk_werklijst_bij(old.history, old.sleutel, old.rol);
  end if;
  if tg_op <> 'DELETE' and new.soort = 'toegewezen' then
    perform werk_werklijst_bij(new.history, new.sleutel, new.rol);
  end if;
  return null;
end
$$;
create trigger werklijst after insert or update or delete on band
  for each row execute function werklijst_na_band();

create function werklijst_na_dossier() returns trigger
language plpgsql set wop.rol = 'systeem' as $$
begin
  if tg_op = 'DELETE' then
    delete from werklijst where history = old.history;
  elsif tg_op = 'INSERT' then
    perform werk_werklijst_bij(b.history, b.sleutel, b.rol) from
      (select distinct history, sleutel, rol from band where history = new.history and soort = 'toegewezen') b;
  else
    update werklijst set nummer = new.nummer, familienaam = new.familienaam, voornaam = new.voornaam, status = coalesce(new.evaluatie, new.status),
      sinds = new.sinds, behandelaar_id = new.behandelaar_id, behandelaar = new.behandelaar,
      werkgever = coalesce(new.werkgever, ''), termijn_dag = new.termijn_dag
    where history = new.history;
  end if;
  return null;
end
$$;
create trigger werklijst after insert or delete or update of nummer, familienaam, voornaam, status, evaluatie, sinds, behandelaar_id,
    behandelaar, werkgever, termijn_dag on dossier
  for each row execute function werklijst_na_dossier();

-- Who signed in for which organisation, kept apart from the log: the worklist asks it on each page, and a year of
-- sign-ins of a whole service is too long to read then.
create table collega (
  organisatie text not null,
  id text not null,
  rol text not null,
  naam text not null,
  laatst timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (organisatie, id, rol)
);
alter table collega enable row level security;
alter table collega force row level security;
create policy known_actor on collega using ((select has_actor())) with check ((select has_actor()));
revoke truncate, delete on collega from wop_app;

create function onthoud_collega() returns trigger
language plpgsql as $$
begin
  insert into collega as c (organisatie, id, rol, naam, laatst)
    values (new.actor->>'organisatie', new.actor->>'id', new.actor->>'rol', new.actor->>'naam', new.at)
    on conflict (organisatie, id, rol) do update
      set naam = excluded.naam, laatst = greatest(c.laatst, excluded.laatst);
  return null;
end
$$;
create trigger onthoud_collega after insert on audit for each row
  when (new.action = 'aangemeld' and new.actor->>'organisatie' is not null)
  execute function onthoud_collega();

-- A code for a colleague in an address: the id may be a number of the national register.
create function collega_code(p_id text) returns text
language sql stable
return left(encode(sha256(convert_to(
  (select value #>> '{}' from setting where name = 'inzagecode') || 'werklijst' || p_id, 'UTF8')), 'hex'), 10);

-- A list that somebody kept under a name: the question of the address, never what it found.
create table weergave (
  id uuid primary key,
  eigenaar text not null,
  rol text not null,
  naam text not null,
  vraag text not null,
  created_at timestamptz not null default now(),
  unique (eigenaar, rol, naam)
);
alter table weergave enable row level security;
alter table weergave force row level security;
create policy eigen on weergave using (eigenaar = (select current_setting('wop.actor', true)));
revoke truncate on weergave from wop_app;

-- What is there already, with the sight of the program.
select set_config('wop.actor', 'systeem', true), set_config('wop.rol', 'systeem', true);
select vul_werklijst();
insert into collega (organisatie, id, rol, naam, laatst)
  select distinct on (actor->>'organisatie', actor->>'id', actor->>'rol') actor->>'organisatie', actor->>'id',
    actor->>'rol', actor->>'naam', at
  from audit where action = 'aangemeld' and actor->>'organisatie' is not null
  order by actor->>'organisatie', actor->>'id', actor->>'rol', at desc;
select set_config('wop.actor', '', true), set_config('wop.rol', '', true);
