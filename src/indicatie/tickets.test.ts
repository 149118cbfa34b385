import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dag } from '#law/dag.ts'
import type { Deels } from '#law/soort.ts'
import {
  begeleidingsnoden,
  bepaalTickets,
  dubbelTicketPakket,
  ticketRij,
  ticketRijen,
  type TicketFeiten,
  type TicketRij,
} from './tickets.ts'

const feiten = (anders: Partial<TicketFeiten> = {}): TicketFeiten => ({
  beslisdatum: dag('2024-05-02'),
  rendementsverlies: 45,
  bijkomendeKosten: 0,
  begeleidingsnood: 'midden',
  betaaldWerkHaalbaar: true,
  ...anders,
})
const voor = { beslisdatum: dag('2023-06-30') }
const vanaf = { beslisdatum: dag('2023-07-01') }
const zonder = { begeleidingsnood: 'geen' } as const

describe('Beslistabel DT-T1 (domain/3 3.1, schriftelijke vraag 170 [seed 003])', () => {
  const rijen: readonly (readonly [wat: string, anders: Partial<TicketFeiten>, rij: TicketRij])[] =
    [
      ['45 % verlies met begeleiding op 1 juli 2023: dubbel ticket', vanaf, 1],
      ['45 % verlies met begeleiding op 30 juni 2023: alleen CMW', voor, 6],
      ['44,99 % verlies met begeleiding: geen CMW, wel IMW', { rendementsverlies: 44.99 }, 3],
      ['45 % verlies zonder begeleiding: geen CMW, wel IMW', zonder, 2],
      [
        '44,99 % verlies zonder begeleiding: IMW met alleen loonpremie',
        { ...zonder, rendementsverlies: 44.99 },
        4,
      ],
      ['20 % verlies met begeleiding: IMW', { rendementsverlies: 20 }, 3],
      ['19,99 % verlies met begeleiding: niets', { rendementsverlies: 19.99 }, 5],
      ['20 % kosten zonder verlies: IMW', { rendementsverlies: 0, bijkomendeKosten: 20 }, 3],
      [
        '19,99 % kosten zonder verlies: niets',
        { rendementsverlies: 0, bijkomendeKosten: 19.99 },
        5,
      ],
      ['20 % verlies zonder begeleiding: IMW', { ...zonder, rendementsverlies: 20 }, 4],
      ['19,99 % verlies zonder begeleiding: niets', { ...zonder, rendementsverlies: 19.99 }, 5],
      [
        'verlies en kosten worden nooit opgeteld: 19,99 + 19,99 geeft niets',
        { rendementsverlies: 19.99, bijkomendeKosten: 19.99 },
        5,
      ],
      [
        'verlies en kosten worden nooit opgeteld: 44 + 44 geeft geen CMW',
        { rendementsverlies: 44, bijkomendeKosten: 44 },
        3,
      ],
      [
        '100 % kosten geven geen CMW: alleen het verlies telt',
        { rendementsverlies: 20, bijkomendeKosten: 100 },
        3,
      ],
      ['45 % zonder begeleiding op 1 juli 2023: IMW', { ...zonder, ...vanaf }, 2],
      [
        '45 % zonder begeleiding op 30 juni 2023: niets, IMW bestaat niet',
        { ...zonder, ...voor },
        5,
      ],
      ['20 % op 1 juli 2023: IMW', { ...vanaf, rendementsverlies: 20 }, 3],
      ['20 % op 30 juni 2023: niets', { ...voor, rendementsverlies: 20 }, 5],
      ['niets op 30 juni 2023', { ...voor, rendementsverlies: 0 }, 5],
      [
        'betaald werk niet haalbaar met 45 % en begeleiding: AMA',
        { betaaldWerkHaalbaar: false },
        7,
      ],
      [
        'betaald werk niet haalbaar zonder verlies: AMA',
        { betaaldWerkHaalbaar: false, rendementsverlies: 0, ...zonder },
        7,
      ],
      [
        'betaald werk niet haalbaar voor 1 juli 2023: AMA',
        { betaaldWerkHaalbaar: false, ...voor },
        7,
      ],
    ]
  for (const [wat, anders, rij] of rijen)
    test(`Rij ${rij}: ${wat}`, () => {
      assert.equal(ticketRij(feiten(anders)), rij)
      const { uitkomst, ontbreekt, motivering, aannames } = bepaalTickets(feiten(anders))
      assert.deepEqual(uitkomst, ticketRijen[rij].tickets)
      assert.deepEqual(ontbreekt, [])
      assert.match(motivering[0]!.tekst, new RegExp(`^Rij ${rij} `))
      const drempels = rij === 7 ? [] : ['Q-31']
      assert.deepEqual(aannames, rij === 1 || rij === 6 ? ['Q-31', 'Q-64'] : drempels)
    })

  test('elke rij komt in de tabel hierboven voor', () => {
    assert.deepEqual([...new Set(rijen.map(([, , rij]) => rij))].sort(), [1, 2, 3, 4, 5, 6, 7])
  })

  test('elke graad van begeleiding behalve "geen" is nood aan begeleiding', () => {
    for (const begeleidingsnood of begeleidingsnoden)
      assert.equal(ticketRij(feiten({ begeleidingsnood })), begeleidingsnood === 'geen' ? 2 : 1)
  })

  test('het dubbele ticket is 55 % met begeleiding hoog, en alleen rij 1 legt een pakket vast', () => {
    assert.deepEqual(dubbelTicketPakket, { loonpremie: 55, begeleiding: 'hoog' })
    for (const [rij, { tickets }] of Object.entries(ticketRijen))
      assert.deepEqual(tickets.imwPakket, rij === '1' ? dubbelTicketPakket : undefined)
  })
})

