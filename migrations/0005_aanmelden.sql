-- Signing in through an identity provider: what is under way, and until when a session counts as strong.

-- When somebody last proved with a strong means who they are; null for who never did in this session.
alter table session add column sterk_at timestamptz;

-- What the browser must bring back: an attempt to sign in, or the choice between several roles. The key is the hash of
-- the secret of the browser and the state, so that the row is of no use to who reads it; taking it deletes it.
create table aanmelding (
  hash bytea primary key check (length(hash) = 32),
  data jsonb not null,
  at timestamptz not null
);
create index aanmelding_at on aanmelding (at);

revoke truncate on aanmelding from wop_app;

alter table aanmelding enable row level security;
alter table aanmelding force row level security;
create policy own_program on aanmelding using (current_setting('wop.rol', true) = 'systeem');
