import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { medewerkers } from '#demo/mensen.ts'
import type { Persoon } from '#dossier/dossier.ts'
import { urls } from '#urls.ts'
import { compact } from '#test/support/pdf.ts'
import { druk, ga, keur, leesPdf, leest, meldAan, site, vul, type Bezoeker } from './hand.ts'
import { mensen } from './mensen.ts'
import { openZaak, type Zaak } from './zaak.ts'

/** Proposal that follows the rules, and the decision by the second reader, on a screen of `width`. */
async function weiger(
  { nummer }: Zaak,
  inschatting: Readonly<Record<string, string>>,
  width: number,
): Promise<Bezoeker> {
  const team = await meldAan(medewerkers.gerda, width)
  await ga(team.tab, urls.voorstel.href({ nummer }))
  await vul(team.tab, { bijkomendeKosten: '0', ...inschatting, keuze: 'berekend' })
  assert.equal(await druk(team.tab, 'Stel voor'), 200)
  const lezer = await meldAan(medewerkers.holle, width)
  await ga(lezer.tab, urls.beslissing.href({ nummer }))
  await leest(lezer.tab, 'Geen advies collectief maatwerk')
  assert.equal(await druk(lezer.tab, 'Beslis: weiger het advies'), 200)
  assert.ok((await (await site()).work()) >= 1)
  await ga(lezer.tab, urls.dossier.href({ nummer }))
  await leest(lezer.tab, 'Advies geweigerd')
  return lezer
}

async function leestWeigering({ insz }: Persoon, wel: string): Promise<string> {
  const komt = await meldAan({ id: insz }, 320)
  await ga(komt.tab, urls.mijn.href())
  const zin = `U krijgt nu geen toegang tot collectief maatwerk, wel tot ${wel}.`
  await leest(komt.tab, 'Lees uw brief', zin)
  await keur(komt.tab, 'mijn-geweigerd', { burger: true })
  const brief = await leesPdf(komt, 'U krijgt nu geen toegang')
  return compact(brief.text)
}

describe('Een weigering, op een kleine telefoon', () => {
  test('Zonder bewijs en zonder onderzoek is er geen pakket (R6)', async () => {
    const zaak = await openZaak(mensen.zilverschoen, { bewijs: false })
    const { tab } = await weiger(
      zaak,
      { rendementsverlies: '50', begeleidingsnood: 'hoog', betaaldWerkHaalbaar: 'ja' },
      320,
    )
    await keur(tab, 'dossier-geweigerd')
    const brief = await leestWeigering(mensen.zilverschoen, 'individueel maatwerk')
    for (const zin of ['Gaat u niet akkoord?', 'Hebt u een nieuw bewijs?'])
      assert.ok(brief.includes(compact(zin)), zin)
  })

  test('Met 30 % verlies is er geen ticket collectief maatwerk, wel een ticket individueel maatwerk', async () => {
    const zaak = await openZaak(mensen.ganzenmeisje)
    const { tab } = await weiger(
      zaak,
      { rendementsverlies: '30', begeleidingsnood: 'laag', betaaldWerkHaalbaar: 'ja' },
      320,
    )
    await leest(tab, 'Andere tickets', 'IMW')
    await leestWeigering(mensen.ganzenmeisje, 'individueel maatwerk')
  })

  test('Als betaald werk niet haalbaar is, is er een ticket AMA', async () => {
    const zaak = await openZaak(mensen.klokmuis)
    const { tab } = await weiger(
      zaak,
      { rendementsverlies: '80', begeleidingsnood: 'hoog', betaaldWerkHaalbaar: 'nee' },
      320,
    )
    await leest(tab, 'Andere tickets', 'AMA')
    await leestWeigering(mensen.klokmuis, 'arbeidsmatige activiteiten')
  })
})
