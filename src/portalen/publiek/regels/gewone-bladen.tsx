import { gronden, ondertekenaarNaam, verslagNaam } from '#evaluatie/gronden.ts'
import { openbaar } from '#law/regelingen/documenten.ts'
import type { Soort } from '#law/soort.ts'
import { nisreeksen, postcodereeksen, verhuisd, type Provincie } from '#register/provincie.ts'
import { soortProvincie } from '#register/soorten.ts'
import { geldigheid, wopSoorten } from '#startpakket/geldigheid.ts'
import { soortGeldigheid } from '#startpakket/soorten.ts'
import { Cite, Table, type Content } from '#ui/components.ts'
import { longDate, period } from '#ui/dates.ts'
import { softHyphens } from '#ui/term.tsx'
import type { Groep, Keuze, Regelblad } from './blad.ts'
import { metVolleDatums, zin } from '#ui/leesbaar.ts'
import { Regeltabel } from './regeltabel.tsx'
import { verken } from './verkenning.ts'

export const geldigheidBlad: Regelblad = {
  id: 'geldigheid',
  groep: 'Wie krijgt wat',
  titel: 'Hoe lang geldt een pakket?',
  samenvatting: [
    'Een eerste pakket begint op de dag dat u begint te werken. Het geldt hoogstens 5 jaar.',
    'Wie al in een sociale werkplaats werkte, houdt het pakket zonder einde.',
  ],
  geldigVan: soortGeldigheid.regelversie,
  ...verken(soortGeldigheid),
  steuntOp: ['D-04'],
  rijen: [],
  soort: soortGeldigheid,
  inhoud: geldigheidTabel,
}

function geldigheidTabel({ start }: Keuze): Content {
  return (
    <Regeltabel
      caption={`Voorbeeld: in dienst op ${longDate(start)}`}
      columns={['Soort pakket', 'Geldig']}
      rows={wopSoorten.map((soort) => {
        const { uitkomst, gebreken } = geldigheid(start, soort)
        const tekst = uitkomst
          ? period(uitkomst.van, uitkomst.tot ?? undefined)
          : gebreken.map((gebrek) => metVolleDatums(gebrek.tekst)).join(' ')
        return { cells: [soort, uitkomst?.tot === null ? `${tekst}, zonder einde` : tekst] }
      })}
    />
  )
}

/** "OOST_VLAANDEREN" as people write it. */
function provincienaam(provincie: Provincie): string {
  return provincie
    .split('_')
    .map((deel) => deel.charAt(0) + deel.slice(1).toLowerCase())
    .join('-')
}

export const provinciesBlad: Regelblad = {
  id: 'provincies',
  groep: 'Andere vragen',
  titel: 'In welke provincie ligt een gemeente?',
  samenvatting: [
    'De cijfers staan per provincie. De provincie volgt uit de postcode of uit het nummer van de gemeente (NIS-code).',
    `Zwijndrecht (${verhuisd.postcode}) hoort vanaf ${longDate(verhuisd.vanaf)} bij ${provincienaam(verhuisd.naar)}, daarvoor bij ${provincienaam(verhuisd.van)}.`,
  ],
  geldigVan: soortProvincie.regelversie,
  gronden: [openbaar['bpost, postnummers']],
  vragen: ['Q-50', 'Q-69'],
  steuntOp: [],
  rijen: [],
  soort: soortProvincie,
  inhoud: () => (
    <>
      {reeksTabel('Postcodes', postcodereeksen)}
      {reeksTabel('NIS-codes van gemeenten en provincies', nisreeksen)}
    </>
  ),
}

function reeksTabel(titel: string, reeksen: typeof postcodereeksen): Content {
  return (
    <Table
      caption={titel}
      captionClass="govuk-table__caption--m"
      columns={[{ head: 'Van' }, { head: 'Tot en met' }, { head: 'Provincie' }]}
      rows={reeksen.map(({ van, tot, provincie }) => [van, tot, provincienaam(provincie)])}
    />
  )
}

interface Inkleding {
  readonly groep: Groep
  readonly titel: string
  readonly steuntOp: readonly string[]
  readonly rijen?: readonly string[]
  readonly inhoud?: () => Content
}

/** What the pages of the other questions say beyond the question itself. */
const inkleding: Readonly<Record<string, Inkleding>> = {
  correctie: {
    groep: 'Na de start',
    titel: 'Een hoger pakket vragen na aanwerving (correctie)',
    steuntOp: ['D-01', 'hoog', 'startpakket'],
  },
  evaluatie: {
    groep: 'Na de start',
    titel: 'Een evaluatie vragen',
    steuntOp: ['D-02', 'D-03', 'D-06', 'D-07'],
    rijen: Object.keys(gronden),
    inhoud: grondenTabel,
  },
  evaluatiebeslissing: {
    groep: 'Na de start',
    titel: 'De beslissing na een evaluatie',
    steuntOp: ['D-10', 'D-06'],
  },
  heroverweging: {
    groep: 'Na de start',
    titel: 'Een beslissing opnieuw laten bekijken (heroverweging)',
    steuntOp: ['D-12', 'D-13', 'D-20', 'D-21', 'D-22'],
  },
  beroep: {
    groep: 'Na de start',
    titel: 'Naar de arbeidsrechtbank (beroep)',
    steuntOp: ['D-11', 'D-23'],
  },
  doorstroom: {
    groep: 'Na de start',
    titel: 'Naar een gewone job (doorstroom)',
    steuntOp: ['D-15'],
  },
  'einde-wop': { groep: 'Na de start', titel: 'Het einde van een pakket', steuntOp: ['D-17'] },
  identificatie: { groep: 'Andere vragen', titel: 'Kan dit nummer bestaan?', steuntOp: [] },
}

function grondenTabel(): Content {
  return (
    <Regeltabel
      caption="De redenen voor een evaluatie"
      columns={['Reden', 'Wie vraagt', 'Verslag', 'Wie ondertekent', 'Bron']}
      rows={Object.entries(gronden).map(([code, regel]) => ({
        cells: [
          <span id={code}>
            {code}: {softHyphens(regel.naam)}
          </span>,
          regel.aanvragers.join(', '),
          softHyphens(regel.verslag === null ? 'geen' : verslagNaam[regel.verslag]),
          regel.ondertekenaars.map((wie) => ondertekenaarNaam[wie]).join(' of ') || 'niemand',
          <Cite grond={regel.grondslag} />,
        ],
      }))}
    />
  )
}

/** The page of a question that has no page of its own: what it asks, on what it rests, and how to ask it. */
export function gewoonBlad(soort: Soort): Regelblad {
  const eigen = inkleding[soort.naam]
  return {
    id: soort.naam,
    groep: eigen?.groep ?? 'Andere vragen',
    titel: eigen?.titel ?? zin(soort.naam).slice(0, -1),
    samenvatting: [soort.omschrijving],
    geldigVan: soort.regelversie,
    ...verken(soort),
    steuntOp: eigen?.steuntOp ?? [],
    rijen: eigen?.rijen ?? [],
    soort,
    breed: eigen?.inhoud !== undefined,
    inhoud: () => eigen?.inhoud?.() ?? null,
  }
}
