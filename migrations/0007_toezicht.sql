-- Who looked in a file: the log in the order in which people read it, access in an emergency with its follow-up,
-- questions of persons, and the list that the data protection officer works through.

-- The log is read back newest first, by dossier, by member of staff or by period; `id` breaks ties, so a page can go on
-- where the one before it ended.
drop index audit_history;
drop index audit_actor;
-- Columns and no expressions: under row-level security an index serves comparisons that can leak nothing, and taking a
-- member out of jsonb is not among them. The day keeps a period of everybody apart from the other questions, so that the
-- planner never walks through the whole log in order of time to find the few lines of one dossier.
alter table audit
  add column sleutel text generated always as (actor->>'id') stored,
  add column dag date generated always as ((at at time zone 'Europe/Brussels')::date) stored;
create index audit_history on audit (history, at, id);
create index audit_actor on audit (sleutel, at, id);
create index audit_dag on audit (dag, at, id);
create index audit_noodtoegang on audit (dag, at, id) where noodtoegang;

-- The code under which a person reads who looked: always the same for one member of staff, and not to be guessed from a
-- name, because the secret stays here.
insert into setting (name, value, at)
  values ('inzagecode', to_jsonb(gen_random_uuid()::text || gen_random_uuid()::text), now());
create function medewerker_code(p_id text) returns text
language sql stable
return 'M-' || upper(left(encode(sha256(convert_to(
  (select value #>> '{}' from setting where name = 'inzagecode') || p_id, 'UTF8')), 'hex'), 8));

-- What the store writes beside an event does not know of an emergency; the line must.
create function merk_noodtoegang() returns trigger
language plpgsql as $$
begin
  new.noodtoegang := exists (
    select from noodtoegang n where n.history = new.history and n.sleutel = new.actor->>'id' and n.rol = new.actor->>'rol'
      and n.van <= new.at and n.tot > new.at);
  return new;
end
$$;
create trigger merk_noodtoegang before insert on audit for each row
  when (not new.noodtoegang and new.klasse is null and new.history is not null)
  execute function merk_noodtoegang();

-- Ending early is always possible, also in the very moment of opening.
do $$
declare
  oud text;
begin
  for oud in select conname from pg_constraint where conrelid = 'noodtoegang'::regclass and contype = 'c' loop
    execute format('alter table noodtoegang drop constraint %I', oud);
  end loop;
end
$$;
alter table noodtoegang
  add check (tot >= van and tot <= van + interval '60 minutes'),
  add column naam text not null default '',
  add column organisatie text not null default '',
  -- When the person reads of it; empty while nothing is told.
  add column melden_vanaf timestamptz,
  add column uitstel_reden text,
  add column nazicht_tegen date,
  add column nagezien_op date,
  add column nagezien_door text,
  add column uitkomst text,
  add column bevinding text;
create index noodtoegang_nazicht on noodtoegang (nazicht_tegen) where nagezien_op is null;

-- A reason may speak of others: it is for who opened it and for who watches over it.
drop policy known_actor on noodtoegang;
create policy lezen on noodtoegang for select using (
  (select mijn_rol()) in ('systeem', 'DPO') or sleutel = (select current_setting('wop.actor', true)));
create policy schrijven on noodtoegang for insert with check ((select has_actor()));
create policy wijzigen on noodtoegang for update using ((select mijn_rol()) = 'systeem');
create policy wissen on noodtoegang for delete using ((select mijn_rol()) = 'systeem');

-- What a person asks about the log, and the answer.
create table inzagevraag (
  id uuid primary key,
  history uuid not null,
  tekst text not null,
  gesteld_op date not null,
  antwoord text,
  beantwoord_op date,
  created_at timestamptz not null default now()
);
create index inzagevraag_history on inzagevraag (history);
create index inzagevraag_open on inzagevraag (gesteld_op, id) where antwoord is null;
alter table inzagevraag enable row level security;
alter table inzagevraag force row level security;
create policy lezen on inzagevraag using ((select mijn_rol()) in ('systeem', 'DPO')
  or ((select mijn_rol()) = 'burger' and exists (select from band b where b.history = inzagevraag.history
    and b.soort = 'eigen' and b.sleutel = (select current_setting('wop.actor', true)))))
  with check ((select has_actor()));

-- The weekly list and what was found: both only grow.
create table nazicht (
  id uuid primary key default gen_random_uuid(),
  -- Monday of the week in which it was seen.
  week date not null,
  regel text not null,
  sleutel text not null,
  naam text not null,
  rol text not null,
  organisatie text not null default '',
  history uuid,
  aantal int not null,
  uitleg text not null,
  at timestamptz not null,
  unique nulls not distinct (week, regel, sleutel, rol, history)
);
create index nazicht_week on nazicht (week desc, id);
create table nazicht_bevinding (
  id bigint generated always as identity primary key,
  nazicht uuid not null references nazicht (id),
  uitkomst text not null,
  bevinding text not null,
  door_id text not null,
  door text not null,
  at timestamptz not null
);
create index nazicht_bevinding_nazicht on nazicht_bevinding (nazicht, id);

-- Each search in the log with its reason; the page of the answer is found by this id, so that no address names a person.
create table logzoeking (
  id uuid primary key,
  door_id text not null,
  door text not null,
  vraag jsonb not null,
  reden text not null,
  at timestamptz not null
);

do $$
declare
  name text;
begin
  foreach name in array array['nazicht', 'nazicht_bevinding', 'logzoeking'] loop
    execute format('revoke all on %I from wop_app', name);
    execute format('grant select, insert on %I to wop_app', name);
    execute format('create trigger no_change before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger no_truncate before truncate on %I execute function refuse_change()', name);
    execute format('alter table %I enable always trigger no_change', name);
    execute format('alter table %I enable always trigger no_truncate', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($p$create policy toezicht on %I using ((select mijn_rol()) in ('systeem', 'DPO'))$p$, name);
  end loop;
end
$$;
