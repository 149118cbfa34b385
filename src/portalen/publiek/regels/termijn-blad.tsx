import { feestdagen } from '#law/feestdagen.ts'
import type { Grondslag } from '#law/bron.ts'
import { dag } from '#law/dag.ts'
import { eigenLezing } from '#law/regelingen/documenten.ts'
import { schorsingen } from '#law/schorsing.ts'
import { berekenTermijn, regelversieVan, soortTermijn, termijnIds } from '#law/soort-termijn.ts'
import type { Kalenderbeleid, Termijn } from '#law/termijn.ts'
import { termijn, type TermijnId } from '#law/termijnen.ts'
import type { VraagId } from '#law/vragen.ts'
import { SummaryList, Table, type Content } from '#ui/components.ts'
import { namedDate } from '#ui/dates.ts'
import { softHyphens } from '#ui/term.tsx'
import { Bevinding } from './bevinding.tsx'
import type { Keuze, Regelblad } from './blad.ts'
import { zin } from '#ui/leesbaar.ts'
import { regelHref, Vraaglink } from './verwijzing.tsx'

/** How a term is counted, in a few words. */
const beleidWoord: Readonly<Record<Kalenderbeleid, string>> = {
  KAL_VAST: 'alle dagen, de laatste dag schuift niet op',
  KAL_SCHUIF: 'alle dagen, de laatste dag schuift op naar een werkdag',
  DATUM: 'van datum tot datum',
  VENSTER: 'niet vroeger dan die dag',
  KWARTAAL: 'in kwartalen',
  WERKDAG: 'alleen werkdagen',
  UREN: 'in uren',
  DOEL: 'streefdag, zonder gevolg in de wet',
}

const rekenvoorbeeld = dag('2024-01-31')

function profielen(t: Termijn): (string | undefined)[] {
  const namen = Object.keys(t.varianten ?? {})
  return t.rekening || namen.length === 0 ? [undefined, ...namen] : namen
}

function vragenVan(id: TermijnId): VraagId[] {
  const t = termijn(id)
  const aannames = profielen(t).flatMap(
    (profiel) => berekenTermijn(id, rekenvoorbeeld, profiel).aannames,
  )
  return [...new Set([...(t.vraag ? [t.vraag] : []), ...aannames])].sort()
}

function grondenVan(id: TermijnId): Grondslag[] {
  const t = termijn(id)
  const gevonden = profielen(t).flatMap(
    (profiel) => berekenTermijn(id, rekenvoorbeeld, profiel).grondslagen,
  )
  return [...new Set([t.grondslag, ...gevonden])]
}

/** One page for each term of the law. */
export const termijnBladen: readonly Regelblad[] = termijnIds.map((id) => {
  const t = termijn(id)
  return {
    id,
    groep: 'Termijnen en dagen',
    titel: `${id}: ${t.wat}`,
    samenvatting: t.onbekend ? [`De lengte is niet bekend: ${zin(t.onbekend)}`] : [],
    geldigVan: regelversieVan(id),
    gronden: grondenVan(id),
    vragen: vragenVan(id),
    steuntOp: [
      ...(metWerkdagen(t) ? ['feestdagen'] : []),
      ...(schorsingen.some(({ termijnen }) => termijnen.includes(id)) ? ['schorsingen'] : []),
    ],
    rijen: [],
    inhoud: (keuze) => termijnInhoud(id, keuze),
  }
})

function metWerkdagen({ rekening, varianten = {} }: Termijn): boolean {
  return [...(rekening ? [rekening] : []), ...Object.values(varianten)].some(
    ({ beleid }) => beleid === 'KAL_SCHUIF' || beleid === 'WERKDAG',
  )
}

