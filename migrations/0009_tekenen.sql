-- Requests for a signature, as the employer concerned may read them: outcomes, and a reason only where it was shared.

create table tekenverzoek (
  id uuid primary key,
  history uuid not null,
  soort text not null check (soort in ('POP', 'motivatieverslag', 'evaluatieaanvraag', 'mandaat', 'andere')),
  titel text not null,
  inhoud jsonb not null,
  -- SHA-256 of the canonical content: what a signature is on.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  versie int not null,
  -- Each signer with the outcome so far.
  partijen jsonb not null,
  -- The employer that asks or that must sign; another employer of the same person sees nothing of it.
  kbo text,
  -- Whether that employer asked; otherwise it only signs.
  van_werkgever boolean not null,
  gevraagd_door text not null,
  gevraagd_op date not null,
  uiterlijk date,
  status text not null check (status in ('loopt', 'volledig getekend', 'ingetrokken')),
  -- Whether the person of the dossier must do something.
  wacht_op_persoon boolean not null,
  taak_aanvrager text,
  taak_vdab text,
  created_at timestamptz not null default now()
);
create index tekenverzoek_history on tekenverzoek (history, gevraagd_op);
create index tekenverzoek_taak on tekenverzoek (history) where taak_vdab is not null;

alter table tekenverzoek enable row level security;
alter table tekenverzoek force row level security;
do $$
declare
  band_geldt constant text := $band$exists (
    select from band b where b.history = tekenverzoek.history
      and b.sleutel = any((select mijn_sleutels())::text[])
      and b.rol in ('', (select mijn_rol()))
      and (b.tot is null or b.tot >= nullif((select current_setting('wop.dag', true)), '')::date))$band$;
  -- Roles that read requests with signatures in the access table.
  leest_verzoek constant text := $leest$(select mijn_rol()) in ('burger', 'vertrouwenspersoon', 'indiceringsconsulent',
    'partner (OCMW/GTB)', 'team TOM', 'beslisser (4 ogen)', 'evaluator', 'HOC')$leest$;
  eigen_verzoek constant text := $eigen$((select mijn_rol()) = 'werkgever'
    and tekenverzoek.kbo = nullif((select current_setting('wop.organisatie', true)), ''))$eigen$;
begin
  execute format($p$create policy band_of_rol on tekenverzoek for all
    using ((select mijn_rol()) = 'systeem' or ((%s or %s) and %s)) with check ((select has_actor()))$p$,
    leest_verzoek, eigen_verzoek, band_geldt);
end
$$;
