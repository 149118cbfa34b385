-- Relations with a purpose, a giver and an end; and row-level security that follows them.

-- The read tables are filled again from the histories at the next start, with the new columns.
delete from projection;

alter table band
  -- Role for which the tie was given; empty for every role of the key (a team).
  add column rol text not null default '',
  add column doel text not null default '',
  add column verleend_door text not null default '',
  -- Whether a mandate reaches medical papers too.
  add column medisch boolean not null default false;
alter table band drop constraint band_pkey, add primary key (history, soort, sleutel, rol, van);

-- Who may not touch a dossier whatever the role: declared by the one concerned or by the team.
create table belangenconflict (
  history uuid not null,
  sleutel text not null,
  soort text not null check (soort in ('familie', 'collega', 'andere')),
  van date not null,
  tot date,
  created_at timestamptz not null default now(),
  primary key (history, sleutel, van)
);

-- Access in an emergency: one person, one dossier, one reason, sixty minutes.
create table noodtoegang (
  id uuid primary key,
  history uuid not null,
  sleutel text not null,
  rol text not null,
  categorie text not null,
  reden text not null,
  van timestamptz not null,
  tot timestamptz not null check (tot > van and tot <= van + interval '60 minutes'),
  created_at timestamptz not null default now()
);
create index noodtoegang_history on noodtoegang (history, sleutel, tot);

-- Medical papers of a dossier in which nothing runs any more are read with noodtoegang only.
alter table dossier add column verzegeld boolean not null default false;

alter table audit
  add column klasse text,
  add column document uuid,
  add column noodtoegang boolean not null default false;
create index audit_actor on audit ((actor->>'id'), at);

create function mijn_sleutels() returns text[]
language sql stable
return array_remove(array[current_setting('wop.actor', true), nullif(current_setting('wop.organisatie', true), '')], null);

create function mijn_rol() returns text
language sql stable
return current_setting('wop.rol', true);

-- A tie that has not ended today. Its first day is not asked: the permission asks that, and a job that is yet to begin
-- is already on the list of the employer.
do $$
declare
  band_geldt constant text := $band$exists (
    select from band b where b.history = %1$I.history
      and b.sleutel = any((select mijn_sleutels())::text[])
      and b.rol in ('', (select mijn_rol()))
      and (b.tot is null or b.tot >= nullif((select current_setting('wop.dag', true)), '')::date))$band$;
  nood_geldt constant text := $nood$exists (
    select from noodtoegang n where n.history = %1$I.history
      and n.sleutel = (select current_setting('wop.actor', true)) and n.rol = (select mijn_rol())
      and n.tot > nullif((select current_setting('wop.nu', true)), '')::timestamptz)$nood$;
  -- Roles that the access table lets read this without a tie.
  zonder_band constant text := $zonder$(select mijn_rol()) in ('systeem', 'DPO', 'DWSE/WEWIS betaling')$zonder$;
  -- Roles that read what happened in a dossier; an employer reads lists and letters of its own only.
  leest_geschiedenis constant text := $leest$(select mijn_rol()) in ('burger', 'vertrouwenspersoon', 'indiceringsconsulent',
    'partner (OCMW/GTB)', 'team TOM', 'beslisser (4 ogen)', 'evaluator', 'HOC', 'raad van bestuur', 'doorstroombegeleider')$leest$;
  is_systeem constant text := $sys$(select mijn_rol()) = 'systeem'$sys$;
