-- A correctie that waits stands beside the status of a dossier, as an evaluation does; what lists show is said once; and
-- rows of one day keep the order in which they came.

-- The read tables are filled again from the histories at the next start, with the new columns: status, since when, and
-- the province of what VDAB evaluates again were wrong for some dossiers.
delete from projection;

-- CORRECTIE_INGEDIEND or CORRECTIE_VOORGESTELD while a request for a higher package waits; null when none does.
alter table dossier add column correctie text;

-- What lists show of a dossier. A correctie waits for somebody of VDAB until it is decided, while an evaluation takes
-- months, most of them waiting for others: it would hide the correctie. Only a proposal for a new package comes before it,
-- because without a package there is nothing to raise.
create function lijststatus(p_status text, p_correctie text, p_evaluatie text) returns text
language sql immutable
return case when p_status = 'ADVIES_VOORGESTELD' then p_status else coalesce(p_correctie, p_evaluatie, p_status) end;

create or replace function werk_werklijst_bij(p_history uuid, p_sleutel text, p_rol text) returns void
language plpgsql as $$
begin
  delete from werklijst where sleutel = p_sleutel and rol = p_rol and history = p_history;
  insert into werklijst (sleutel, rol, history, van, tot, nummer, familienaam, voornaam, status, sinds, behandelaar_id,
      behandelaar, werkgever, termijn_dag)
    select p_sleutel, p_rol, d.history, lower(g.tijd), coalesce(upper(g.tijd) - 1, 'infinity'), d.nummer, d.familienaam,
      d.voornaam, lijststatus(d.status, d.correctie, d.evaluatie), d.sinds, d.behandelaar_id, d.behandelaar,
      coalesce(d.werkgever, ''), d.termijn_dag
    from dossier d, (select unnest(range_agg(daterange(b.van, b.tot, '[]'))) as tijd from band b
      where b.history = p_history and b.soort = 'toegewezen' and b.sleutel = p_sleutel and b.rol = p_rol
        and (b.tot is null or b.tot >= b.van)) g
    where d.history = p_history;
end
$$;

create or replace function vul_werklijst() returns void
language sql as $$
  insert into werklijst (sleutel, rol, history, van, tot, nummer, familienaam, voornaam, status, sinds, behandelaar_id,
      behandelaar, werkgever, termijn_dag)
    select b.sleutel, b.rol, d.history, lower(b.tijd), coalesce(upper(b.tijd) - 1, 'infinity'), d.nummer, d.familienaam,
      d.voornaam, lijststatus(d.status, d.correctie, d.evaluatie), d.sinds, d.behandelaar_id, d.behandelaar,
      coalesce(d.werkgever, ''), d.termijn_dag
    from (select history, sleutel, rol, unnest(range_agg(daterange(van, tot, '[]'))) as tijd from band
      where soort = 'toegewezen' and (tot is null or tot >= van) group by history, sleutel, rol) b
    join dossier d on d.history = b.history;
$$;

create or replace function werklijst_na_dossier() returns trigger
language plpgsql set wop.rol = 'systeem' as $$
begin
  if tg_op = 'DELETE' then
    delete from werklijst where history = old.history;
  elsif tg_op = 'INSERT' then
    perform werk_werklijst_bij(b.history, b.sleutel, b.rol) from
      (select distinct history, sleutel, rol from band where history = new.history and soort = 'toegewezen') b;
  else
    update werklijst set nummer = new.nummer, familienaam = new.familienaam, voornaam = new.voornaam,
      status = lijststatus(new.status, new.correctie, new.evaluatie), sinds = new.sinds,
      behandelaar_id = new.behandelaar_id, behandelaar = new.behandelaar, werkgever = coalesce(new.werkgever, ''),
      termijn_dag = new.termijn_dag
    where history = new.history;
  end if;
  return null;
end
$$;
drop trigger werklijst on dossier;
create trigger werklijst after insert or delete or update of nummer, familienaam, voornaam, status, correctie, evaluatie,
    sinds, behandelaar_id, behandelaar, werkgever, termijn_dag on dossier
  for each row execute function werklijst_na_dossier();

-- Place of the event that made the row in the order of all events. What a rebuild writes in one transaction has one
-- created_at, and rows of one day then came in the order of their ids, which is chance.
alter table brief add column position bigint not null default 0;
alter table bericht add column position bigint not null default 0;
alter table inzagevraag add column position bigint not null default 0;
alter table tekenverzoek add column position bigint not null default 0;
alter table correctie add column position bigint not null default 0;
alter table evaluatie add column position bigint not null default 0;
-- Of the rows that are there the rebuild knows it; from then on nobody forgets it.
alter table brief alter column position drop default;
alter table bericht alter column position drop default;
alter table inzagevraag alter column position drop default;
alter table tekenverzoek alter column position drop default;
alter table correctie alter column position drop default;
alter table evaluatie alter column position drop default;
