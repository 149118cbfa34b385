import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { attestRegels } from '#indicatie/attesten.ts'
import { attestCodes } from '#indicatie/feiten.ts'
import { categorieen } from '#indicatie/icf/icf-set.ts'
import { ticketRijen } from '#indicatie/tickets.ts'
import { dag, type Dag } from '#law/dag.ts'
import { berekenTermijn, termijnIds } from '#law/soort-termijn.ts'
import { termijn } from '#law/termijnen.ts'
import { vragen } from '#law/vragen.ts'
import { soorten } from '#beslissingen.ts'
import { pakketten, wopNummers } from '#startpakket/pakketten.ts'
import { beantwoord } from '#law/invoer.ts'
import { renderPage } from '#ui/render.ts'
import { checkPage, textOf } from '#ui/words.ts'
import { longDate } from '#ui/dates.ts'
import type { Keuze, Regelblad } from './blad.ts'
import { maakCatalogus, vraagIds } from './catalogus.ts'
import { bronnenPage, regelsPage, vragenPage } from './lijsten.tsx'
import { metVolleDatums } from '#ui/leesbaar.ts'
import { regelPage } from './pagina.tsx'
import { verken } from './verkenning.ts'

const vandaag = dag('2026-11-22')
const catalogus = maakCatalogus(soorten.values())

function blad(id: string): Regelblad {
  const gevonden = catalogus.vind(id)
  assert.ok(gevonden, id)
  return gevonden.blad
}

function html(id: string, keuze: Partial<Keuze> = {}): string {
  const volledig = { op: vandaag, start: vandaag, jaar: 2026, ...keuze }
  return renderPage(regelPage({ blad: blad(id), catalogus, keuze: volledig }))
}

/** The number of rows in the body of the first table of a page. */
function rijen(pagina: string): number {
  const [, body = ''] = pagina.split('<tbody')
  return [...body.split('</tbody>')[0]!.matchAll(/<tr/g)].length
}

const tekst = (pagina: string) => textOf(pagina)

describe('De pagina van het eerste pakket', () => {
  test('toont elk van de vijf pakketten met zijn premie en begeleiding, en R6', () => {
    const pagina = tekst(html('startpakket'))
    for (const wop of wopNummers) {
      const { regel, als, pakket } = pakketten[wop]
      assert.match(pagina, new RegExp(`${regel}\\n${als}\\n${wop}\\n${pakket.loonpremie}\\s%\\n`))
    }
    assert.match(pagina, /R6\ngeen enkel pakket past/)
    assert.equal(rijen(html('startpakket')), wopNummers.length + 1)
  })

  test('merkt de rij die geldt in het voorbeeld, en geen andere', () => {
    const soort = blad('startpakket').soort!
    const bevinding = beantwoord(soorten, { soort: soort.naam, ...soort.voorbeeld })
    assert.ok(!('fout' in bevinding))
    const pagina = html('startpakket', { bevinding })
    assert.equal(pagina.split('Deze rij geldt').length, 2)
    assert.match(tekst(pagina), /R1 Deze rij geldt/)
    assert.equal(html('startpakket').includes('Deze rij geldt'), false)
  })

  test('toont op 31 december 2018 geen regel en op 1 januari 2019 wel', () => {
    const ervoor = tekst(html('startpakket', { op: dag('2018-12-31') }))
    assert.match(ervoor, /Op 31 december 2018 gold deze regel nog niet/)
    assert.doesNotMatch(ervoor, /WOP 1/)
    assert.match(tekst(html('startpakket', { op: dag('2019-01-01') })), /WOP 1/)
  })
})

describe('De pagina van de bewijzen', () => {
  for (const code of attestCodes)
    test(`${code} staat er met voorwaarde, feiten en bron`, () => {
      const id = code.startsWith('PMAH') ? 'pmah' : 'hoog'
      const pagina = tekst(html(id))
      const { voorwaarde, velden, vraag } = attestRegels[code]
      assert.ok(pagina.toLowerCase().includes(voorwaarde.toLowerCase()))
      for (const veld of velden) assert.ok(pagina.includes(veld), veld)
      if (vraag) assert.ok(pagina.includes(vraag))
      assert.equal(catalogus.vind(code)?.rij, code)
    })

  test('heeft één rij voor elk bewijs', () => {
    assert.equal(rijen(html('pmah')) + rijen(html('hoog')), attestCodes.length)
  })
})

describe('De pagina van de tickets en van de ICF', () => {
  test('toont elke rij van DT-T1', () => {
    const pagina = html('tickets')
    assert.equal(rijen(pagina), Object.keys(ticketRijen).length)
    for (const { als } of Object.values(ticketRijen)) assert.ok(tekst(pagina).includes(als))
  })

  test('zegt op welke dag een rij kan gelden: rij 6 tot 30 juni 2023, rij 1 vanaf 1 juli', () => {
    const rij = (nummer: number, op: string) =>
      new RegExp(`DT-T1-${nummer}"[\\s\\S]*?</tr>`).exec(html('tickets', { op: dag(op) }))![0]
    const kan = (nummer: number, op: string) => tekst(rij(nummer, op)).split('\n').at(-1)
    assert.deepEqual([kan(6, '2023-06-30'), kan(1, '2023-06-30')], ['ja', 'neen'])
    assert.deepEqual([kan(6, '2023-07-01'), kan(1, '2023-07-01')], ['neen', 'ja'])
    assert.match(tekst(html('tickets', { op: dag('2018-12-31') })), /gold deze regel nog niet/)
  })

  test('zegt dat de lijst van 43 niet de officiële is', () => {
    assert.equal(rijen(html('icf')), categorieen.length)
    assert.match(tekst(html('icf')), /niet de officiële lijst/)
  })
})

