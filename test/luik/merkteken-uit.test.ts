import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { accountVan } from '#demo/burgers.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { berichtJobs } from '#dossier/voorkeur/jobs.ts'
import { contactvoorkeur } from '#dossier/voorkeur/voorkeur.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { bodeInMap } from '#platform/bode/bode.ts'
import { putDemoAccounts } from '#platform/http/accounts.ts'
import { handle } from '#platform/store/handle.ts'
import { runJobs } from '#platform/store/jobs.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { neemInDienst, openZaak, type Zaak } from '#test/journey/zaak.ts'
import { testdag } from '#test/support/database.ts'
import { compact, readPdf } from '#test/support/pdf.ts'
import { urls } from '#urls.ts'
import { aPdf, meldAan, site, velden } from './hand.ts'

const { peperkoek } = werkgevers
const { sneeuwwitje, gerda, holle, uil } = medewerkers

/** A word that stands nowhere by chance, also where letters are set apart. */
const merk = (wat: string) => `${wat}${randomUUID().replaceAll('-', '')}`
const merken = {
  papier: merk('ATTEST'),
  uitgever: merk('UITGEVER'),
  bewijs: merk('BEWIJS'),
  kast: merk('KAST'),
  ingetrokken: merk('INGETROKKEN'),
  icf: merk('ICF'),
  opmerking: merk('BRON'),
  terug: merk('TERUG'),
}

