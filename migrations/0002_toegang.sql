-- Who is signed in, and the people of the demo.

-- The id of a session is a secret, so only its hash is kept. The actor is kept as it was at signing in.
create table session (
  hash bytea primary key check (length(hash) = 32),
  actor jsonb not null,
  actor_id text not null,
  idle_minutes int not null check (idle_minutes between 1 and 480),
  at timestamptz not null,
  used_at timestamptz not null,
  ended_at timestamptz
);
create index session_actor on session (actor_id) where ended_at is null;
create index session_at on session (at);

create table demo_account (
  id text primary key,
  naam text not null,
  rol text not null,
  organisatie text,
  organisatienaam text,
  uitleg text not null,
  volgorde int not null,
  at timestamptz not null
);
create index demo_account_volgorde on demo_account (volgorde, id);

revoke truncate on session, demo_account from wop_app;

alter table session enable row level security;
alter table session force row level security;
-- Sessions are looked up before it is known who acts, so only the program itself reads them.
create policy own_program on session using (current_setting('wop.rol', true) = 'systeem');

alter table demo_account enable row level security;
alter table demo_account force row level security;
create policy known_actor on demo_account using ((select has_actor()));
