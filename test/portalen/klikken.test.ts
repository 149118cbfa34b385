import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { accountVan } from '#demo/burgers.ts'
import { medewerkers, werkgevers } from '#demo/mensen.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { aBezoek } from '#evaluatie/afspraak/afspraak.fixture.ts'
import { volledigOp } from '#evaluatie/gesprek/gesprek.fixture.ts'
import { gevraagd, schrijf } from '#evaluatie/store.fixture.ts'
import { putDemoAccounts } from '#platform/http/accounts.ts'
import { systeem } from '#platform/types.ts'
import { aGesproken, evaluator } from '#test/evaluatie/gesproken.ts'
import { neemInDienst, openZaak } from '#test/journey/zaak.ts'
import { meldAan, site, type Hand } from '#test/luik/hand.ts'
import { testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'

interface Zaak {
  readonly insz: string
  readonly params: { readonly nummer: string; readonly aanvraag: string }
}

/** Somebody at work, of whom VDAB proposed a talk that the employer must still confirm. */
async function metVoorstel(): Promise<Zaak> {
  const { store } = await site()
  const persoon = aPersoon()
  await store.write(systeem, (tx) =>
    putDemoAccounts(tx, store.clock, [accountVan(persoon, 'Werkt.'), evaluator]),
  )
  const zaak = await openZaak(persoon)
  await neemInDienst(zaak, werkgevers.peperkoek)
  const { organisatie: kbo, organisatienaam: naam } = werkgevers.peperkoek
  const id = randomUUID()
  const { id: tom, naam: wie, rol } = medewerkers.gerda
  const door = { id: tom, naam: wie, rol }
  await store.write(systeem, (tx) =>
    schrijf(tx, zaak.history, [
      ...gevraagd(testdag, { kbo, naam }, 'werkgever', id),
      ...volledigOp(testdag, id),
      {
        type: 'AfspraakVoorgesteld',
        dag: testdag,
        data: { id, door, bezoek: aBezoek(), vervangt: null },
      },
    ]),
  )
  return { insz: persoon.insz, params: { nummer: zaak.nummer, aanvraag: id } }
}

/** How many links one follows from `start` to `doel`, looking no further than `hoogstens`; undefined when it is farther. */
async function klikken(
  wie: Hand,
  start: string,
  doel: string,
  hoogstens: number,
): Promise<number | undefined> {
  const over = /WOP-\d+-\d+|[0-9a-f-]{36}/.exec(doel)?.[0] ?? doel
  const gezien = new Set<string>()
  let rand = [start]
  for (let diepte = 1; diepte <= hoogstens; diepte += 1) {
    const paden: string[] = []
    for (const pad of rand) {
      const { tekst } = await wie.haal(pad)
      for (const [, plaats] of tekst.matchAll(/<a [^>]*href="(\/[^"?#]*)/g)) paden.push(plaats!)
    }
    if (paden.includes(doel)) return diepte
    // Pages of other dossiers lead nowhere that this one is.
    rand = [...new Set(paden)].filter(
      (pad) => !gezien.has(pad) && (pad.includes(over) || !/WOP-|[0-9a-f]{8}-|pdf/.test(pad)),
    )
    for (const pad of rand) gezien.add(pad)
  }
  return undefined
}

describe('Hoeveel klikken iemand ver is van wat hij moet doen', () => {
  let gesproken: Zaak
  let afspraak: Zaak
  before(async () => {
    gesproken = await aGesproken()
    afspraak = await metVoorstel()
  })
  const lijst = (zaak: Zaak) => urls.dossiers.href({}, { nummer: zaak.params.nummer })

  async function binnen(wie: Hand, start: string, doelen: readonly (readonly [string, number])[]) {
    const gemeten = []
    for (const [doel, budget] of doelen)
      gemeten.push([doel, (await klikken(wie, start, doel, budget)) ?? `meer dan ${budget}`])
    assert.deepEqual(
      gemeten.filter(([, aantal]) => typeof aantal !== 'number'),
      [],
    )
  }

  test('de werknemer: de afspraak, de papieren en wie helpt in één klik, een evaluatie vragen in twee', async () => {
    await binnen(await meldAan(afspraak.insz), urls.mijn.href(), [
      [urls.mijnAfspraak.href(afspraak.params), 1],
      [urls.mijnPapieren.href(), 1],
      [urls.mijnHulp.href(), 1],
      [urls.mijnBericht.href(), 2],
      [urls.mijnInzage.href(), 2],
      [urls.mijnEvaluatie.href(), 2],
    ])
  })

  test('de werkgever: de afspraak bevestigen in één klik, een werknemer in twee, een evaluatie of een hoger pakket in drie', async () => {
    const { nummer } = afspraak.params
    await binnen(await meldAan(werkgevers.peperkoek.id), urls.werkgever.href(), [
      [urls.werkgeverAfspraak.href(afspraak.params), 1],
      [urls.werknemer.href({ nummer }), 2],
      [urls.werkgeverEvaluatie.href({ nummer }), 3],
      [urls.werknemerCorrectie.href({ nummer }), 3],
    ])
  })

  test('de evaluator: de agenda in één klik, van de lijst tot het gesprek of de beslissing in twee', async () => {
    const wie = await meldAan(evaluator.id)
    await binnen(wie, lijst(afspraak), [
      [urls.agenda.href(), 1],
      [urls.dossier.href(afspraak.params), 1],
      [urls.afspraakPlannen.href(afspraak.params), 2],
      [urls.gesprek.href(afspraak.params), 2],
    ])
    await binnen(wie, lijst(gesproken), [[urls.evaluatieVaststellingen.href(gesproken.params), 2]])
  })

  test('de ploegleider: termijnen, werklast, vooruitblik en agenda in één klik, de toegang van een dossier in twee', async () => {
    await binnen(await meldAan(medewerkers.gerda.id), lijst(afspraak), [
      [urls.termijnlijst.href(), 1],
      [urls.werklast.href(), 1],
      [urls.vooruitblik.href(), 1],
      [urls.agenda.href(), 1],
      [urls.dossierToegang.href(afspraak.params), 2],
    ])
  })
})
