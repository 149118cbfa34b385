import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import type { Brief } from '#brieven/brief.ts'
import { alsTekst } from '#brieven/druk.ts'
import { datumVoluit } from '#brieven/taal.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { dagen } from '#indicatie/attesten.fixture.ts'
import type { IcfBesluit } from '#indicatie/feiten.ts'
import {
  beslisser,
  consulent,
  indicatieMet,
  invaliditeit,
  negenPunten,
  tom,
} from '#indicatie/indicatie.fixture.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import { begeleidingsnoden } from '#indicatie/tickets.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { renderPdf, stopPdf } from '#platform/documents/pdf.ts'
import { gegevensNa } from './beslisgegevens.ts'
import { beslissingsbrief } from './brief.ts'
import {
  assertAfkortingen,
  assertInOrder,
  stroef,
  verbodenVoorWerkgever,
  volgorde,
  zinnenVan,
} from './briefcontrole.fixture.ts'
import type { Procedure, StartpakketCommand, StartpakketEvent } from './gebeurtenissen.ts'
import { brievenNa } from './jobs.ts'
import { wopNummers } from './pakketten.ts'
import { startpakketProcedure } from './procedure.ts'
import { andereWerkgever, meldEinde, meldIndienst } from './procedure.fixture.ts'

const dossier = {
  nummer: 'WOP-2026-004127',
  persoon: aPersoon(),
  behandelaar: consulent,
  geopendOp: dag('2022-01-03'),
  voordien: [],
}

function metOordeel(besluit: IcfBesluit | null): Indicatie {
  const op = dag('2022-05-30')
  const redenen = 'Uit het gesprek blijkt wat er lukt.'
  return { ...indicatieMet(), oordeel: { besluit, redenen, laatsteWerkdag: null, door: tom, op } }
}

const dossiers: readonly Indicatie[] = [
  indicatieMet(),
  indicatieMet(invaliditeit),
  indicatieMet(invaliditeit, negenPunten),
  indicatieMet({ code: 'PMAH-6', invaliditeit: { uitkering: false } }),
  metOordeel(null),
  metOordeel({ doelgroep: 'UK' }),
  metOordeel({ doelgroep: 'PMP', profiel: 'zwak' }),
  metOordeel({ doelgroep: 'PMP', profiel: 'sterk' }),
]

/** One person: what is known, what VDAB estimates, when, and whether the official deviates. */
const geval = fc.record({
  indicatie: fc.constantFrom(...dossiers),
  op: fc.oneof(
    fc.constantFrom('2023-06-30', '2023-07-01'),
    fc.integer({ min: 0, max: 1600 }).map((days) => dagen('2022-06-01', days)),
  ),
  inschatting: fc.record({
    rendementsverlies: fc.oneof(fc.constantFrom(19, 20, 44, 45), fc.integer({ min: 0, max: 100 })),
    bijkomendeKosten: fc.oneof(fc.constantFrom(0, 19, 20), fc.integer({ min: 0, max: 100 })),
    begeleidingsnood: fc.constantFrom(...begeleidingsnoden),
    betaaldWerkHaalbaar: fc.constantFrom(true, true, true, false),
  }),
  afwijkend: fc.option(fc.constantFrom(null, ...wopNummers), { nil: undefined, freq: 3 }),
})
type Geval = typeof geval extends fc.Arbitrary<infer T> ? T : never

/** The life of this case: decision, conversion of an older advice, a job, its end, a job elsewhere. */
function leven({ indicatie, op, inschatting, afwijkend }: Geval): readonly StartpakketCommand[] {
  const tekst = 'Wij kennen de situatie beter.'
  return [
    {
      type: 'stel voor',
      op: dag(op),
      indicatie,
      inschatting,
      door: tom,
      ...(afwijkend !== undefined && {
        afwijkend: { wop: afwijkend, afwijking: { reden: 'bewijs niet aanvaard', tekst } },
      }),
    },
    { type: 'beslis', op: dag(op), id: 'besluit-1', indicatie, door: beslisser },
    { type: 'voeg dubbel ticket toe', op: dag(dagen(op, 200)), batch: '2024-01' },
    meldIndienst(dagen(op, 300)),
    meldEinde(dagen(op, 500)),
    meldIndienst(dagen(op, 501), andereWerkgever),
  ]
}

interface Gebeurd {
  readonly event: StartpakketEvent
  readonly voordien: Procedure
  readonly procedure: Procedure
}

/** What really happens of that life: a command that is not possible changes nothing. */
function speel(commands: readonly StartpakketCommand[]): readonly Gebeurd[] {
  const gebeurd: Gebeurd[] = []
  let staat = startpakketProcedure.initial
  for (const command of commands) {
    const besluit = startpakketProcedure.decide(command, staat)
    for (const event of isNotPossible(besluit) ? [] : besluit) {
      const voordien = staat
      staat = startpakketProcedure.evolve(staat, event)
      gebeurd.push({ event, voordien, procedure: staat })
    }
  }
  return gebeurd
}

function brievenVan({ event, voordien, procedure }: Gebeurd, indicatie: Indicatie) {
  const gegevens = gegevensNa(event, {
    dossier,
    indicatie,
    voordien,
    procedure,
    opgetekend: event.dag,
    telefoon: '0800 00 000',
    werkgeveradres: ['Mijnstraat 12', '9040 Gent'],
  })
  return gegevens && { gegevens, ...beslissingsbrief(gegevens) }
}

