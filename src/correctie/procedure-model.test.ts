import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { soorten } from '#beslissingen.ts'
import { indicatieMet, invaliditeit, negenPunten, tom } from '#indicatie/indicatie.fixture.ts'
import type { Attest } from '#indicatie/feiten.ts'
import { typen } from '#law/decider.fixture.ts'
import { after, dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { beantwoord } from '#law/invoer.ts'
import {
  alleenPmah,
  beslis,
  gegeven,
  inDienst,
  laatste,
  metHoog,
  metPakket,
  stelVoor,
  vraag,
} from './correctie.fixture.ts'
import { correctieProcedure, feitenVan } from './procedure.ts'

const leeg = gegeven()

describe('Hetzelfde antwoord langs elke weg', () => {
  const attest = fc.constantFrom<Attest>(
    negenPunten,
    { code: 'HOOG-4', it: { recht: true, punten: 8 } },
    { code: 'HOOG-4', it: { recht: true } },
    { code: 'HOOG-2', intelligentietest: { datum: dag('2019-07-01') } },
    { code: 'HOOG-1', laatstGevolgd: { soort: 'BuSO', ov: 2 } },
    invaliditeit,
  )
  const pakket = fc.constantFrom(
    ...([
      [45, 'midden'],
      [45, 'hoog'],
      [45, 'laag'],
      [60, 'hoog'],
      [55, 'hoog'],
    ] as const),
  )

  test('de beslissing van het loket is die van "maatwerk beslis" met dezelfde feiten', () => {
    const gezien = new Map<string, number>()
    fc.assert(
      fc.property(
        fc.array(attest, { maxLength: 3 }),
        pakket,
        fc.integer({ min: -3, max: 80 }),
        (attesten, [loonpremie, begeleiding], dagen) => {
          const op = after(inDienst, { days: dagen })
          const nu = metPakket(loonpremie, begeleiding)
          const indicatie = indicatieMet(...attesten)
          assert.ok('wop' in nu)
          const antwoord = beantwoord(soorten, {
            soort: 'correctie',
            inDienst,
            aangevraagdOp: op,
            aanvrager: 'werkgever',
            huidigPakket: nu.wop.pakket,
            attesten,
          })
          assert.ok('uitkomst' in antwoord)
          const codes = antwoord.gebreken.map(({ code }) => code)
          const gevraagd = leeg.als(vraag({ op, lopend: nu }))
          const soort = typen(gevraagd)
          gezien.set(soort.slice(0, 17), (gezien.get(soort.slice(0, 17)) ?? 0) + 1)
          if (typeof gevraagd === 'string') {
            const { uitkomst } = antwoord as { uitkomst: { loonpremie: number } | null }
            assert.ok(!antwoord.ontvankelijk || uitkomst?.loonpremie === 60)
            return
          }
          if (soort === 'CorrectieTeLaat') return assert.ok(codes.includes('TE_LAAT'))
          assert.equal(antwoord.ontvankelijk, true)
          const wacht = gegeven(vraag({ op, lopend: nu }))
          assert.ok(wacht.staat.status === 'INGEDIEND')
          assert.deepEqual(feitenVan(wacht.staat.aanvraag, indicatie, nu).attesten, attesten)
          const voorstel = wacht.als(stelVoor({ op, indicatie, lopend: nu }))
          if (antwoord.uitkomst === null) {
            assert.ok(typeof voorstel === 'string')
            return assert.ok(antwoord.ontbreekt.every((feit) => voorstel.includes(feit)))
          }
          const { staat } = gegeven(
            vraag({ op, lopend: nu }),
            stelVoor({ op, indicatie, lopend: nu }),
            beslis({ op, indicatie, lopend: nu }),
          )
          assert.ok('besluit' in staat)
          const { ingangsdatum, ...verwacht } = antwoord.uitkomst as {
            loonpremie: number
            begeleiding: string
            ingangsdatum: string
          }
          assert.deepEqual(staat.besluit.pakket, verwacht)
          assert.equal(staat.besluit.aanvraag.inDienst, ingangsdatum)
        },
      ),
      { numRuns: 400, seed: 44_2024 },
    )
    for (const soort of ['CorrectieGevraagd', 'CorrectieTeLaat', 'Dit is al het hoo'])
      assert.ok(
        [...gezien.keys()].some((gevonden) => gevonden.startsWith(soort)),
        soort,
      )
  })
})

describe('Toevallige reeksen van opdrachten', () => {
  /** What may be: who asked waits, who proposed waits for another, and nothing else. */
  type Model = 'vrij' | 'gevraagd' | 'voorgesteld'
  const zet = fc.record({
    wat: fc.constantFrom('vraag', 'stel voor', 'stuur terug', 'beslis'),
    dagen: fc.integer({ min: 0, max: 12 }),
    zelf: fc.boolean(),
    hoog: fc.boolean(),
  })

  test('de procedure doet wat een eenvoudig model zegt, 20.000 keer', () => {
    const bereikt = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(zet, { minLength: 4, maxLength: 12, size: 'max' }), (zetten) => {
        let staat = correctieProcedure.initial
        let model: Model = 'vrij'
        let [op, telaat, stand] = [inDienst, false, metHoog]
        for (const { wat, dagen, zelf, hoog: metBewijs } of zetten) {
          op = after(op, { days: dagen })
          if (wat === 'stel voor' && model === 'gevraagd') stand = metBewijs ? metHoog : alleenPmah
          const opdracht =
            wat === 'vraag'
              ? vraag({ op })
              : wat === 'stel voor'
                ? stelVoor({ op, indicatie: stand })
                : wat === 'beslis'
                  ? beslis({ op, indicatie: stand, ...(zelf ? { door: tom } : {}) })
                  : ({ type: 'stuur terug', op, reden: 'Kijk na.', door: tom } as const)
          const besluit = correctieProcedure.decide(opdracht, staat)
          const verwacht: boolean =
            wat === 'vraag'
              ? model === 'vrij' && !telaat
              : wat === 'stel voor'
                ? model === 'gevraagd'
                : model === 'voorgesteld' && !(wat === 'beslis' && zelf)
          assert.equal(!isNotPossible(besluit), verwacht, `${wat} in ${model}`)
          if (isNotPossible(besluit)) continue
          staat = besluit.reduce((voor, event) => correctieProcedure.evolve(voor, event), staat)
          if (wat === 'vraag') {
            telaat = op > laatste
            model = telaat ? 'vrij' : 'gevraagd'
          } else
            model = { 'stel voor': 'voorgesteld', 'stuur terug': 'gevraagd', beslis: 'vrij' }[
              wat
            ] as Model
          if (wat === 'beslis')
            assert.equal(staat.status, stand === metHoog ? 'TOEGEKEND' : 'GEWEIGERD')
          bereikt.set(staat.status, (bereikt.get(staat.status) ?? 0) + 1)
        }
      }),
      { numRuns: 20_000, seed: 44 },
    )
    for (const status of ['INGEDIEND', 'VOORGESTELD', 'TOEGEKEND', 'GEWEIGERD', 'TE_LAAT'])
      assert.ok((bereikt.get(status) ?? 0) > 500, `${status}: ${bereikt.get(status)}`)
  })
})
