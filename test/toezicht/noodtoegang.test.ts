import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { systeem } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { openLoket, type Bezoek, type Loket, type Zaak } from './loket.ts'

const reden = 'De politie zoekt de persoon, er is gevaar.'
const velden = { categorie: 'gevaar', reden }

describe('noodtoegang', () => {
  let loket: Loket
  let zaak: Zaak
  let raaf: Bezoek
  let uil: Bezoek
  let zelf: Bezoek
  let dossier: string
  let nood: string

  before(async () => {
    loket = await openLoket()
    zaak = await loket.nieuwDossier()
    ;[raaf, uil] = [await loket.als('raaf'), await loket.als('uil')]
    zelf = await loket.als(zaak.persoon.insz)
    dossier = urls.dossier.href(zaak)
    nood = urls.noodtoegang.href(zaak)
  })

  const rij = async () => {
    const rijen = await loket.store.read(medewerkers.uil, (tx) =>
      tx.query<{ id: string; sleutel: string; tot: string }>(
        'select id, sleutel, tot from noodtoegang where history = $1 order by van desc',
        [zaak.history],
      ),
    )
    return rijen[0]
  }

  /** The row of this dossier in the list of the data protection officer; other tests have rows of their own. */
  const opDeLijst = async () =>
    (await uil.get(urls.toezicht.start.href())).body
      .split('<tr')
      .filter((deel) => deel.includes(zaak.nummer))
      .join('')

  test('zonder noodtoegang leest de functionaris de status, en geen naam', async () => {
    const { status, naar } = await raaf.get(dossier)
    assert.deepEqual([status, naar], [303, nood])
    const { body } = await raaf.get(nood)
    assert.ok(body.includes(zaak.nummer))
    assert.ok(!body.includes(zaak.persoon.familienaam))
    assert.match(body, /Bewijs verzamelen/)
    assert.equal((await raaf.get(urls.dossiers.href())).status, 403)
    const wacht = (correctie: string | null) =>
      loket.store.write(systeem, (tx) =>
        tx.query('update dossier set correctie = $2 where history = $1', [zaak.history, correctie]),
      )
    await wacht('CORRECTIE_INGEDIEND')
    assert.match((await raaf.get(nood)).body, /Hoger pakket gevraagd/)
    await wacht(null)
  })

  test('een reden van 19 tekens is te kort; wat getypt was blijft staan en niets gaat open', async () => {
    const kort = 'x'.repeat(19)
    const geweigerd = await raaf.post(nood, { categorie: 'gevaar', reden: kort })
    assert.equal(geweigerd.status, 422)
    assert.ok(geweigerd.body.includes(kort))
    assert.equal((await raaf.post(nood, { reden })).status, 422)
    assert.equal(await rij(), undefined)
  })

  test('geopend leest de functionaris het dossier, ook de medische gegevens, en staat alles gemerkt in het log', async () => {
    assert.deepEqual(
      [(await raaf.post(nood, velden)).naar, (await raaf.get(dossier)).status],
      [dossier, 200],
    )
    const { body } = await raaf.get(dossier)
    assert.ok(body.includes(zaak.persoon.familienaam))
    assert.match(body, /U leest dit dossier met noodtoegang/)
    assert.match(body, /Noodtoegang geopend/)
    const regels = await loket.store.read(systeem, (tx) =>
      tx.query<{ noodtoegang: boolean }>(
        `select noodtoegang from audit where history = $1 and actor->>'id' = 'raaf' and action = 'inzage: dossier behandelen'
         order by id`,
        [zaak.history],
      ),
    )
    assert.deepEqual(
      regels.map(({ noodtoegang }) => noodtoegang),
      [false, true, true],
    )
  })

  test('ze geldt voor één dossier en voor één persoon', async () => {
    const ander = await loket.nieuwDossier()
    assert.equal((await raaf.get(urls.dossier.href(ander))).status, 303)
    assert.equal((await uil.get(dossier)).status, 303)
    assert.match((await raaf.post(nood, velden)).body, /U hebt al noodtoegang/)
  })

  test('de functionaris ziet ze meteen, met de dag waartegen ze nagezien wordt', async () => {
    const lijst = await opDeLijst()
    assert.match(lijst, /Nog 2 dagen.*20 nov 2026/)
    assert.match(lijst, /Raaf Spiegelzwart/)
  })

  test('ze houdt vanzelf op: één milliseconde voor 60 minuten nog wel, na 60 minuten niet meer', async () => {
    loket.zet('2026-11-18T08:59:59.999Z')
    assert.equal((await raaf.get(dossier)).status, 200)
    loket.zet('2026-11-18T09:00:00.000Z')
    assert.equal((await raaf.get(dossier)).status, 303)
    const gelezen = await loket.store.read(medewerkers.raaf, (tx) => tx.history(zaak.history))
    assert.deepEqual(gelezen, [])
  })

  test('ze is eerder te beëindigen, ook in hetzelfde ogenblik', async () => {
    assert.equal((await raaf.post(nood, velden)).status, 303)
    assert.equal((await raaf.post(urls.noodtoegangEinde.href(zaak))).status, 303)
    assert.equal((await raaf.get(dossier)).status, 303)
  })

  test('de persoon leest ze binnen 24 uur: na 12 uur wel, een milliseconde eerder niet, ook niet in het log', async () => {
    loket.zet('2026-11-18T19:59:59.999Z')
    for (const pad of [urls.mijn.href(), urls.mijnInzage.href()])
      assert.doesNotMatch((await zelf.get(pad)).body, /noodtoegang/i, pad)
    assert.doesNotMatch(
      (await zelf.get(urls.mijnInzage.href({}, { formaat: 'csv' }))).body,
      /;ja|,ja/,
    )
    loket.zet('2026-11-18T20:00:00.000Z')
    for (const pad of [urls.mijn.href(), urls.mijnInzage.href()]) {
      const { body } = await zelf.get(pad)
      assert.match(body, /Noodtoegang tot uw dossier/, pad)
      assert.match(body, /er is gevaar voor iemand/, pad)
      assert.ok(!body.includes(reden), pad)
      assert.doesNotMatch(body, /Raaf/, pad)
    }
  })

  test('nazien doet een ander, één keer; na twee werkdagen staat het er als te laat', async () => {
    loket.zet('2026-11-20T08:00:00.000Z')
    assert.match(await opDeLijst(), /Vandaag/)
    loket.zet('2026-11-21T08:00:00.000Z')
    assert.match(await opDeLijst(), /Te laat/)
    const pad = urls.toezicht.noodtoegang.href({ noodtoegang: (await rij())!.id })
    const bevinding = { uitkomst: 'terecht', bevinding: 'Het gevaar was echt.' }
    const eigen = await raaf.post(pad, bevinding)
    assert.equal(eigen.status, 409)
    assert.match(eigen.body, /ziet een ander na/)
    assert.ok(eigen.body.includes(bevinding.bevinding))
    assert.equal((await uil.post(pad, bevinding)).status, 303)
    assert.equal((await uil.post(pad, bevinding)).status, 409)
    assert.match((await uil.get(pad)).body, /Nagezien op 21 november 2026 door Uil Wijsveder/)
  })

  test('uitstel van de melding beslist een andere functionaris, hoogstens 30 dagen, en het staat in de geschiedenis', async () => {
    loket.zet('2026-11-24T08:00:00.000Z')
    await raaf.post(nood, velden)
    await raaf.get(dossier)
    const pad = urls.toezicht.uitstel.href({ noodtoegang: (await rij())!.id })
    const tot = (dag: number, maand: number) => ({
      'tot-dag': String(dag),
      'tot-maand': String(maand),
      'tot-jaar': '2026',
      reden: 'Het onderzoek van de politie loopt nog.',
    })
    assert.equal((await raaf.post(pad, tot(24, 12))).status, 409)
    assert.equal((await uil.post(pad, tot(25, 12))).status, 409)
    assert.equal((await uil.post(pad, tot(24, 12))).status, 303)
    loket.zet('2026-12-23T22:59:59.999Z')
    const verzwegen = (await zelf.get(urls.mijnInzage.href())).body
    assert.doesNotMatch(verzwegen, /24 november 2026/)
    loket.zet('2026-12-23T23:00:00.000Z')
    assert.match((await zelf.get(urls.mijnInzage.href())).body, /Op 24 november 2026 tussen 09:00/)
    const types = await loket.store.read(systeem, async (tx) =>
      (await tx.history(zaak.history)).map(({ type }) => type),
    )
    assert.deepEqual(
      types.filter((type) => /^(Noodtoegang|Melding)/.test(type)),
      [
        'NoodtoegangGeopend',
        'NoodtoegangGeopend',
        'NoodtoegangBeeindigd',
        'NoodtoegangNagezien',
        'NoodtoegangGeopend',
        'MeldingUitgesteld',
      ],
    )
  })
})

