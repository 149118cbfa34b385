import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { antwoorden, maatwerk, regels, type Antwoord } from '#test/contract/opdracht.fixture.ts'

const termijn = (id: string, start: string, profiel?: string) => ({
  soort: 'termijn',
  id,
  start,
  ...(profiel && { profiel }),
})
const laatste = (laatsteDag: string) => ({ laatsteDag })
const test5 = (peildatum: string) => ({
  soort: 'startpakket',
  peildatum,
  attesten: [
    { code: 'PMAH-1', vaph: { erkend: true } },
    { code: 'HOOG-2', intelligentietest: { datum: '2019-04-15' } },
  ],
})
const wop1 = { wop: 'WOP 1', loonpremie: 60, begeleiding: 'hoog', doelgroep: 'PMAH' }
const wop3 = { wop: 'WOP 3', loonpremie: 45, begeleiding: 'midden', doelgroep: 'PMAH' }

/** The worked dates of domain/4 section 4.2, each as a question and the part of the outcome that it fixes. */
const gevallen: readonly (readonly [zin: string, vraag: object, uitkomst: object | null])[] = [
  [
    'D-01: in dienst op maandag 8 januari 2024, laatste dag 4 maart 2024 (dag 56)',
    termijn('D-01', '2024-01-08'),
    laatste('2024-03-04'),
  ],
  [
    'D-03: in dienst op 1 maart 2019, gewone evaluatie vanaf 1 maart 2021',
    termijn('D-03', '2019-03-01'),
    { vroegsteDag: '2021-03-01' },
  ],
  ['D-03: in dienst op 31 december 2018 opent nooit (Q-19)', termijn('D-03', '2018-12-31'), null],
  [
    'D-04: in dienst op 1 maart 2019, laatste dag 29 februari 2024',
    termijn('D-04', '2019-03-01'),
    laatste('2024-02-29'),
  ],
  [
    'D-04: in dienst op 29 februari 2020, laatste dag 28 februari 2025',
    termijn('D-04', '2020-02-29'),
    laatste('2025-02-28'),
  ],
  [
    'D-04 als geldigheid van het pakket',
    { soort: 'geldigheid', inDienst: '2020-02-29' },
    { van: '2020-02-29', tot: '2025-02-28' },
  ],
  [
    'D-07: POP van 10 mei 2023 is actueel tot en met 10 mei 2024',
    termijn('D-07', '2023-05-10'),
    laatste('2024-05-10'),
  ],
  [
    'D-08: in dienst op 31 januari 2024, eerste POP tegen 29 februari 2024',
    termijn('D-08', '2024-01-31'),
    laatste('2024-02-29'),
  ],
  [
    'D-09: gesprek op 15 maart 2024, bijgewerkt POP tegen 5 maart 2024',
    termijn('D-09', '2024-03-15'),
    laatste('2024-03-05'),
  ],
  [
    'D-10: gesprek op 11 maart 2024, beslissing tegen Pasen 31 maart 2024, schuift niet',
    termijn('D-10', '2024-03-11'),
    laatste('2024-03-31'),
  ],
  [
    'D-11: verzonden op 31 januari 2024, dinsdag 2 april 2024 na Pasen',
    termijn('D-11', '2024-01-31'),
    laatste('2024-04-02'),
  ],
  [
    'D-11: verzonden op 31 december 2023, 29 februari 2024',
    termijn('D-11', '2023-12-31'),
    laatste('2024-02-29'),
  ],
  [
    'D-11: verzonden op 16 september 2024, zaterdag wordt maandag 18 november 2024',
    termijn('D-11', '2024-09-16'),
    laatste('2024-11-18'),
  ],
  [
    'D-11 als beroep',
    { soort: 'beroep', regeling: 'CMW', verzondenOp: '2024-01-31' },
    laatste('2024-04-02'),
  ],
  ['D-14: test van 15 april 2019 telt op 15 april 2024', test5('2024-04-15'), wop1],
  ['D-14: en niet meer op 16 april 2024', test5('2024-04-16'), wop3],
  [
    'D-15: gesloten op 30 juni 2019, opvolging tot en met 30 juni 2021',
    termijn('D-15', '2019-06-30'),
    laatste('2021-06-30'),
  ],
  [
    'D-17: kennisgeving op 10 februari 2024, kopie tegen 11 maart 2024',
    termijn('D-17', '2024-02-10'),
    laatste('2024-03-11'),
  ],
  [
    'D-20: kennisname op 1 maart 2024, 15 april 2024',
    termijn('D-20', '2024-03-01'),
    laatste('2024-04-15'),
  ],
  [
    'D-20: kennisname op 14 maart 2024, zondag wordt maandag 29 april 2024',
    termijn('D-20', '2024-03-14'),
    laatste('2024-04-29'),
  ],
  [
    'D-23: verzonden op 2 september 2024, 4 december 2024 (Q-61)',
    termijn('D-23', '2024-09-02'),
    laatste('2024-12-04'),
  ],
]

describe('De uitgewerkte dagen van domain/4 4.2, gevraagd aan maatwerk beslis', () => {
  let gevonden: readonly Antwoord[]
  before(async () => {
    const { code, uit } = await maatwerk(
      ['beslis', '-'],
      regels(gevallen.map(([, vraag]) => vraag)),
    )
    assert.equal(code, 0)
    gevonden = antwoorden(uit)
  })
  for (const [nr, [zin, , verwacht]] of gevallen.entries())
    test(zin, () => {
      const { uitkomst, motivering } = gevonden[nr]!
      assert.ok(motivering.length > 0)
      if (verwacht === null) return assert.equal(uitkomst, null)
      assert.ok(uitkomst)
      const deel = Object.fromEntries(Object.keys(verwacht).map((veld) => [veld, uitkomst[veld]]))
      assert.deepEqual(deel, verwacht)
    })
  test('D-23: verzonden op dinsdag 7 mei 2024, met Hemelvaart ertussen is de derde werkdag maandag 13 mei', async () => {
    const { uit } = await maatwerk(['beslis', '-'], regels([termijn('D-23', '2024-05-07')]))
    const [bevinding] = antwoorden(uit)
    assert.ok(bevinding!.motivering.some(({ tekst }) => /Derde werkdag .*2024-05-13/.test(tekst)))
  })
})
