-- Searching a dossier by the beginning of the words of a name or an employer, within what somebody is assigned to.

-- Small letters without accents. What no decomposition knows is written out; both engines fold the same. These three are
-- expressions without a subquery: the planner takes them in, and a call costs a tenth.
create function vouw(p_tekst text) returns text
language sql immutable parallel safe
return lower(replace(replace(replace(translate(
  regexp_replace(normalize(p_tekst, nfkd), '[\u0300-\u036f]', '', 'g'),
  'ŁłØøĐđÐðıŒÆẞ', 'LlOoDdDdiœæß'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'));

-- The words of a text: an apostrophe joins (d'hondt is dhondt), every other mark parts. The outer ones can be empty.
create function zoekdelen(p_tekst text) returns text[]
language sql immutable parallel safe
return regexp_split_to_array(translate(vouw(p_tekst), '''’‘`', ''), '[[:space:][:punct:]‐-―]+');

-- The words under which a dossier is found: of the name and the employer, what stands behind an apostrophe (hondt), the
-- family name as one word (van den berghe as vandenberghe), and the number of the employer.
create function zoekwoorden(p_voornaam text, p_familienaam text, p_werkgever text, p_kbo text) returns text[]
language sql immutable parallel safe
return zoekdelen(p_voornaam || ' ' || p_familienaam || ' ' || coalesce(p_werkgever, '') || ' ' || coalesce(p_kbo, '') || ' '
  || translate(p_voornaam || ' ' || p_familienaam || ' ' || coalesce(p_werkgever, ''), '''’‘`', '    ') || ' '
  || regexp_replace(p_familienaam, '[[:space:][:punct:]‐-―]+', '', 'g'));

-- One row for each word of each row of the worklist, so that what somebody typed leads straight to what that person may see.
create table zoekwoord (
  sleutel text not null,
  rol text not null,
  woord text collate "C" not null,
  history uuid not null,
  primary key (sleutel, rol, woord, history)
);
create index zoekwoord_history on zoekwoord (history, sleutel, rol, woord);
create statistics zoekwoord_kringen (mcv) on sleutel, rol from zoekwoord;
alter table zoekwoord enable row level security;
alter table zoekwoord force row level security;
create policy alleen_programma on zoekwoord using ((select mijn_rol() = 'systeem')) with check ((select has_actor()));
select sluit_eigen_dossier('zoekwoord');

create function zoekwoorden_na_band() returns trigger
language plpgsql set wop.rol = 'systeem' as $$
begin
  if tg_op = 'DELETE' then
    delete from zoekwoord z using (select distinct sleutel, rol, history from oud) o
      where z.history = o.history and z.sleutel = o.sleutel and z.rol = o.rol
        and not exists (select from werklijst w where w.sleutel = o.sleutel and w.rol = o.rol and w.history = o.history);
  else
    insert into zoekwoord (sleutel, rol, woord, history)
      with woorden as materialized (
        select d.history, unnest(zoekwoorden(d.voornaam, d.familienaam, d.werkgever, d.werkgever_kbo)) as woord
        from dossier d where d.history in (select history from nieuw))
      select distinct n.sleutel, n.rol, w.woord, n.history from nieuw n join woorden w on w.history = n.history
      where w.woord <> '' on conflict do nothing;
  end if;
  return null;
end
$$;
-- For each statement and not for each row: a whole worklist is filled at once.
create trigger zoekwoorden_erbij after insert on werklijst referencing new table as nieuw
  for each statement execute function zoekwoorden_na_band();
create trigger zoekwoorden_weg after delete on werklijst referencing old table as oud
  for each statement execute function zoekwoorden_na_band();

create function zoekwoorden_na_dossier() returns trigger
language plpgsql set wop.rol = 'systeem' as $$
begin
  delete from zoekwoord where history = new.history;
  insert into zoekwoord (sleutel, rol, woord, history)
    select distinct w.sleutel, w.rol, woord, w.history
    from werklijst w, unnest(zoekwoorden(new.voornaam, new.familienaam, new.werkgever, new.werkgever_kbo)) woord
    where w.history = new.history and woord <> '';
  return null;
end
$$;
create trigger zoekwoorden after update of voornaam, familienaam, werkgever, werkgever_kbo on dossier
  for each row when ((old.voornaam, old.familienaam, old.werkgever, old.werkgever_kbo)
    is distinct from (new.voornaam, new.familienaam, new.werkgever, new.werkgever_kbo))
  execute function zoekwoorden_na_dossier();

-- What somebody asked, for an hour. Neither the token nor its key is kept: without the address nobody reads it back.
create table zoekvraag (
  token_hash bytea primary key check (length(token_hash) = 32),
  sleutel text not null,
  vraag bytea not null,
  tot timestamptz not null,
  created_at timestamptz not null default now()
);
create index zoekvraag_tot on zoekvraag (tot);
revoke truncate on zoekvraag from wop_app;
alter table zoekvraag enable row level security;
alter table zoekvraag force row level security;
create policy eigen on zoekvraag using (sleutel = (select current_setting('wop.actor', true)) or (select mijn_rol()) = 'systeem');

-- What is there already, with the sight of the program.
select set_config('wop.actor', 'systeem', true), set_config('wop.rol', 'systeem', true);
insert into zoekwoord (sleutel, rol, woord, history)
  with woorden as materialized (
    select history, unnest(zoekwoorden(voornaam, familienaam, werkgever, werkgever_kbo)) as woord from dossier)
  select distinct w.sleutel, w.rol, z.woord, w.history from werklijst w join woorden z on z.history = w.history
  where z.woord <> '';
select set_config('wop.actor', '', true), set_config('wop.rol', '', true);
