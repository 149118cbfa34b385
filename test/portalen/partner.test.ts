import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import { legBand } from '#dossier/banden/store.ts'
import { betrokkene } from '#dossier/dossier.ts'
import { volledigeScores } from '#indicatie/icf/icf.fixture.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { isNotPossible } from '#law/decider.ts'
import { handle } from '#platform/store/handle.ts'
import { systeem, type Actor } from '#platform/types.ts'
import { testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import { gerda, openKantoor } from './afspraak.fixture.ts'

const tijl: Actor = medewerkers.tijl

describe('Een partner die de vragenlijst over werken (ICF) invulde', () => {
  let kantoor: Awaited<ReturnType<typeof openKantoor>>
  before(async () => {
    kantoor = await openKantoor()
  })
  after(() => kantoor.sluit())

  test('leest het oordeel van team TOM, en niet waarom: dat is de motivering', async () => {
    const { history, nummer } = await kantoor.aZaak()
    await kantoor.store.write(systeem, async (tx) => {
      await legBand(tx, history, {
        soort: 'toegewezen',
        sleutel: tijl.organisatie!,
        rol: 'partner (OCMW/GTB)',
        van: testdag,
        doel: 'helpen met het dossier',
        verleendDoor: 'VDAB',
      })
      for (const command of [
        { type: 'dien ICF in', op: testdag, scores: volledigeScores(), door: betrokkene(tijl) },
        {
          type: 'beoordeel ICF',
          op: testdag,
          besluit: { doelgroep: 'PMP', profiel: 'zwak' },
          redenen: 'De psychiater ziet geen herstel.',
          laatsteWerkdag: null,
          door: betrokkene(gerda),
        },
      ] as const)
        assert.ok(!isNotPossible(await handle(tx, indicatie, history, command)))
    })
    const bladzijde = async (wie: Actor) =>
      (await kantoor.vraag(wie, urls.dossier.href({ nummer }))).body.replaceAll('\u00AD', '')
    const [vanTeam, vanPartner] = [await bladzijde(gerda), await bladzijde(tijl)]
    // On the card and in the timeline.
    assert.equal(vanTeam.split('De psychiater ziet geen herstel.').length, 3)
    assert.doesNotMatch(vanPartner, /psychiater/)
    for (const body of [vanTeam, vanPartner]) assert.match(body, /Oordeel: PMP zwak/)
  })
})