begin
  drop policy known_actor on dossier;
  execute format('create policy band_of_rol on dossier for all using (%s or %s) with check ((select has_actor()))',
    zonder_band, format(band_geldt, 'dossier'));

  drop policy known_actor on termijn;
  execute format('create policy band_of_rol on termijn for all using (%s or %s) with check ((select has_actor()))',
    zonder_band, format(band_geldt, 'termijn'));

  drop policy known_actor on history_event;
  execute format('create policy lezen on history_event for select using (%s or (%s and %s) or %s)',
    is_systeem, leest_geschiedenis, format(band_geldt, 'history_event'), format(nood_geldt, 'history_event'));
  create policy schrijven on history_event for insert with check ((select has_actor()));
  create policy wissen on history_event for update using ((select mijn_rol()) = 'systeem');

  drop policy known_actor on brief;
  execute format($p$create policy band_of_rol on brief for all using (%s or (%s and %s) or kbo = nullif((select current_setting('wop.organisatie', true)), ''))
      with check ((select has_actor()))$p$, is_systeem, leest_geschiedenis, format(band_geldt, 'brief'));

  drop policy known_actor on document;
  execute format($p$create policy band_of_rol on document for all using (%s or (%s and %s) or %s
        or exists (select from brief b where b.id = document.id and b.kbo = nullif((select current_setting('wop.organisatie', true)), '')))
      with check ((select has_actor()))$p$,
    is_systeem, leest_geschiedenis, format(band_geldt, 'document'), format(nood_geldt, 'document'));

  drop policy known_actor on audit;
  create policy schrijven on audit for insert with check ((select has_actor()));
  execute format($p$create policy lezen on audit for select using ((select mijn_rol()) in ('systeem', 'DPO')
      or ((select mijn_rol()) = 'burger' and exists (select from band b where b.history = audit.history and b.soort = 'eigen'
        and b.sleutel = (select current_setting('wop.actor', true)))))$p$);
end
$$;

-- What a person was answered before is for that person alone.
drop policy known_actor on command_key;
create policy eigen on command_key using (
  actor = (select current_setting('wop.actor', true)) or (select mijn_rol()) = 'systeem');

do $$
declare
  name text;
begin
  foreach name in array array['belangenconflict', 'noodtoegang'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy known_actor on %I using ((select has_actor())) with check ((select has_actor()))', name);
  end loop;
end
$$;

-- The event is written for whoever caused it, also where that person may not read the history it goes to: an employer who
-- hires. The read tables follow with the same sight; the program takes it back when they are done.
create or replace function append_events(p_history uuid, p_expected int, p_texts text[])
returns table (version int, "position" bigint, hash bytea, building text[])
language plpgsql as $$
declare
  previous bytea := '';
  body text;
  fact jsonb;
  busy text[];
begin
  -- A rebuild takes this lock alone, so that it sees every event below the position it reached.
  perform pg_advisory_xact_lock_shared(20261122);
  perform set_config('wop.rol', 'systeem', true);
  select coalesce(array_agg(p.name), '{}') into busy from projection p where p.state = 'building';
  if p_expected > 0 then
    select e.hash into previous from history_event e
      where e.history = p_history and e.version = p_expected;
    if not found then
      raise exception 'Version % of history % does not exist.', p_expected, p_history
        using errcode = 'unique_violation';
    end if;
  end if;
  append_events.version := p_expected;
  building := busy;
  foreach body in array p_texts loop
    fact := body::jsonb;
    append_events.version := append_events.version + 1;
    previous := sha256(previous || convert_to(body, 'UTF8'));
    append_events.hash := previous;
    insert into history_event as e
        (history, version, type, data, dag, at, actor, regelversie, cause, nonce, hash)
      values (p_history, append_events.version, fact->>'type', fact->'data', (fact->>'dag')::date,
        (fact->>'at')::timestamptz, fact->'actor', (fact->>'regelversie')::date, fact->>'cause',
        decode(fact->>'nonce', 'hex'), previous)
      returning e.position into append_events.position;
    insert into outbox (id, position, source, type, subject, at, data)
      values (p_history || '.' || append_events.version, append_events.position, '/maatwerkloket/geschiedenissen',
        'maatwerkloket.' || (fact->>'type'), p_history, (fact->>'at')::timestamptz,
        jsonb_build_object('version', append_events.version, 'dag', fact->'dag'));
    insert into audit (at, actor, action, history, purpose)
      values ((fact->>'at')::timestamptz, fact->'actor', fact->>'type', p_history, 'vastlegging in het dossier');
    return next;
  end loop;
end
$$;
