-- The vertrouwelijk luik: papers with their versions, and the copy that readers get.

-- What readers get, without anything that acts; `blob` holds what was sent. Erasing both destroys the document.
alter table document add column leeskopie jsonb;

-- One row for each version of each paper.
create table stuk (
  -- Of this version; its bytes are those of the document with the same id.
  id uuid primary key,
  history uuid not null,
  -- The same over all versions of one paper.
  reeks uuid not null,
  versie int not null,
  laatste boolean not null default true,
  soort text not null,
  klasse text not null check (klasse in ('MED', 'MV', 'POP', 'AANVR')),
  -- The day that stands on the paper.
  datum date not null,
  uitgever text not null,
  geldig_tot date,
  naam text not null,
  type text not null,
  bytes int not null,
  sha256 text not null,
  virusscan text not null,
  leeskopie_anders boolean not null,
  waarschuwingen text[] not null,
  kanaal text not null check (kanaal in ('portaal', 'papier')),
  ontvangen_op date not null,
  door_id text not null,
  door_naam text not null,
  door_rol text not null,
  -- The company that put it in; empty for anybody else.
  kbo text,
  namens text,
  om timestamptz not null,
  bij_aanvraag_op date,
  ingetrokken_op date,
  intrekreden text,
  created_at timestamptz not null default now(),
  unique (reeks, versie)
);
create index stuk_history on stuk (history, soort);

-- The classes that a role reads with a tie: the net below the access table, which says more.
create function rol_leest(klasse text) returns boolean
language sql stable
return case mijn_rol()
  when 'partner (OCMW/GTB)' then klasse in ('MED', 'POP', 'AANVR')
  when 'doorstroombegeleider' then klasse = 'POP'
  else mijn_rol() in ('burger', 'vertrouwenspersoon', 'indiceringsconsulent', 'team TOM', 'beslisser (4 ogen)',
    'evaluator', 'HOC')
end;

alter table stuk enable row level security;
alter table stuk force row level security;

do $$
declare
  -- A tie that has not ended today; one with a mandate reaches medical papers only where the mandate says so.
  band_geldt constant text := $band$exists (
    select from band b where b.history = %1$I.history
      and b.sleutel = any((select mijn_sleutels())::text[])
      and b.rol in ('', (select mijn_rol()))
      and (b.medisch or %1$I.klasse <> 'MED' or (select mijn_rol()) <> 'vertrouwenspersoon')
      and (b.tot is null or b.tot >= nullif((select current_setting('wop.dag', true)), '')::date))$band$;
  nood_geldt constant text := $nood$exists (
    select from noodtoegang n where n.history = %1$I.history
      and n.sleutel = (select current_setting('wop.actor', true)) and n.rol = (select mijn_rol())
      and n.tot > nullif((select current_setting('wop.nu', true)), '')::timestamptz)$nood$;
  leest_brieven constant text := $leest$(select mijn_rol()) in ('burger', 'vertrouwenspersoon', 'indiceringsconsulent',
    'partner (OCMW/GTB)', 'team TOM', 'beslisser (4 ogen)', 'evaluator', 'HOC', 'raad van bestuur', 'doorstroombegeleider')$leest$;
  is_systeem constant text := $sys$(select mijn_rol()) = 'systeem'$sys$;
  eigen_bedrijf constant text := $kbo$(select mijn_rol()) = 'werkgever' and %s = nullif((select current_setting('wop.organisatie', true)), '')$kbo$;
begin
  -- An employer sees the rows of what it handed in itself, as long as the person works there.
  execute format('create policy klasse_en_band on stuk for all using (%s or (rol_leest(klasse) and %s) or %s or (%s and %s)) with check ((select has_actor()))',
    is_systeem, format(band_geldt, 'stuk'), format(nood_geldt, 'stuk'), format(eigen_bedrijf, 'kbo'), format(band_geldt, 'stuk'));

  -- Letters as before. Of a paper the class counts, and an employer never gets the place or key of a medical one.
  drop policy band_of_rol on document;
  execute format($p$create policy klasse_en_band on document for all using (%1$s
        or (klasse in ('MED', 'MV', 'POP', 'AANVR') and rol_leest(klasse) and %2$s)
        or (klasse not in ('MED', 'MV', 'POP', 'AANVR') and %3$s and %2$s)
        or %4$s
        or exists (select from brief b where b.id = document.id and b.kbo = nullif((select current_setting('wop.organisatie', true)), ''))
        or (klasse <> 'MED' and %2$s and exists (select from stuk s where s.id = document.id and %5$s)))
      with check ((select has_actor()))$p$,
    is_systeem, format(band_geldt, 'document'), leest_brieven, format(nood_geldt, 'document'), format(eigen_bedrijf, 's.kbo'));
end
$$;