describe('een verzegeld dossier', () => {
  test('wie eraan verbonden is leest de medische stukken met noodtoegang, en anders niet', async () => {
    const loket = await openLoket()
    const zaak = await loket.nieuwDossier()
    const gerda = await loket.als('gerda')
    const nood = urls.noodtoegang.href(zaak)
    assert.equal((await gerda.get(nood)).status, 403)
    await loket.store.write(systeem, (tx) =>
      tx.query('update dossier set verzegeld = true where history = $1', [zaak.history]),
    )
    const dicht = await gerda.get(urls.dossier.href(zaak))
    assert.match(dicht.body, /De medische stukken zijn verzegeld/)
    assert.doesNotMatch(dicht.body, /Dossier geopend/)
    assert.equal((await gerda.post(nood, velden)).status, 303)
    assert.match((await gerda.get(urls.dossier.href(zaak))).body, /Dossier geopend/)
    assert.equal((await (await loket.als('goudlokje')).get(nood)).status, 404)
    assert.equal((await (await loket.als('koning')).get(nood)).status, 404)
    assert.equal((await (await loket.als(zaak.persoon.insz)).get(nood)).status, 403)
  })

  test('een lid van de raad van bestuur dat een beroep behandelt, krijgt de medische stukken alleen met noodtoegang', async () => {
    const loket = await openLoket()
    const zaak = await loket.nieuwDossier()
    await loket.store.write(systeem, (tx) =>
      tx.query(
        `insert into band (history, soort, sleutel, van, rol, doel, verleend_door)
         values ($1, 'toegewezen', 'koning', '2026-11-01', 'raad van bestuur', 'beroep', 'VDAB')`,
        [zaak.history],
      ),
    )
    const koning = await loket.als('koning')
    const pad = urls.dossier.href(zaak)
    assert.doesNotMatch((await koning.get(pad)).body, /Dossier geopend/)
    assert.equal((await koning.post(urls.noodtoegang.href(zaak), velden)).status, 303)
    assert.match((await koning.get(pad)).body, /Dossier geopend/)
  })
})