const rooster: { readonly [F in keyof TicketFeiten]: readonly TicketFeiten[F][] } = {
  beslisdatum: [dag('2019-01-01'), dag('2023-06-30'), dag('2023-07-01'), dag('2026-11-22')],
  rendementsverlies: [0, 19.99, 20, 44.99, 45, 100],
  bijkomendeKosten: [0, 19.99, 20, 45, 100],
  begeleidingsnood: begeleidingsnoden,
  betaaldWerkHaalbaar: [true, false],
}
const velden = Object.keys(rooster) as (keyof TicketFeiten)[]

/** DT-T1 written again, from the criteria: what a person gets when all is known. */
function lezing({
  beslisdatum,
  rendementsverlies,
  bijkomendeKosten,
  begeleidingsnood,
  betaaldWerkHaalbaar,
}: TicketFeiten): string {
  const imwBestaat = beslisdatum >= '2023-07-01'
  const cmw = betaaldWerkHaalbaar && rendementsverlies >= 45 && begeleidingsnood !== 'geen'
  const genoeg = rendementsverlies >= 20 || bijkomendeKosten >= 20
  const imw = betaaldWerkHaalbaar && imwBestaat && genoeg
  return `${cmw} ${imw} ${!betaaldWerkHaalbaar} ${cmw && imw ? '55 hoog' : 'naar behoefte'}`
}

function aangevuld(deels: Deels<TicketFeiten>): TicketFeiten[] {
  let alle: Deels<TicketFeiten>[] = [deels]
  for (const veld of velden)
    if (deels[veld] === undefined)
      alle = alle.flatMap((each) => rooster[veld].map((waarde) => ({ ...each, [veld]: waarde })))
  return alle as TicketFeiten[]
}

/** Every point of the grid, and every such point with one or more facts left out. */
function alleGevallen(): Deels<TicketFeiten>[] {
  let alle: Deels<TicketFeiten>[] = [{}]
  for (const veld of velden)
    alle = alle.flatMap((each) => [
      each,
      ...rooster[veld].map((waarde) => ({ ...each, [veld]: waarde })),
    ])
  return alle
}

