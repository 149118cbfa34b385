import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { medewerkers } from '#demo/mensen.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { aMandaat } from '#dossier/mandaat/mandaat.fixture.ts'
import type { MandaatEvent } from '#dossier/mandaat/mandaat.ts'
import type { ToegangEvent } from '#dossier/toegangslijst/toegangen.ts'
import { anAfspraak } from '#evaluatie/afspraak/afspraak.fixture.ts'
import type { EvaluatieEvent } from '#evaluatie/gebeurtenissen.ts'
import { eenVerslag, evaluator } from '#evaluatie/gesprek/gesprek.fixture.ts'
import { systeem } from '#platform/types.ts'
import type { Uitvoer } from '#portalen/mijn/uitvoer/uitvoer.ts'
import { testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import { gerda, openKantoor, wolkje } from './afspraak.fixture.ts'

/** Everybody of VDAB and its partners who could have worked on a dossier here. */
const medewerkersnamen = [...Object.values(medewerkers), evaluator, wolkje].map(({ naam }) => naam)

describe('Het bestand met de eigen gegevens', () => {
  let kantoor: Awaited<ReturnType<typeof openKantoor>>
  before(async () => {
    kantoor = await openKantoor()
  })
  after(() => kantoor.sluit())

  test('noemt geen enkele medewerker: ook niet wie een partner koos, kwam praten of een papier aannam', async () => {
    const { history, aanvraag: id, zelf, nummer } = await kantoor.aZaak()
    const door = betrokkene(gerda)
    const mandaat = aMandaat({
      soort: 'bewindvoerder',
      kanaal: 'papier',
      papier: { ontvangenDoor: door, getekendOp: testdag, stuk: null },
      vonnis: '26/B/1',
      door,
    })
    const { insz, naam: bewindvoerder } = mandaat.helper
    const aanwezig = {
      begeleider: 'Bakker Krentenbol',
      werkgever: 'Griselda Peperkoek',
      evaluator: evaluator.naam,
      vertrouwenspersoon: '',
      tolk: 'Papegaai Lorre',
    }
    const verslag = eenVerslag({ aanwezig })
    const partner = { organisatie: 'OCMW-GENT', naam: 'OCMW Gent' }
    const gebeurd: readonly (ToegangEvent | EvaluatieEvent | MandaatEvent)[] = [
      {
        type: 'PartnerToegewezen',
        dag: testdag,
        data: { partner, tot: testdag, doel: 'De ICF invullen.', door },
      },
      {
        type: 'BelangenconflictGemeld',
        dag: testdag,
        data: { collega: betrokkene(evaluator), soort: 'familie', door },
      },
      { type: 'MandaatGegeven', dag: testdag, data: { mandaat } },
      {
        type: 'AfspraakBevestigd',
        dag: testdag,
        data: { id, door, afspraak: anAfspraak(testdag) },
      },
      { type: 'GesprekBewaard', dag: testdag, data: { id, door, verslag } },
      {
        type: 'GesprekGevoerd',
        dag: testdag,
        data: { id, door, gesprek: { op: testdag, verslag } },
      },
    ]
    await kantoor.store.write(systeem, async (tx) => {
      const { version } = (await tx.history(history)).at(-1)!
      await tx.append(history, version, gebeurd)
    })
    assert.equal((await kantoor.vraag(gerda, urls.dossier.href({ nummer }))).statusCode, 200)
    const bestanden = unzipSync((await kantoor.vraag(zelf, urls.mijnUitvoer.href())).rawPayload)
    const json = strFromU8(bestanden['gegevens.json']!)
    for (const tekst of [json, strFromU8(bestanden['lees-mij.html']!)]) {
      for (const derde of [...medewerkersnamen, 'Krentenbol', 'Griselda', 'Lorre', insz])
        assert.ok(!tekst.includes(derde), derde)
      for (const eigen of [bewindvoerder, 'OCMW Gent', 'Bij lawaai is hulp nodig.'])
        assert.ok(tekst.includes(eigen), eigen)
    }
    const { banden } = JSON.parse(json) as Pick<Uitvoer, 'banden'>
    const vanPartner = banden.filter(({ doel }) => doel === 'helpen met het dossier')
    assert.deepEqual(
      vanPartner.map(({ verleendDoor }) => verleendDoor),
      ['VDAB'],
    )
  })
})
