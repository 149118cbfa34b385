import { compareYearsAfter, type Dag } from '#law/dag.ts'
import type { Attest } from './feiten.ts'
import { eenVan, elkVan, inLijst, minstensGeleden, waar, type Oordeel } from './oordeel.ts'

/** One of several proofs that is enough, with the facts that it looks at. */
export interface Tak {
  readonly velden: readonly string[]
  beoordeel(attest: Attest, aanvraag: Dag): Oordeel
}

const psychiatrischeUitgevers: readonly string[] = [
  'psychiater',
  'psychiatrischeVoorziening',
  'beschutteWoonvorm',
]
const opnameplaatsen: readonly string[] = ['psychiatrischeVoorziening', 'beschutteWoonvorm']

type Opname = NonNullable<Attest['opnames']>[number]

/**
 * HOOG-5 b counts admissions that began in the two years up to the request; a beschutte woonvorm does not count, and
 * one without its place may be one that does.
 */
function drieOpnames({ opnames }: Attest, aanvraag: Dag): Oordeel {
  if (opnames === undefined) return 'onbekend'
  let zeker = 0
  let mogelijk = 0
  for (const opname of opnames) {
    const telt = teltOpname(opname, aanvraag)
    if (telt === 'ja') zeker++
    else if (telt === 'onbekend') mogelijk++
  }
  return zeker >= 3 ? 'ja' : zeker + mogelijk >= 3 ? 'onbekend' : 'nee'
}

function teltOpname(opname: Opname, aanvraag: Dag): Oordeel {
  return elkVan(
    opname.soort === undefined ? 'onbekend' : waar(opname.soort === 'psychiatrischeVoorziening'),
    begonInTweeJaar(opname, aanvraag),
  )
}

/**
 * An admission that ended before the two years cannot have begun in them; one that ended before it began says nothing of
 * when it was.
 */
function begonInTweeJaar({ van, datum, tot }: Opname, aanvraag: Dag): Oordeel {
  const begin = van ?? datum
  if (begin === undefined)
    return tot === undefined || compareYearsAfter(tot, aanvraag, -2) >= 0 ? 'onbekend' : 'nee'
  if (tot !== undefined && tot < begin) return 'onbekend'
  return waar(begin <= aanvraag && compareYearsAfter(begin, aanvraag, -2) >= 0)
}

/** What must be known of the admissions of which it is not certain whether they count for b, as paths. */
export function ontbrekendInOpnames({ opnames = [] }: Attest, aanvraag: Dag): readonly string[] {
  const open = opnames.filter((opname) => teltOpname(opname, aanvraag) === 'onbekend')
  const zonderSoort = open.some(({ soort }) => soort === undefined)
  const zonderBegin = open.some((opname) => begonInTweeJaar(opname, aanvraag) === 'onbekend')
  return [...(zonderSoort ? ['opnames.soort'] : []), ...(zonderBegin ? ['opnames.van'] : [])]
}

function langOpgenomen({ opname }: Attest, aanvraag: Dag): Oordeel {
  return elkVan(
    inLijst(opname?.soort, opnameplaatsen),
    waar(opname?.lopend),
    opname?.onderbroken === undefined ? 'onbekend' : waar(!opname.onderbroken),
    minstensGeleden(opname?.van, 2, aanvraag),
  )
}

function onderToezicht({ psychiatrisch }: Attest, aanvraag: Dag): Oordeel {
  return elkVan(
    waar(psychiatrisch?.blijvendCognitiefFunctieverlies),
    waar(psychiatrisch?.deskundigeBehandelingNodig),
    minstensGeleden(psychiatrisch?.medischToezichtSinds, 1, aanvraag),
  )
}

function opgenomenOfOnderToezicht(attest: Attest, aanvraag: Dag): Oordeel {
  const lang = langOpgenomen(attest, aanvraag)
  if (lang === 'ja') return 'ja'
  return eenVan(lang, drieOpnames(attest, aanvraag), onderToezicht(attest, aanvraag))
}

/** HOOG-5: a psychiatrist, facility or beschutte woonvorm proves a, b or c (domain/3 section 3.3). */
export function psychiatrischBewijs(attest: Attest, aanvraag: Dag): Oordeel {
  const uitgever = inLijst(attest.attest?.uitgever?.soort, psychiatrischeUitgevers)
  return uitgever === 'nee' ? 'nee' : elkVan(uitgever, opgenomenOfOnderToezicht(attest, aanvraag))
}

/**
 * HOOG-5 if admissions in a beschutte woonvorm counted for b, where it is not proven without: more admissions never undo
 * a yes. Undefined where that changes nothing: fewer than three prove nothing wherever they were.
 */
export function metBeschutteWoonvorm(attest: Attest, aanvraag: Dag): Oordeel | undefined {
  if (attest.opnames === undefined || attest.opnames.length < 3) return undefined
  if (!attest.opnames.some(isBeschut)) return undefined
  const opnames = attest.opnames.map((opname) =>
    isBeschut(opname) ? { ...opname, soort: 'psychiatrischeVoorziening' } : opname,
  )
  return psychiatrischBewijs({ ...attest, opnames }, aanvraag)
}

function isBeschut({ soort }: Opname): boolean {
  return soort === 'beschutteWoonvorm'
}

/** HOOG-5 a, b and c. */
export const psychiatrischeTakken: readonly Tak[] = [
  {
    velden: ['opname.soort', 'opname.lopend', 'opname.onderbroken', 'opname.van'],
    beoordeel: langOpgenomen,
  },
  { velden: ['opnames'], beoordeel: drieOpnames },
  {
    velden: [
      'psychiatrisch.blijvendCognitiefFunctieverlies',
      'psychiatrisch.deskundigeBehandelingNodig',
      'psychiatrisch.medischToezichtSinds',
    ],
    beoordeel: onderToezicht,
  },
]
