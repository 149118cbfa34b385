-- Nobody reads the own dossier in a role of work, however they signed in.

-- Who an account of staff or of an employer is. The account is known by what the provider calls it, a dossier by the
-- number of the national register: without this row the two are never the same person. Nobody reads it but the program
-- and, of the own account alone, the account.
create table account_persoon (
  id text primary key,
  insz text not null check (insz ~ '^[0-9]{11}$'),
  at timestamptz not null
);
create index account_persoon_insz on account_persoon (insz);
revoke truncate on account_persoon from wop_app;
alter table account_persoon enable row level security;
alter table account_persoon force row level security;
create policy own_program on account_persoon using ((select mijn_rol()) = 'systeem');
create policy eigen on account_persoon for select using (id = (select current_setting('wop.actor', true)));

-- The people of the demo are somebody too.
alter table demo_account add column insz text check (insz ~ '^[0-9]{11}$');

-- The number of who acts: that of the account, or the id itself, which it is for a citizen and a helper.
create function mijn_insz() returns text
language sql stable
return coalesce(
  (select p.insz from account_persoon p where p.id = current_setting('wop.actor', true)),
  current_setting('wop.actor', true));

create function mijn_dossier() returns uuid
language sql stable
return (select b.history from band b where b.soort = 'eigen' and b.sleutel = mijn_insz() limit 1);

-- The net under the refusal: the own dossier is read as citizen, and as nothing else. Ties are left out, because they are
-- what tells which dossier it is. A later table with a history closes itself the same way.
create function sluit_eigen_dossier(p_tabel text) returns void
language plpgsql as $$
begin
  execute format($p$create policy niet_eigen on %I as restrictive for select
    using ((select mijn_rol()) in ('burger', 'systeem') or history is distinct from (select mijn_dossier()))$p$, p_tabel);
end
$$;
select sluit_eigen_dossier(c.relname) from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and c.relname <> 'band'
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'history' and not a.attisdropped);

-- Links by which a doctor or a service gives one paper. Of the two secrets only hashes are kept, that of the code over
-- both; what became of a link stands in the history.
create table uitnodiging (
  id uuid primary key,
  history uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  tot date not null,
  pogingen int not null default 0,
  created_at timestamptz not null default now()
);
create index uitnodiging_tot on uitnodiging (tot);
revoke truncate on uitnodiging from wop_app;
alter table uitnodiging enable row level security;
alter table uitnodiging force row level security;
create policy own_program on uitnodiging using ((select mijn_rol()) = 'systeem');
select sluit_eigen_dossier('uitnodiging');

-- A colleague is the person behind an account that signed in for the same organisation of VDAB in the last year.
create function is_collega(p_insz text, p_huis text) returns boolean
language sql stable
return p_huis <> '' and (
  exists (select from collega c where c.organisatie = p_huis
    and (c.id = p_insz or c.id in (select p.id from account_persoon p where p.insz = p_insz))
    and c.laatst > current_setting('wop.nu')::timestamptz - interval '1 year')
  or exists (select from demo_account m where p_insz in (m.id, m.insz) and m.organisatie = p_huis));

-- Everything that a permission on one dossier is decided on, in one round trip and with the sight of the program: a dossier
-- that gives no right is refused by the permission, which says why. `p_huis` is the organisation whose members keep away from
-- each other's dossiers; empty for who has none.
create function relatie_van(p_nummer text, p_actor text, p_rol text, p_organisatie text, p_huis text, p_op date)
returns table (history uuid, voorsteller_id text, verzegeld boolean, eigen boolean, conflict text, collega boolean,
  noodtoegang boolean, evalueert boolean, banden jsonb)
language plpgsql stable set wop.rol = 'systeem' as $$
#variable_conflict use_column
begin
  return query select d.history, d.voorsteller_id, d.verzegeld,
    d.insz in (p_actor, (select p.insz from account_persoon p where p.id = p_actor)),
    (select c.soort from belangenconflict c where c.history = d.history and c.sleutel = p_actor
       and c.van <= p_op and (c.tot is null or c.tot >= p_op) limit 1),
    is_collega(d.insz, p_huis),
    exists (select from noodtoegang n where n.history = d.history and n.sleutel = p_actor and n.rol = p_rol
      and n.tot > current_setting('wop.nu')::timestamptz),
    evaluatie_loopt(d.evaluatie),
    (select coalesce(jsonb_agg(jsonb_build_object('soort', b.soort, 'van', b.van, 'tot', b.tot, 'medisch', b.medisch)), '[]')
       from band b where b.history = d.history and b.sleutel in (p_actor, nullif(p_organisatie, '')) and b.rol in ('', p_rol))
  from dossier d where d.nummer = p_nummer;
end
$$;