function assertGoedeBrief(brief: Brief): void {
  assertInOrder(alsTekst(brief), volgorde(brief))
  assertAfkortingen(brief)
  assert.ok(brief.waarom.feiten.length > 0 && brief.waarom.besluit.length > 0)
  for (const zin of zinnenVan(brief)) {
    assert.ok(zin.split(/\s+/).length <= 20, zin)
    assert.doesNotMatch(zin, stroef)
  }
}

/** The letter says neither more nor less than the tickets of the decision. */
function assertEerlijk({ event }: Gebeurd, brief: Brief): void {
  if (event.type !== 'AdviesToegekend' && event.type !== 'AdviesGeweigerd') return
  const { pakket, tickets, voorstel } = event.data.besluit
  const tekst = alsTekst(brief)
  const heeft = (soort: string) => tickets.some((ticket) => ticket.soort === soort)
  const kader = brief.kader.beslissing.join(' ')
  assert.equal(/wel toegang tot|U krijgt toegang|ook toegang/.test(kader), tickets.length > 0)
  assert.equal(kader.includes('geen toegang tot collectief'), pakket === null)
  assert.equal(kader.includes('toegang tot individueel'), heeft('IMW'))
  assert.equal(kader.includes('toegang tot arbeidsmatige'), heeft('AMA'))
  assert.equal(/45 dagen.*90 dagen/s.test(tekst), heeft('IMW'), 'twee klokken (Q-48)')
  assert.match(tekst, /2 maanden/)
  for (const { geldigTot } of tickets)
    if (geldigTot)
      assert.ok(
        brief.betekenis.inleiding
          .concat(brief.betekenis.slot)
          .join(' ')
          .includes(`tot en met ${datumVoluit(geldigTot)}`),
      )
  const bewezen = brief.waarom.besluit.includes('U hebt een geldig bewijs van een arbeidshandicap.')
  const erkend = voorstel.feiten.attesten.some(({ invaliditeit }) => invaliditeit?.uitkering)
  assert.equal(bewezen, pakket !== null && erkend, 'geen bewijs dat er niet is')
  if (pakket) return
  assert.match(brief.titel, /^U krijgt nu geen toegang tot collectief maatwerk/)
  assert.equal(brief.titel.includes(', wel tot '), tickets.length > 0)
  assert.doesNotMatch(JSON.stringify([brief.titel, brief.kader, brief.betekenis]), /\d.%/)
  const { rendementsverlies, betaaldWerkHaalbaar, begeleidingsnood } = voorstel.inschatting
  const reden = (deel: string) => brief.waarom.besluit.join(' ').includes(deel)
  assert.equal(reden('Collectief maatwerk is betaald werk'), !betaaldWerkHaalbaar)
  assert.equal(reden('meer tijd kosten'), betaaldWerkHaalbaar && rendementsverlies < 45)
  assert.equal(
    reden('begeleiding nodig hebben'),
    betaaldWerkHaalbaar && begeleidingsnood === 'geen',
  )
  const aanDrempels = betaaldWerkHaalbaar && rendementsverlies >= 45 && begeleidingsnood !== 'geen'
  assert.equal(brief.betekenis.punten.length > 0, aanDrempels, 'een bewijs helpt of helpt niet')
  assert.equal(reden('Wij beslissen anders'), voorstel.afwijking !== null)
}

describe('Elk besluit dat de procedure kan nemen, geeft een brief die klopt', () => {
  after(() => stopPdf())
  const soorten = new Map<string, Brief>()

  test('400 levens: elke gebeurtenis met een brief geeft een goede brief, elke andere geeft er geen', () => {
    fc.assert(
      fc.property(geval, (zo) => {
        for (const gebeurd of speel(leven(zo))) {
          const { event } = gebeurd
          const brieven = brievenVan(gebeurd, zo.indicatie)
          const gepland = brievenNa({ ...event, history: 'h', version: 1 } as never).length
          assert.equal(brieven === undefined ? 0 : 1, gepland, event.type)
          if (!brieven) continue
          const { gegevens, voorPersoon, voorWerkgever } = brieven
          assertGoedeBrief(voorPersoon)
          assertEerlijk(gebeurd, voorPersoon)
          assert.equal(voorWerkgever !== undefined, 'wop' in event.data)
          soorten.set(
            `${gegevens.soort} ${voorPersoon.titel.replace(/ vanaf .*| op .*/, '')}`,
            voorPersoon,
          )
          if (!voorWerkgever) continue
          assertGoedeBrief(voorWerkgever)
          assert.doesNotMatch(JSON.stringify(voorWerkgever), verbodenVoorWerkgever)
          soorten.set(`${gegevens.soort} werkgever`, voorWerkgever)
        }
      }),
      { numRuns: 400, seed: 501_2019 },
    )
    assert.deepEqual([...soorten.keys()].sort(), [
      'dubbel-ticket U krijgt nu ook toegang tot individueel maatwerk',
      'start Uw werkondersteuningspakket start',
      'start werkgever',
      'toekenning U krijgt toegang tot maatwerk, met een werkondersteuningspakket',
      'voortzetting U houdt uw werkondersteuningspakket',
      'voortzetting werkgever',
      'weigering U krijgt nu geen toegang tot collectief maatwerk',
      'weigering U krijgt nu geen toegang tot collectief maatwerk, wel tot arbeidsmatige activiteiten',
      'weigering U krijgt nu geen toegang tot collectief maatwerk, wel tot individueel maatwerk',
    ])
  })

  test('van elke soort is de brief te drukken', async () => {
    assert.equal(soorten.size, 9)
    for (const brief of soorten.values())
      assert.equal(Buffer.from((await renderPdf(brief)).slice(0, 5)).toString('latin1'), '%PDF-')
  })
})
