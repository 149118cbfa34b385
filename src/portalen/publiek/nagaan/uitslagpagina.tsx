import { drempels } from '#indicatie/tickets.ts'
import { termijnen } from '#law/termijnen.ts'
import { grondslagPakketten, pakketten, type WopNummer } from '#startpakket/pakketten.ts'
import { Cite, Details, Layout, Table, WarningText, type Content } from '#ui/components.ts'
import { percentage } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { Bevinding } from '#portalen/publiek/regels/bevinding.tsx'
import { regelHref } from '#portalen/publiek/regels/verwijzing.tsx'
import { begeleidingWoord, breekbaar } from '#portalen/publiek/woorden.ts'
import { Verborgen } from './paginas.tsx'
import type { Uitslag } from './uitslag.ts'
import {
  geenVan,
  nagaanNamen,
  nagaanVragen,
  weetNiet,
  type Antwoorden,
  type NagaanNaam,
  type Nagaanvraag,
} from './vragen.ts'

const { publiek } = urls

interface Props {
  readonly antwoorden: Antwoorden
  readonly uitslag: Uitslag
}

/** The end of the self-check: which packages are possible, why, what is missing and which road there is. */
export function uitslagPage({ antwoorden, uitslag }: Props) {
  const titel = titelVan(uitslag)
  return (
    <Layout title={titel} current={publiek.nagaan.href()}>
      <h1 class="govuk-heading-l">{titel}</h1>
      <WarningText>Dit is geen beslissing. VDAB beslist welk pakket u krijgt.</WarningText>
      {uitslag.nu.length > 0 ? pakkettabel('Mogelijke pakketten', uitslag.nu) : null}
      {uitslag.ookGeen && uitslag.nu.length > 0 ? (
        <p>Het kan ook dat u met deze antwoorden geen pakket krijgt.</p>
      ) : null}
      <h2 class="govuk-heading-m">Waarom?</h2>
      {waarom(antwoorden).map((zin) => (
        <p>{zin}</p>
      ))}
      <Details summary="Toon hoe de regel rekent">
        <Bevinding bevinding={uitslag.bevinding} />
        <p>
          Bron: <Cite grond={grondslagPakketten} regel={regelHref('startpakket')} />
        </p>
      </Details>
      <Ontbreekt antwoorden={antwoorden} />
      <NaGesprek naGesprek={uitslag.naGesprek} />
      <h2 class="govuk-heading-m">Wat kunt u nu doen?</h2>
      <ul class="govuk-list govuk-list--bullet">
        {wegen(antwoorden).map((weg) => (
          <li>{weg}</li>
        ))}
      </ul>
      <p>
        VDAB kijkt ook hoeveel meer tijd het werk u kost. Voor een maatwerkbedrijf is dat minstens{' '}
        {percentage(drempels.cmwVerlies)}, en u hebt begeleiding nodig. Die schatting kunt u hier
        niet zelf maken.
      </p>
      <UwAntwoorden antwoorden={antwoorden} />
    </Layout>
  )
}

function titelVan({ nu, ookGeen }: Uitslag): string {
  if (nu.length === 0) return 'Wij kunnen nog geen pakket zeggen'
  return nu.length === 1 && !ookGeen
    ? `U kunt pakket ${nu[0]} krijgen`
    : 'Deze pakketten zijn mogelijk'
}

function pakkettabel(titel: string, nummers: readonly WopNummer[]): Content {
  return (
    <Table
      caption={titel}
      captionClass="govuk-table__caption--m"
      rowHeader={0}
      stack
      columns={[
        { head: 'Pakket' },
        { head: 'Loonpremie voor uw werkgever', numeric: true },
        { head: 'Begeleiding' },
      ]}
      rows={nummers.map((wop) => {
        const { loonpremie, begeleiding } = pakketten[wop].pakket
        return [wop, percentage(loonpremie), begeleidingWoord[begeleiding]]
      })}
    />
  )
}

function bewezen(gekozen: readonly string[] = []): boolean {
  return gekozen.length > 0 && !gekozen.includes(geenVan.waarde) && !onbekend(gekozen)
}
function onbekend(gekozen: readonly string[] = []): boolean {
  return gekozen.includes(weetNiet.waarde)
}