describe('Tickets met ontbrekende feiten: er wordt niets geraden', () => {
  test('over het hele rooster: een uitkomst als elke aanvulling ze geeft, anders precies de feiten die ze veranderen', () => {
    const gevallen = alleGevallen()
    assert.equal(gevallen.length, 5 * 7 * 6 * 5 * 3)
    for (const deels of gevallen) {
      const { uitkomst, ontbreekt, motivering, grondslagen } = bepaalTickets(deels)
      assert.ok(motivering.length > 0 && grondslagen.length > 0, JSON.stringify(deels))
      const lezingen = aangevuld(deels)
      const mogelijk = new Set(lezingen.map(lezing))
      const onbekend = velden.filter((veld) => deels[veld] === undefined)
      const beslissend = onbekend.filter((veld) => {
        const naarRest = new Map<string, string>()
        return lezingen.some((each) => {
          const rest = velden
            .filter((other) => other !== veld)
            .map((other) => each[other])
            .join()
          const eerder = naarRest.get(rest)
          naarRest.set(rest, eerder ?? lezing(each))
          return eerder !== undefined && eerder !== lezing(each)
        })
      })
      assert.deepEqual([...ontbreekt].sort(), [...beslissend].sort(), JSON.stringify(deels))
      if (mogelijk.size > 1) assert.equal(uitkomst, null)
      else {
        assert.ok(uitkomst, JSON.stringify(deels))
        const gegeven = `${uitkomst.cmw} ${uitkomst.imw} ${uitkomst.ama} ${uitkomst.imwPakket ? '55 hoog' : 'naar behoefte'}`
        assert.ok(mogelijk.has(gegeven), JSON.stringify(deels))
      }
    }
  })

  test('wie geen betaald werk aankan krijgt AMA, ook als niets anders bekend is, los van de drempels', () => {
    const { uitkomst, ontbreekt, aannames } = bepaalTickets({ betaaldWerkHaalbaar: false })
    assert.deepEqual(uitkomst, { cmw: false, imw: false, ama: true })
    assert.deepEqual(ontbreekt, [])
    assert.deepEqual(aannames, [])
  })

  test('de motivering zegt niets over een feit dat niet gegeven is', () => {
    const kosten = { beslisdatum: vanaf.beslisdatum, betaaldWerkHaalbaar: true }
    const zonderVerlies = bepaalTickets({
      ...kosten,
      bijkomendeKosten: 30,
      begeleidingsnood: 'geen',
    })
    assert.deepEqual(zonderVerlies.uitkomst, { cmw: false, imw: true, ama: false })
    const eerste = zonderVerlies.motivering.map(({ tekst }) => tekst).join(' ')
    assert.match(eerste, /^Rij 2 of 4 van de beslistabel/)
    assert.doesNotMatch(eerste, /lager dan 45/)
    const zonderNood = bepaalTickets({ ...kosten, rendementsverlies: 30 })
    const tweede = zonderNood.motivering.map(({ tekst }) => tekst).join(' ')
    assert.match(tweede, /^Rij 3 of 4 van de beslistabel/)
    assert.doesNotMatch(tweede, /alleen een loonpremie/)
  })

  test('voor 1 juli 2023 zegt de motivering niet dat een gehaalde drempel gemist is', () => {
    const { uitkomst, motivering } = bepaalTickets(
      feiten({ ...voor, rendementsverlies: 60, begeleidingsnood: 'geen' }),
    )
    assert.deepEqual(uitkomst, { cmw: false, imw: false, ama: false })
    assert.ok(
      motivering.every(({ tekst }) => !/drempels.*niet gehaald|geen van de drempels/.test(tekst)),
    )
  })

  test('de regelversie is die van 2019 voor 1 juli 2023 en anders die van 1 juli 2023', () => {
    assert.equal(bepaalTickets(feiten(voor)).regelversie, '2019-01-01')
    assert.equal(bepaalTickets(feiten(vanaf)).regelversie, '2023-07-01')
  })
})
