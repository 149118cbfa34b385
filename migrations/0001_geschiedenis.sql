-- The histories and what every transaction writes beside them. Written for PostgreSQL 15 and later.

-- The program works as wop_app: a role that owns nothing, so that row-level security and grants bind it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'wop_app') then
    create role wop_app nologin nobypassrls;
  end if;
  if not pg_has_role(current_user, 'wop_app', 'member') then
    execute format('grant wop_app to %I', current_user);
  end if;
exception
  -- Roles belong to the whole server: another database of it may be made at the same moment.
  when duplicate_object or unique_violation then null;
end
$$;

-- Read tables of later migrations are open to the program; a table that only grows must revoke this, as those below do.
alter default privileges in schema public
  grant select, insert, update, delete, truncate on tables to wop_app;
alter default privileges in schema public grant usage on sequences to wop_app;

grant usage on schema public to wop_app;
grant select on migration to wop_app;

create table history_event (
  history uuid not null,
  version int not null check (version > 0),
  position bigint generated always as identity,
  type text not null,
  data jsonb not null,
  dag date not null,
  at timestamptz not null,
  actor jsonb not null,
  regelversie date,
  cause text,
  -- Secret of this event inside the hash: once it is erased, nobody can prove by guessing what the event said.
  nonce bytea check (length(nonce) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (history, version)
);
create index history_event_position on history_event (position);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor jsonb not null,
  action text not null,
  history uuid,
  purpose text not null
);
create index audit_history on audit (history, at);

-- First answer to each command that carried a key, so that a repeated command is not carried out twice.
create table command_key (
  actor text not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb,
  at timestamptz not null,
  primary key (actor, key)
);
create index command_key_at on command_key (at);

-- One CloudEvent a fact. The subject is the history, never a number of the national register.
create table outbox (
  id text primary key,
  position bigint not null,
  source text not null,
  type text not null,
  subject uuid not null,
  at timestamptz not null,
  data jsonb not null,
  delivered_at timestamptz
);
create index outbox_waiting on outbox (position) where delivered_at is null;

create table job (
  id bigint generated always as identity primary key,
  kind text not null,
  key text unique,
  data jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
  not_before timestamptz not null,
  attempts int not null default 0,
  last_error text,
  at timestamptz not null,
  finished_at timestamptz
);
create index job_waiting on job (not_before, id) where state = 'waiting';

create table setting (
  name text primary key,
  value jsonb not null,
  at timestamptz not null
);

-- How far a rebuild of a read table came; without a row the read table was never rebuilt.
create table projection (
  name text primary key,
  state text not null check (state in ('building', 'ready')),
  position bigint not null,
  at timestamptz not null
);

revoke all on history_event, audit, command_key, outbox, job, setting, projection from wop_app;
grant select, insert on history_event, audit to wop_app;
grant select, insert, update, delete on command_key, setting, projection to wop_app;
grant select, insert, update on outbox, job to wop_app;

create function refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'De tabel % groeit alleen aan: wijzigen of wissen kan niet.', tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

-- The one change an event allows is losing its content at the end of its retention: the hash stays, so the chain holds.
create function guard_event() returns trigger
language plpgsql as $$
begin
  if current_setting('wop.wis', true) = old.history::text
    and new.data = '{}' and new.nonce is null
    and (new.history, new.version, new.position, new.type, new.dag, new.at, new.actor, new.hash)
      = (old.history, old.version, old.position, old.type, old.dag, old.at, old.actor, old.hash)
    and (new.regelversie, new.cause) is not distinct from (old.regelversie, old.cause)
  then
    return new;
  end if;
  raise exception 'De geschiedenis groeit alleen aan: wijzigen kan niet.'
    using errcode = 'insufficient_privilege';
end
$$;

create trigger only_wipe before update on history_event for each row execute function guard_event();
create trigger no_delete before delete on history_event for each row execute function refuse_change();
create trigger no_truncate before truncate on history_event execute function refuse_change();
create trigger no_change before update or delete on audit for each row execute function refuse_change();
create trigger no_truncate before truncate on audit execute function refuse_change();
alter table history_event enable always trigger only_wipe;
alter table history_event enable always trigger no_delete;
alter table history_event enable always trigger no_truncate;
alter table audit enable always trigger no_change;
alter table audit enable always trigger no_truncate;

-- No actor, no rows: the ground under the finer policies of each capability.
create function has_actor() returns boolean
language sql stable
return coalesce(current_setting('wop.actor', true), '') <> '';

do $$
declare
  name text;
begin
  foreach name in array array['history_event', 'audit', 'command_key', 'outbox', 'job'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy known_actor on %I using (current_setting(''wop.actor'', true) <> '''')', name);
  end loop;
end
$$;

-- Appends the events, given as the exact text that is hashed, with their outbox and audit rows: one round trip.
-- A missing predecessor gives the same error as an event that is already there: somebody else was first.
create function append_events(p_history uuid, p_expected int, p_texts text[])
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