function waarom({ bewijs, hoog, gesprek }: Antwoorden): string[] {
  const besliste = gesprek?.[0] !== 'neen' && !onbekend(gesprek)
  return [
    ...(bewezen(bewijs) ? ['U hebt een bewijs van een arbeidshandicap. Eén bewijs volstaat.'] : []),
    ...(bewijs?.includes(geenVan.waarde) ? ['U hebt geen bewijs van een arbeidshandicap.'] : []),
    ...(bewezen(hoog) && bewezen(bewijs)
      ? ['U hebt ook een bewijs voor het hoge pakket. Dat geeft het hoogste pakket.']
      : []),
    ...(hoog?.includes(geenVan.waarde) && bewezen(bewijs)
      ? ['U hebt geen bewijs voor het hoge pakket. Dan geldt het gemiddelde pakket.']
      : []),
    ...(besliste ? ['VDAB besliste al iets na een gesprek. Het beste pakket telt.'] : []),
    ...(besliste ? [] : ['Er is nog geen beslissing na een gesprek (ICF), of u kent ze niet.']),
  ]
}

const nazoeken: Readonly<Record<NagaanNaam, Content>> = {
  werk: 'Vraag aan uw werkgever sinds wanneer u daar werkt.',
  bewijs: nazoek('Kijk na of u een van de bewijzen hebt, en waar u ze krijgt', 'pmah'),
  hoog: nazoek('Kijk na of u een bewijs voor het hoge pakket hebt', 'hoog'),
  gesprek: 'Vraag aan VDAB of er een gesprek was, en wat VDAB besliste.',
  betaald: 'Kijk na wanneer u het laatst betaald werk had.',
}

function nazoek(tekst: string, id: string): Content {
  return (
    <a class="govuk-link" href={regelHref(id)}>
      {tekst}
    </a>
  )
}

function Ontbreekt({ antwoorden }: { readonly antwoorden: Antwoorden }) {
  const open = nagaanNamen.filter((naam) => onbekend(antwoorden[naam]))
  if (open.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Wat weten wij nog niet?</h2>
      <ul class="govuk-list govuk-list--bullet">
        {open.map((naam) => (
          <li>{nazoeken[naam]}</li>
        ))}
      </ul>
    </>
  )
}

function NaGesprek({ naGesprek }: Pick<Uitslag, 'naGesprek'>) {
  if (naGesprek.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Wat kan een gesprek veranderen?</h2>
      <p>
        VDAB of een partner kan met u praten over wat lukt op het werk (ICF). Een mens beslist wat
        dat betekent.
      </p>
      {pakkettabel('Mogelijk na een gesprek', naGesprek)}
    </>
  )
}

function wegen({ werk }: Antwoorden): string[] {
  const stand = werk?.[0]
  const weten = stand === weetNiet.waarde || stand === undefined
  return [
    ...(weten || stand === 'neen'
      ? [
          'Werkt u nog niet in een maatwerkbedrijf? Vraag VDAB om een beoordeling. Neem uw bewijzen mee.',
        ]
      : []),
    ...(weten || stand === 'kort'
      ? [
          `Bent u pas begonnen? Dan kan uw werkgever een hoger pakket vragen, tot ${termijnen['D-01'].rekening.lengte} na de start.`,
        ]
      : []),
    ...(weten || stand === 'kort' || stand === 'lang'
      ? [
          `Werkt u al langer dan ${termijnen['D-03'].rekening.lengte} bij dit bedrijf, en begon u na 2018? Dan kunt u of uw werkgever een evaluatie vragen.`,
          'Bij een nieuwe ziekte of een nieuw probleem, met een bewijs, kan een evaluatie vroeger.',
        ]
      : []),
  ]
}

function UwAntwoorden({ antwoorden }: { readonly antwoorden: Antwoorden }) {
  return (
    <>
      <h2 class="govuk-heading-m">Uw antwoorden</h2>
      <p>Wij bewaren deze antwoorden niet. Wilt u ze houden? Druk deze pagina dan af.</p>
      <form method="post" action={publiek.nagaan.href()} autocomplete="off">
        <Verborgen antwoorden={antwoorden} />
        <dl class="govuk-summary-list">
          {nagaanNamen.map((naam) => antwoordrij(naam, antwoorden[naam]))}
        </dl>
      </form>
      <p>
        <a class="govuk-link" href={publiek.nagaan.href()}>
          Begin opnieuw
        </a>
      </p>
    </>
  )
}

function antwoordrij(naam: NagaanNaam, gekozen: readonly string[] | undefined): Content {
  if (!gekozen) return null
  const { titel, keuzes }: Nagaanvraag = nagaanVragen[naam]
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{titel}</dt>
      <dd class="govuk-summary-list__value">
        {keuzes
          .filter(({ waarde }) => gekozen.includes(waarde))
          .map(({ tekst }) => (
            <div>{breekbaar(tekst)}</div>
          ))}
      </dd>
      <dd class="govuk-summary-list__actions">
        <button class="wop-link-button" type="submit" name="wijzig" value={naam}>
          Wijzig<span class="govuk-visually-hidden"> uw antwoord op: {titel}</span>
        </button>
      </dd>
    </div>
  )
}
