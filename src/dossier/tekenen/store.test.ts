import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { mag } from '#dossier/permissions.ts'
import { alsPersoon } from '#dossier/eigen/store.ts'
import { eindigBanden, legBand } from '#dossier/banden/store.ts'
import { dossierProjectie } from '#dossier/projectie/store.ts'
import { opNummer, openDossier } from '#dossier/store.ts'
import { after as na, dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { renderTekenblad, stopPdf } from '#platform/documents/pdf.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { Botsing, systeem, type Actor } from '#platform/types.ts'
import { fixedClock, klaartje, testdag, testStore } from '#test/support/database.ts'
import { compact, readPdf } from '#test/support/pdf.ts'
import { aanvraagVan } from './aanvraag.ts'
import { beeldVan } from './beeld.ts'
import type { TekenCommand } from './gebeurtenissen.ts'
import { papierVan } from './papier.ts'
import {
  doeTekenen,
  findEigenVerzoek,
  handelaar,
  hashVan,
  leesVerzoek,
  listEigenVerzoeken,
  listTakenVdab,
  listTakenWerkgever,
  listTeTekenen,
  nieuweVraag,
  tekenProjectie,
} from './store.ts'
import { aVraag } from './tekenen.fixture.ts'
import { codeVan, type NieuwVerzoek } from './verzoek.ts'

const bakker: Actor = {
  id: 'tekenbakker',
  naam: 'Griselda Peperkoek',
  rol: 'werkgever',
  organisatie: '0999000128',
}
const anderBedrijf: Actor = { ...bakker, id: 'tekenezel', organisatie: '0999000227' }
const reden = 'Ik voel mij onder druk gezet door de ploegbaas.'

describe('handtekeningen in de databank', () => {
  let store: OpenStore
  const projections = [dossierProjectie, tekenProjectie]
  before(async () => {
    store = await testStore({ projections })
  })
  after(() => stopPdf())

  /** A dossier with a worker at two employers, and a request of the first. */
  async function aZaak() {
    const persoon = aPersoon()
    const geopend = await store.write(klaartje, (tx) => openDossier(tx, persoon, testdag))
    assert.ok(!isNotPossible(geopend))
    const { nummer, history } = geopend
    await store.write(systeem, async (tx) => {
      for (const sleutel of [bakker.organisatie!, anderBedrijf.organisatie!])
        await legBand(tx, history, {
          soort: 'werkgever',
          sleutel,
          van: dag('2026-01-05'),
          doel: 'tewerkstelling',
          verleendDoor: 'de indiensttreding',
        })
    })
    const ingevuld = { titel: 'Plan 2027', tekst: 'U leert de oven instellen.', stuk: undefined }
    const vraag = nieuweVraag({ ...aanvraagVan('POP', ingevuld, null), uiterlijk: null })
    await doe(bakker, history, { type: 'vraag', op: testdag, door: handelaar(bakker), vraag })
    const zelf: Actor = { id: persoon.insz, naam: persoon.voornaam, rol: 'burger' }
    return { history, nummer, vraag, zelf }
  }

  async function doe(actor: Actor, history: string, command: TekenCommand) {
    const decision = await store.write(actor, (tx) => doeTekenen(tx, history, command))
    if (isNotPossible(decision)) throw new Error(decision.notPossible)
    return decision
  }

  const kiest = (
    zelf: Actor,
    { id, hash }: NieuwVerzoek,
    type: 'teken' | 'wil praten' | 'ga niet akkoord',
  ): TekenCommand =>
    type === 'teken'
      ? { type, op: testdag, door: handelaar(zelf), vraag: { verzoek: id, hash } }
      : {
          type,
          op: testdag,
          door: handelaar(zelf),
          vraag: { verzoek: id, hash, woorden: { tekst: reden, delen: false } },
        }

  test('de hash volgt elk deel van wat getekend wordt, en de volgorde van de velden niet', () => {
    const vraag = aVraag()
    const { id, soort, titel, inhoud, ondertekenaars } = vraag
    const hash = hashVan(vraag)
    assert.equal(hashVan({ ondertekenaars, inhoud, titel, soort, id }), hash)
    const delen = [{ kop: '', tekst: 'U leert de oven instellen!' }] as const
    for (const anders of [
      { id: 'vraag-2' },
      { soort: 'andere' },
      { titel: 'Plan.' },
      { inhoud: { vorm: 'tekst', delen } },
      { ondertekenaars: [{ rol: 'werknemer' }] },
    ] as const)
      assert.notEqual(hashVan({ ...vraag, ...anders }), hash, Object.keys(anders).join())
  })

  test('de persoon ziet de vraag; na het antwoord wacht ze niet meer', async () => {
    const { history, vraag, zelf } = await aZaak()
    const wacht = () => store.read(zelf, (tx) => listTeTekenen(tx))
    assert.deepEqual(await wacht(), [{ id: vraag.id, titel: 'Plan 2027' }])
    await doe(zelf, history, kiest(zelf, vraag, 'teken'))
    assert.deepEqual(await wacht(), [])
    const rij = await store.read(bakker, (tx) => findEigenVerzoek(tx, history, vraag.id))
    assert.equal(rij?.status, 'volledig getekend')
  })

  test('een werkgever vindt in geen enkele tabel de reden, het gesprek of het nummer van de werknemer', async () => {
    for (const type of ['ga niet akkoord', 'wil praten'] as const) {
      const { history, vraag, zelf } = await aZaak()
      await doe(zelf, history, kiest(zelf, vraag, type))
      const gelezen = await store.read(bakker, async (tx) =>
        JSON.stringify([
          await tx.query('select * from tekenverzoek where history = $1', [history]),
          await listEigenVerzoeken(tx, history),
          await listTakenWerkgever(tx),
          await tx.history(history),
          await tx.query('select * from outbox where subject = $1', [history]),
        ]),
      )
      assert.ok(gelezen.includes('Plan 2027'))
      assert.ok(!gelezen.includes('druk gezet') && !gelezen.includes(zelf.id))
      const vdab = await store.read(klaartje, (tx) => leesVerzoek(tx, history, vraag.id))
      assert.ok(JSON.stringify(vdab).includes(reden))
    }
  })

  test('een andere werkgever van dezelfde persoon ziet de vraag niet en kan er niets mee', async () => {
    const { history, vraag, zelf } = await aZaak()
    const gezien = await store.read(anderBedrijf, async (tx) => [
      ...(await tx.query('select id from tekenverzoek where history = $1', [history])),
      ...(await listEigenVerzoeken(tx, history)),
    ])
    assert.deepEqual(gezien, [])
    const door = handelaar(anderBedrijf)
    const intrekken = { type: 'trek in', op: testdag, door, vraag: { verzoek: vraag.id } } as const
    await assert.rejects(doe(anderBedrijf, history, intrekken), /Alleen wie/)
    await assert.rejects(
      doe(anderBedrijf, history, kiest(anderBedrijf, vraag, 'teken')),
      /in de plaats/,
    )
    assert.equal((await store.read(zelf, (tx) => listTeTekenen(tx))).length, 1)
  })

  test('na de laatste werkdag is de vraag voor de werkgever weg, en vraagt hij niets meer', async () => {
    const { history, nummer } = await aZaak()
    await store.write(systeem, (tx) =>
      eindigBanden(tx, history, { soort: 'werkgever', tot: testdag }),
    )
    for (const [op, ziet] of [
      [testdag, true],
      [na(testdag, { days: 1 }), false],
    ] as const) {
      const opDieDag = await testStore({ clock: fixedClock(op), projections })
      await opDieDag.read(bakker, async (tx) => {
        assert.equal((await listEigenVerzoeken(tx, history)).length, ziet ? 1 : 0, op)
        const relatie = await opNummer(tx, { params: { nummer }, actor: bakker, today: op })
        for (const handeling of ['handtekening vragen', 'handtekening zetten'] as const)
          assert.equal(mag(bakker, handeling, relatie).mag, ziet, handeling)
      })
    }
  })

  test('wie helpt of behandelt, zet geen handtekening; de persoon en de werkgever elk de eigen', async () => {
    const { nummer, zelf } = await aZaak()
    const [eigen, schrijft] = await store.read(systeem, async (tx) => [
      await alsPersoon(tx, { actor: zelf, today: testdag }),
      await opNummer(tx, { params: { nummer }, actor: bakker, today: testdag }),
    ])
    assert.equal(mag(zelf, 'handtekening zetten', eigen).mag, true)
    assert.equal(mag(bakker, 'handtekening zetten', schrijft).mag, true)
    const alles = { ...eigen!, banden: [...eigen!.banden, ...schrijft!.banden] }
    for (const rol of ['vertrouwenspersoon', 'indiceringsconsulent', 'team TOM', 'evaluator'])
      assert.equal(mag({ id: 'x', rol }, 'handtekening zetten', alles).mag, false, rol)
  })

  test('wat wacht, staat bij VDAB en bij de werkgever, en bij niemand anders', async () => {
    const { history, vraag, zelf, nummer } = await aZaak()
    await doe(zelf, history, kiest(zelf, vraag, 'wil praten'))
    const bij = async (actor: Actor, lijst: typeof listTakenVdab) =>
      (await store.read(actor, (tx) => lijst(tx))).filter((taak) => taak.nummer === nummer).length
    assert.equal(await bij(klaartje, listTakenVdab), 1)
    assert.equal(await bij(bakker, listTakenWerkgever), 1)
    assert.equal(await bij(anderBedrijf, listTakenWerkgever), 0)
    assert.equal(await bij({ ...klaartje, id: 'vreemd' }, listTakenVdab), 0)
  })

  test('twee antwoorden tegelijk: één wint, de ander hoort het en er staat één antwoord', async () => {
    const { history, vraag, zelf } = await aZaak()
    const uitkomsten = await Promise.allSettled(
      (['teken', 'ga niet akkoord'] as const).map((type) =>
        doe(zelf, history, kiest(zelf, vraag, type)),
      ),
    )
    const mislukt = uitkomsten.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    for (const fout of mislukt)
      assert.ok(fout instanceof Botsing || /al getekend/.test(String(fout)), String(fout))
    const events = await store.read(zelf, (tx) => tx.history(history))
    const antwoorden = events.filter(({ type }) => type === 'Getekend' || type === 'NietAkkoord')
    assert.equal(antwoorden.length, 2 - mislukt.length)
    const [{ stand } = assert.fail()] =
      (await store.read(zelf, (tx) => leesVerzoek(tx, history, vraag.id)))?.partijen ?? []
    assert.equal(stand.stand, antwoorden.at(-1)!.type === 'Getekend' ? 'getekend' : 'niet akkoord')
  })

  test('het blad om te tekenen draagt de hele tekst, de code op elke plaats en een vak per ondertekenaar', async () => {
    const { nummer, vraag, history, zelf } = await aZaak()
    const verzoek = await store.read(zelf, (tx) => leesVerzoek(tx, history, vraag.id))
    const gegevens = { nummer, persoon: 'Roodkapje Van den Bos', telefoon: '0800 00 000' }
    const blad = papierVan(beeldVan(verzoek!, 'VDAB of persoon'), gegevens)
    const pdf = await renderTekenblad(blad)
    const gelezen = readPdf(pdf)
    const code = codeVan(vraag.hash)
    assert.match(code, /^([0-9A-F]{4}-){3}[0-9A-F]{4}$/)
    for (const zin of [
      'U leert de oven instellen.',
      code,
      'Roodkapje Van den Bos',
      'Handtekening:',
    ])
      assert.ok(compact(gelezen.text).includes(compact(zin)), zin)
    for (const voet of gelezen.footers) assert.ok(compact(voet).includes(compact(code)))
    assert.equal(gelezen.title, 'Plan 2027')
    assert.match(gelezen.catalogue, /\/MarkInfo <<\s+\/Marked true/)
    assert.deepEqual(gelezen.tags.filter((tag) => tag === 'H1').length, 1)
    assert.deepEqual(await renderTekenblad(blad), pdf)
  })
})