/** Length and way of counting of a term and its variants, or that they are unknown. */
function lengtes(t: Termijn): Content {
  const regels = [
    ...(t.rekening ? [`${t.rekening.lengte}: ${beleidWoord[t.rekening.beleid]}`] : []),
    ...(t.onbekend ? ['niet bekend'] : []),
    ...Object.entries(t.varianten ?? {}).map(
      ([naam, { lengte, beleid }]) => `${naam}: ${lengte}, ${beleidWoord[beleid]}`,
    ),
  ]
  return regels.map((regel) => <div>{regel}</div>)
}

function termijnInhoud(id: TermijnId, { start }: Keuze): Content {
  const t = termijn(id)
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Procedure', value: t.procedure },
          { key: 'Start bij', value: t.start },
          { key: 'Lengte en telling', value: lengtes(t) },
          { key: 'Gevolg', value: t.gevolg ?? 'geen gevolg bekend' },
        ]}
      />
      <h2 class="govuk-heading-m" id="voorbeeld">
        Voorbeeld: de start is {namedDate(start)}
      </h2>
      {profielen(t).map((profiel) => (
        <>
          {profiel === undefined ? null : <h3 class="govuk-heading-s">Keuze: {profiel}</h3>}
          <Bevinding bevinding={berekenTermijn(id, start, profiel)} />
        </>
      ))}
    </>
  )
}

/** The list of all terms. */
export const termijnenBlad: Regelblad = {
  id: 'termijnen',
  groep: 'Termijnen en dagen',
  titel: 'Alle termijnen',
  samenvatting: [
    'Een termijn zegt tot wanneer of vanaf wanneer iets kan. Kies een termijn om ze te zien rekenen.',
  ],
  geldigVan: soortTermijn.regelversie,
  gronden: [eigenLezing['telling van termijnen']],
  vragen: [],
  steuntOp: [],
  rijen: [],
  breed: true,
  soort: soortTermijn,
  inhoud: () => (
    <Table
      caption={`${termijnIds.length} termijnen`}
      captionClass="govuk-table__caption--m"
      rowHeader={0}
      stack
      columns={[
        { head: 'Nummer' },
        { head: 'Wat' },
        { head: 'Start bij' },
        { head: 'Lengte en telling' },
        { head: 'Vraag' },
      ]}
      rows={termijnIds.map((id) => {
        const t = termijn(id)
        return [
          <a class="govuk-link wop-nowrap" href={regelHref(id)}>
            {id}
          </a>,
          softHyphens(`${t.procedure}: ${t.wat}`),
          softHyphens(t.start),
          lengtes(t),
          t.vraag ? <Vraaglink id={t.vraag} /> : 'geen',
        ]
      })}
    />
  ),
}

export const feestdagenBlad: Regelblad = {
  id: 'feestdagen',
  groep: 'Termijnen en dagen',
  titel: 'Wettelijke feestdagen',
  samenvatting: [
    'Op een feestdag, zaterdag of zondag werkt de dienst niet.',
    'Bij sommige termijnen schuift de laatste dag dan op naar de volgende werkdag.',
  ],
  geldigVan: soortTermijn.regelversie,
  gronden: [eigenLezing['telling van termijnen']],
  vragen: ['Q-42'],
  steuntOp: [],
  rijen: [],
  inhoud: ({ jaar }) => (
    <>
      <Table
        caption={`Feestdagen in ${jaar}`}
        captionClass="govuk-table__caption--m"
        rowHeader={0}
        stack
        columns={[{ head: 'Feestdag' }, { head: 'Dag' }]}
        rows={[...feestdagen(jaar)].map(([dag, naam]) => [zin(naam).slice(0, -1), namedDate(dag)])}
      />
      <p>
        <a class="govuk-link" href={`${regelHref('feestdagen')}?jaar=${jaar - 1}`}>
          Feestdagen van {jaar - 1}
        </a>
        {' · '}
        <a class="govuk-link" href={`${regelHref('feestdagen')}?jaar=${jaar + 1}`}>
          Feestdagen van {jaar + 1}
        </a>
      </p>
    </>
  ),
}
