-- Read tables of the dossier: rebuilt from the histories at any time (maatwerk herbouw).

create sequence dossier_nummer;
grant usage on sequence dossier_nummer to wop_app;

create table dossier (
  history uuid primary key,
  nummer text not null unique,
  voornaam text not null,
  familienaam text not null,
  insz text not null,
  provincie text not null,
  behandelaar_id text not null,
  behandelaar text not null,
  geopend_op date not null,
  status text not null default 'GEEN',
  -- Where a proposal that is sent back returns to.
  vorige_status text,
  -- Day of the last change of status: how long somebody waits.
  sinds date not null,
  voorsteller_id text,
  werkgever_kbo text,
  werkgever text,
  loonpremie int,
  begeleiding text,
  wop_van date,
  wop_tot date,
  -- The next term that somebody must watch, late first on the list.
  termijn text,
  termijn_dag date,
  created_at timestamptz not null default now()
);
create unique index dossier_insz on dossier (insz);
create index dossier_termijn on dossier (termijn_dag nulls last, nummer);
create index dossier_status on dossier (status, termijn_dag nulls last, nummer);
create index dossier_werkgever on dossier (werkgever_kbo) where werkgever_kbo is not null;

-- Who is tied to a person, why and until when; without a row nobody sees the dossier.
create table band (
  history uuid not null,
  soort text not null check (soort in ('eigen', 'werkgever', 'toegewezen')),
  sleutel text not null,
  van date not null,
  tot date,
  created_at timestamptz not null default now(),
  primary key (history, soort, sleutel, van)
);
create index band_sleutel on band (sleutel, soort);

-- One term of one dossier: late is visible, never repaired.
create table termijn (
  history uuid not null,
  id text not null,
  wat text not null,
  start date not null,
  dag date not null,
  -- Whether somebody must act by this day; a window that closes by itself is only shown.
  bewaakt boolean not null,
  created_at timestamptz not null default now(),
  primary key (history, id)
);
create index termijn_dag on termijn (dag);

create table brief (
  id uuid primary key,
  history uuid not null,
  soort text not null,
  ontvanger text not null check (ontvanger in ('persoon', 'werkgever')),
  kbo text,
  titel text not null,
  dag date not null,
  sha256 text not null,
  created_at timestamptz not null default now()
);
create index brief_history on brief (history, dag);
create index brief_kbo on brief (kbo) where kbo is not null;

-- Where the bytes of a document lie and its wrapped key. No read table: erasing the key destroys the document.
create table document (
  id uuid primary key,
  history uuid not null,
  klasse text not null,
  versie int not null,
  blob jsonb,
  created_at timestamptz not null default now()
);
create index document_history on document (history);
revoke truncate, delete on document from wop_app;

alter table dossier enable row level security;
alter table dossier force row level security;
create policy known_actor on dossier using ((select has_actor())) with check ((select has_actor()));
alter table band enable row level security;
alter table band force row level security;
create policy known_actor on band using ((select has_actor())) with check ((select has_actor()));
alter table termijn enable row level security;
alter table termijn force row level security;
create policy known_actor on termijn using ((select has_actor())) with check ((select has_actor()));
alter table brief enable row level security;
alter table brief force row level security;
create policy known_actor on brief using ((select has_actor())) with check ((select has_actor()));
alter table document enable row level security;
alter table document force row level security;
create policy known_actor on document using ((select has_actor())) with check ((select has_actor()));