/** Everything that a file tells: as it lies there, every stream unpacked, and the text as a reader program shows it. */
function leesbaar(pdf: Buffer): string {
  const ruw = pdf.toString('latin1')
  const stromen = [...ruw.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map(([, bytes]) => {
    try {
      return inflateSync(Buffer.from(bytes!, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  const { text, footers, title, catalogue } = readPdf(pdf)
  return [ruw, ...stromen, compact(text), ...footers.map(compact), title, catalogue].join('\n')
}

describe('Een merkteken over de gezondheid', () => {
  const map = mkdtempSync(join(tmpdir(), 'maatwerkloket-merk-uit-'))
  after(() => rmSync(map, { recursive: true }))
  const persoon = aPersoon({ familienaam: merk('Naam').slice(0, 20) })
  const adres = `${randomUUID()}@voorbeeld.be`
  let zaak: Zaak

  /** Somebody of whom every free field that can hold health holds a mark, with letters, messages and files about it. */
  before(async () => {
    const zaal = await site()
    const { store } = zaal
    zaal.setDay(testdag)
    await store.write(systeem, (tx) =>
      putDemoAccounts(tx, store.clock, [accountVan(persoon, 'Geeft papieren af.')]),
    )
    const zelf: Actor = { id: persoon.insz, naam: 'Roodkapje', rol: 'burger' }
    zaak = await openZaak(persoon)
    const { history, nummer } = zaak
    await store.write(zelf, async (tx) => {
      const gekozen = await handle(tx, contactvoorkeur, history, {
        type: 'kies voorkeur',
        op: testdag,
        voorkeur: { kanaal: 'e-mail', adres, bellen: null },
        door: zelf,
        namens: null,
      })
      assert.ok(!isNotPossible(gekozen))
    })
    await neemInDienst(zaak, peperkoek)
    await plant()
    const burger = await meldAan(persoon.insz)
    const gegeven = await burger.stuur(
      urls.mijnPapierNieuw.href(),
      velden('attest', { uitgever: merken.uitgever }),
      [{ naam: `${merken.papier}.pdf`, bytes: aPdf(merken.papier) }],
    )
    assert.equal(gegeven.status, 303)
    await hogerPakket(nummer)
    await zaal.work()
    await runJobs(
      store,
      berichtJobs({ bode: bodeInMap(map), clock: store.clock, telefoon: '0800 00 000' }),
      { once: true },
    )
  })

  async function plant(): Promise<void> {
    const { store } = await site()
    const door = betrokkene(sneeuwwitje)
    const op = testdag
    const bewijs = (id: string) => ({
      id,
      attest: { code: 'HOOG-4', it: { recht: true, punten: 9 } } as const,
      uitgever: merken.bewijs,
      afgegevenOp: dag('2026-10-01'),
      geldigTot: null,
      herkomst: 'papier' as const,
      document: merken.kast,
      aanvaardDoor: door,
    })
    const scores = {
      b710: {
        kwalificator: '3',
        richting: null,
        toelichting: merken.icf,
        bewijs: merken.icf,
      },
    } as const
    await store.write(sneeuwwitje, async (tx) => {
      for (const command of [
        { type: 'leg bewijs vast', op, bewijs: bewijs('weg') },
        { type: 'trek bewijs in', op, bewijs: 'weg', reden: merken.ingetrokken },
        { type: 'leg bewijs vast', op, bewijs: bewijs('blijft') },
        {
          type: 'noteer antwoorden',
          op,
          opvragingen: [],
          voorstellen: [],
          opmerkingen: [merken.opmerking],
        },
        { type: 'bewaar ICF', op, scores, door },
      ] as const) {
        const gedaan = await handle(tx, indicatie, zaak.history, command)
        assert.ok(!isNotPossible(gedaan), JSON.stringify(gedaan))
      }
    })
  }

  /** The employer asks a higher package, which is sent back once with a reason and then granted: two more letters. */
  async function hogerPakket(nummer: string): Promise<void> {
    const [werkgever, tom, lezer] = [
      await meldAan(peperkoek.id),
      await meldAan(gerda.id),
      await meldAan(holle.id),
    ]
    const stappen = [
      () => werkgever.stuur(urls.werknemerCorrectie.href({ nummer }), { bewijs: 'werknemer' }),
      () => tom.stuur(urls.correctieVoorstel.href({ nummer }), { keuze: 'berekend' }),
      () =>
        lezer.stuur(urls.correctieBeslissing.href({ nummer }), {
          actie: 'terugsturen',
          reden: merken.terug,
        }),
      () => tom.stuur(urls.correctieVoorstel.href({ nummer }), { keuze: 'berekend' }),
      () => lezer.stuur(urls.correctieBeslissing.href({ nummer }), { actie: 'beslissen' }),
    ]
    for (const stap of stappen) {
      const { status, tekst } = await stap()
      assert.equal(status, 303, tekst)
    }
  }

  const sporen = (tekst: string) =>
    Object.entries(merken).flatMap(([wat, merkteken]) =>
      compact(tekst).includes(merkteken) ? [wat] : [],
    )

  test('staat wel in het dossier zelf: anders bewijst zoeken niets', async () => {
    const { store } = await site()
    const [alles] = await store.read(systeem, (tx) =>
      tx.query<{ tekst: string }>(
        `select string_agg(data::text, ' ') || (select string_agg(s::text, ' ') from stuk s where s.history = $1) as tekst
         from history_event where history = $1`,
        [zaak.history],
      ),
    )
    const inGeschiedenis = Object.keys(merken).filter((wat) => wat !== 'papier')
    assert.deepEqual(
      sporen(alles!.tekst).filter((wat) => wat !== 'papier'),
      inGeschiedenis,
    )
  })

  test('staat in geen enkel bericht dat de deur uitgaat, en ook de naam en het dossiernummer niet', () => {
    // What other tests left to be sent goes out here too.
    const berichten = readdirSync(map)
      .map((naam) => readFileSync(join(map, naam), 'utf8'))
      .filter((bericht) => bericht.includes(`e-mail aan ${adres}`))
    assert.ok(berichten.length >= 2, `${berichten.length} berichten`)
    for (const bericht of berichten) {
      assert.deepEqual(sporen(bericht), [])
      for (const feit of [persoon.familienaam, zaak.nummer, persoon.insz])
        assert.ok(!bericht.includes(feit), feit)
    }
  })

  test('staat niet in het bestand van de werklijst', async () => {
    const bestand = await (
      await meldAan(gerda.id)
    ).haal(urls.dossiers.href({}, { formaat: 'csv', behandelaar: 'team', nummer: zaak.nummer }))
    assert.match(String(bestand.headers.get('content-type')), /text\/csv/)
    assert.ok(bestand.tekst.includes(persoon.familienaam))
    assert.deepEqual(sporen(bestand.tekst), [])
    assert.ok(!bestand.tekst.includes(persoon.insz))
  })

  test('staat niet in het bestand van een zoektocht in het log', async () => {
    const dpo = await meldAan(uil.id)
    const gezocht = await dpo.stuur(urls.toezicht.log.href(), {
      nummer: zaak.nummer,
      reden: 'Nagaan wat in een bestand van het log staat.',
    })
    assert.equal(gezocht.status, 303)
    const bestand = await dpo.haal(`${gezocht.headers.get('location')}?formaat=csv`)
    assert.match(String(bestand.headers.get('content-type')), /text\/csv/)
    assert.ok(bestand.tekst.includes(zaak.nummer))
    assert.deepEqual(sporen(bestand.tekst), [])
    assert.ok(!bestand.tekst.includes(persoon.insz))
  })

  test('staat in geen brief van de werkgever: niet in de tekst, niet in wat ingepakt zit, niet in de gegevens erover', async () => {
    const { store } = await site()
    const brieven = await store.read(systeem, (tx) =>
      tx.query<{ id: string; soort: string }>(
        'select id, soort from brief where history = $1 and kbo is not null order by soort',
        [zaak.history],
      ),
    )
    assert.ok(brieven.length >= 2, JSON.stringify(brieven))
    const werkgever = await meldAan(peperkoek.id)
    for (const { id, soort } of brieven) {
      const pdf = await werkgever.haal(
        urls.werkgeverBriefPdf.href({ nummer: zaak.nummer, brief: id }),
      )
      assert.equal(pdf.status, 200, soort)
      const tekst = leesbaar(pdf.bytes)
      assert.ok(compact(tekst).includes(persoon.familienaam), soort)
      assert.deepEqual(sporen(tekst), [], soort)
      assert.doesNotMatch(tekst, /HOOG-\d|PMAH|WOP [1-5]\b|zelfredzaam|\bICF\b/, soort)
    }
  })
})
