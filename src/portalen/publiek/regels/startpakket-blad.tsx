import type { Grondslag } from '#law/bron.ts'
import type { VraagId } from '#law/vragen.ts'
import { beslissing, icfStanden, oordelen, type Beslissing } from '#startpakket/beslistabel.ts'
import {
  grondslagPakketten,
  gunstigsteEerst,
  pakketten,
  wopNummers,
  type WopNummer,
} from '#startpakket/pakketten.ts'
import { soortStartpakket } from '#startpakket/soorten.ts'
import { versies } from '#startpakket/startpakket.ts'
import { Details, Table, type Content } from '#ui/components.ts'
import { percentage } from '#ui/dates.ts'
import { begeleidingWoord } from '#portalen/publiek/woorden.ts'
import type { Keuze, Regelblad } from './blad.ts'
import { Regeltabel } from './regeltabel.tsx'

const alleGevallen = oordelen.flatMap((pmah) =>
  oordelen.flatMap((hoog) =>
    icfStanden.map((icf) => ({ pmah, hoog, icf, geval: beslissing(pmah, hoog, icf) })),
  ),
)

function verzameld<T>(van: (geval: Beslissing) => readonly T[]): T[] {
  return [...new Set(alleGevallen.flatMap(({ geval }) => van(geval)))]
}

/** The sentence of the rule that gives no package, as the decision itself says it. */
const regelZes = beslissing('nee', 'nee', 'geen')
  .slot.map(({ tekst }) => tekst)
  .filter((tekst) => tekst.startsWith('Regel R6: '))
  .map((tekst) => tekst.replace('Regel R6: ', ''))

const regels = wopNummers
  .map((wop) => pakketten[wop])
  .sort((een, ander) => een.regel.localeCompare(ander.regel))

export const startpakketBlad: Regelblad = {
  id: 'startpakket',
  groep: 'Wie krijgt wat',
  titel: 'Welk eerste pakket krijgt u?',
  samenvatting: [
    'Er zijn vijf eerste pakketten. VDAB kijkt naar uw bewijzen (attesten) of naar het gesprek over werken (ICF).',
    'De regels worden van boven naar onder bekeken. Kunt u langs twee wegen een pakket krijgen? Dan telt het beste pakket.',
  ],
  geldigVan: versies[0].geldigVan,
  gronden: verzameld<Grondslag>(({ grondslagen }) => grondslagen),
  vragen: verzameld<VraagId>(({ aannames }) => aannames).sort(),
  steuntOp: ['pmah', 'hoog', 'icf', 'D-45'],
  rijen: [...regels.map(({ regel }) => regel), 'R6', ...wopNummers.map(adresVan)],
  soort: soortStartpakket,
  breed: true,
  inhoud: (keuze) => (
    <>
      {regelTabel(keuze)}
      <p>Van het beste naar het laagste pakket: {gunstigsteEerst.join(', ')}.</p>
      <Details summary={`Toon alle ${alleGevallen.length} gevallen`}>{alleTabel()}</Details>
    </>
  ),
}

/** "WOP 1" as it stands in an address. */
function adresVan(wop: WopNummer): string {
  return wop.replace(' ', '-')
}

function gekozen({ bevinding }: Keuze): WopNummer | 'geen' | undefined {
  if (!bevinding || bevinding.ontbreekt.length > 0) return undefined
  return (bevinding.uitkomst as { readonly wop: WopNummer } | null)?.wop ?? 'geen'
}

function regelTabel(keuze: Keuze): Content {
  const geldt = gekozen(keuze)
  return (
    <Regeltabel
      caption="De regels R1 tot R6"
      columns={['Regel', 'Als', 'Pakket', 'Loonpremie', 'Begeleiding', 'Advies op']}
      grond={grondslagPakketten}
      rows={[
        ...regels.map(({ regel, als, adviesOp, pakket }) => ({
          applied: geldt === pakket.wop,
          cells: [
            <span id={regel}>{regel}</span>,
            als,
            <span id={adresVan(pakket.wop)} class="wop-nowrap">
              {pakket.wop}
            </span>,
            percentage(pakket.loonpremie),
            begeleidingWoord[pakket.begeleiding],
            adviesOp,
          ],
        })),
        {
          applied: geldt === 'geen',
          cells: [<span id="R6">R6</span>, regelZes, 'geen', 'geen', 'geen', 'alles'],
        },
      ]}
    />
  )
}

function alleTabel(): Content {
  return (
    <Table
      caption="Elk geval: bewijs voor PMAH, bewijs voor HOOG en de beslissing na het gesprek (ICF)"
      stack
      columns={[{ head: 'PMAH' }, { head: 'HOOG' }, { head: 'ICF' }, { head: 'Uitkomst' }]}
      rows={alleGevallen.map(({ pmah, hoog, icf, geval }) => [
        pmah,
        hoog,
        icf,
        geval.open ? 'nog niet te zeggen' : (geval.uitkomst?.wop ?? 'geen pakket (R6)'),
      ])}
    />
  )
}
