-- Requests for a higher package after hire: what the employer and the lists read of them. Rebuilt from the histories.

create table correctie (
  id uuid primary key,
  history uuid not null,
  -- The employer that asked; another employer of the same person sees nothing of it.
  kbo text not null,
  in_dienst date not null,
  aangevraagd_op date not null,
  stand text not null check (stand in ('INGEDIEND', 'VOORGESTELD', 'TOEGEKEND', 'GEWEIGERD', 'TE_LAAT')),
  -- Who proposed what waits for a second reader.
  voorsteller_id text,
  beslist_op date,
  created_at timestamptz not null default now()
);
create index correctie_history on correctie (history, aangevraagd_op);

alter table correctie enable row level security;
alter table correctie force row level security;
do $$
declare
  band_geldt constant text := $band$exists (
    select from band b where b.history = correctie.history
      and b.sleutel = any((select mijn_sleutels())::text[])
      and b.rol in ('', (select mijn_rol()))
      and (b.tot is null or b.tot >= nullif((select current_setting('wop.dag', true)), '')::date))$band$;
  -- Roles that read requests in the access table.
  leest_aanvraag constant text := $leest$(select mijn_rol()) in ('burger', 'vertrouwenspersoon', 'indiceringsconsulent',
    'partner (OCMW/GTB)', 'team TOM', 'beslisser (4 ogen)', 'evaluator', 'HOC')$leest$;
  eigen_aanvraag constant text := $eigen$((select mijn_rol()) = 'werkgever'
    and correctie.kbo = nullif((select current_setting('wop.organisatie', true)), ''))$eigen$;
begin
  execute format($p$create policy band_of_rol on correctie for all
    using ((select mijn_rol()) = 'systeem' or ((%s or %s) and %s)) with check ((select has_actor()))$p$,
    leest_aanvraag, eigen_aanvraag, band_geldt);
end
$$;
