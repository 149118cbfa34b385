import { begeleidingTekst, procent } from '#brieven/taal.ts'
import { SummaryCard } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import type { Uitkomst } from './uitkomst.ts'

const titels = {
  persoon: 'Uw evaluatie',
  werkgever: 'Evaluatie',
  medewerker: 'Laatste evaluatie',
} as const

/** What came of an evaluation, the same facts for worker, employer and VDAB; nothing when none was decided. */
export function Uitkomstkaart({
  uitkomst,
  lezer,
}: {
  readonly uitkomst: Uitkomst | undefined
  readonly lezer: keyof typeof titels
}) {
  if (!uitkomst) return null
  // An employer reads of its own job alone.
  const bij = lezer === 'werkgever' ? [] : [{ key: 'Bij', value: uitkomst.werkgever }]
  return <SummaryCard title={titels[lezer]} rows={[...bij, ...uitkomstregels(uitkomst)]} />
}

/** An outcome as rows of a summary; that it came late is said here too. */
export function uitkomstregels({
  beslistOp,
  beslisUiterlijk,
  teLaat,
  nieuw,
  trajectVanaf,
  volgende,
}: Uitkomst) {
  return [
    {
      key: 'Beslist',
      value: teLaat
        ? `${longDate(beslistOp)}. Te laat: het kon tot en met ${longDate(beslisUiterlijk)}.`
        : longDate(beslistOp),
    },
    {
      key: 'Pakket',
      value: nieuw
        ? `${richtingzin[nieuw.richting]}: een loonpremie van ${procent(nieuw.pakket.loonpremie)} en ${begeleidingTekst(nieuw.pakket.begeleiding)}, tot en met ${longDate(nieuw.geldigTot)}`
        : 'Geen uitspraak: het blijft zoals het was',
    },
    ...(trajectVanaf
      ? [{ key: 'Begeleiding naar een gewone job', value: `vanaf ${longDate(trajectVanaf)}` }]
      : []),
    { key: 'Volgende evaluatie', value: `${longDate(volgende)}, na 5 jaar` },
  ]
}

const richtingzin = { hoger: 'Hoger', gelijk: 'Gelijk', lager: 'Lager' } as const