describe('De termijnen', () => {
  test('staan alle op hun lijst', () => {
    assert.equal(rijen(html('termijnen')), termijnIds.length)
    for (const id of termijnIds) assert.ok(html('termijnen').includes(`>${id}</a>`), id)
  })

  for (const id of termijnIds)
    test(`${id} toont lengte, gevolg en een uitgerekend voorbeeld`, () => {
      const t = termijn(id)
      const start = dag('2024-01-31')
      const pagina = tekst(html(id, { start }))
      assert.ok(pagina.includes(t.procedure))
      assert.ok(pagina.includes(t.gevolg ?? 'geen gevolg bekend'))
      if (t.onbekend) assert.match(pagina, /niet bekend/)
      if (t.vraag) assert.ok(blad(id).vragen.includes(t.vraag))
      const { uitkomst } = berekenTermijn(id, start)
      const laatste: Dag | undefined = uitkomst?.laatsteDag
      if (laatste) assert.ok(pagina.includes(longDate(laatste)), laatste)
    })

  test('D-11 vanaf 31 januari 2024 eindigt na Pasen, op 2 april 2024', () => {
    const pagina = tekst(html('D-11', { start: dag('2024-01-31') }))
    assert.match(pagina, /Laatste dag\n2 april 2024/)
  })
})

describe('De open vragen', () => {
  test('staan er alle, met hun aanname', () => {
    const pagina = vragenPage(catalogus)
    assert.equal(rijen(renderPage(pagina)), Object.keys(vragen).length)
    for (const id of vraagIds) {
      assert.ok(renderPage(pagina).includes(`id="${id}"`))
      assert.ok(tekst(renderPage(pagina)).includes(vragen[id].aanname), id)
    }
  })

  test('noemen de regels die erop steunen, uitgerekend uit die regels', () => {
    const ids = (id: keyof typeof vragen) => catalogus.opVraag(id).map((each) => each.id)
    assert.deepEqual(ids('Q-05'), ['hoog'])
    assert.deepEqual(ids('Q-01').includes('D-10'), true)
    assert.ok(ids('Q-03').includes('startpakket'))
    assert.ok(ids('Q-64').includes('tickets'))
    assert.ok(ids('Q-42').includes('D-23'))
  })
})

describe('De catalogus', () => {
  test('heeft een pagina voor elke vraag die het product beantwoordt', () => {
    for (const naam of soorten.keys())
      assert.ok(
        catalogus.bladen.some(({ soort }) => soort?.naam === naam),
        naam,
      )
  })

  test('geeft ook een nieuwe vraag meteen een pagina', () => {
    const soort = { ...soorten.get('tickets')!, naam: 'nieuwe-vraag' }
    const ruimer = maakCatalogus([...soorten.values(), soort])
    assert.equal(ruimer.bladen.length, catalogus.bladen.length + 1)
    assert.equal(ruimer.vind('nieuwe-vraag')?.blad.titel, 'Nieuwe-vraag')
  })

  test('vindt een regel ook met kleine letters en met het nummer van een rij', () => {
    assert.equal(catalogus.vind('d-11')?.blad.id, 'D-11')
    assert.deepEqual(catalogus.vind('wop-4')?.rij, 'WOP-4')
    assert.equal(catalogus.vind('bestaat-niet'), undefined)
  })

  test('noemt bij elke regel alleen regels die bestaan', () => {
    const bekend = new Set(catalogus.bladen.map(({ id }) => id))
    for (const { id, steuntOp } of catalogus.bladen)
      for (const ander of steuntOp) assert.ok(bekend.has(ander), `${id}: ${ander}`)
  })

  test('heeft elk adres en elk nummer maar één keer', () => {
    const alle = catalogus.bladen.flatMap(({ id, rijen: delen }) => [id, ...delen])
    assert.deepEqual(
      alle.filter((id, index) => alle.indexOf(id) !== index),
      [],
    )
  })

  test('toont elke bron van elke regel', () => {
    const pagina = tekst(renderPage(bronnenPage(catalogus)))
    for (const { gronden } of catalogus.bladen)
      for (const { artikel } of gronden) assert.ok(pagina.includes(artikel), artikel)
  })
})

test('verkennen vindt ook bronnen en vragen die het voorbeeld zelf niet raakt', () => {
  const tickets = soorten.get('tickets')!
  const voorbeeld = tickets.beslis(tickets.voorbeeld)
  assert.ok(verken(tickets).gronden.length > voorbeeld.grondslagen.length)
})

test('een dag in een zin wordt voluit geschreven, en wat geen dag is niet', () => {
  assert.equal(metVolleDatums('Tot 2024-03-04.'), 'Tot 4 maart 2024.')
  assert.equal(metVolleDatums('2024-02-30'), '2024-02-30')
})

test('elke regelpagina spreekt gewone taal', () => {
  const paginas = [regelsPage(catalogus), vragenPage(catalogus), bronnenPage(catalogus)]
  for (const pagina of paginas) assert.deepEqual(checkPage(renderPage(pagina), 'burger'), [])
  for (const { id } of catalogus.bladen) assert.deepEqual(checkPage(html(id), 'burger'), [], id)
})
