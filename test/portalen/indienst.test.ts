import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { Client } from 'pg'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { geenKandidaat } from '#dossier/toezicht/signalen.ts'
import { after as later } from '#law/dag.ts'
import { systeem } from '#platform/types.ts'
import { kenToe, openMetBewijs } from '#startpakket/store.fixture.ts'
import { testdag } from '#test/support/database.ts'
import { urls } from '#urls.ts'
import { baas, openKantoor } from './afspraak.fixture.ts'

describe('Een indiensttreding melden, over het net', () => {
  let kantoor: Awaited<ReturnType<typeof openKantoor>>
  before(async () => {
    kantoor = await openKantoor()
  })
  after(() => kantoor.sluit())

  const aWerkgever = () => ({ ...baas, id: `baas-${randomUUID()}` })

  async function aKandidaat({ toegekend }: { readonly toegekend: boolean }) {
    const persoon = aPersoon()
    const { history, nummer } = await openMetBewijs(kantoor.store, persoon)
    if (toegekend) await kenToe(kantoor.store, history)
    return { nummer, insz: persoon.insz }
  }

  const meld = (wie: typeof baas, { nummer, insz }: { nummer: string; insz: string }) =>
    kantoor.vraag(wie, urls.indienst.href(), {
      nummer,
      insz,
      'inDienst-dag': '23',
      'inDienst-maand': '11',
      'inDienst-jaar': '2026',
    })

  /** A statement without the actor and the moment that open a transaction. */
  const vorm = (asked: unknown) =>
    (typeof asked === 'string' ? asked : (asked as { text: string }).text).replaceAll(
      /'[^']*'/g,
      '?',
    )

  /** The page without what was typed and without the key of the form. */
  const kaal = (body: string, { nummer, insz }: { nummer: string; insz: string }) =>
    body
      .replaceAll(nummer, 'NUMMER')
      .replaceAll(insz, 'INSZ')
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'SLEUTEL')

  test('Of het nummer van een ander is of van een kandidaat zonder recht: de werkgever krijgt hetzelfde antwoord', async () => {
    const zonder = await aKandidaat({ toegekend: false })
    const van = { nummer: zonder.nummer, insz: aPersoon().insz }
    const bestaatNiet = { nummer: 'WOP-1999-000001', insz: zonder.insz }
    const antwoorden = []
    for (const paar of [zonder, van, bestaatNiet]) {
      const { statusCode, body } = await meld(aWerkgever(), paar)
      antwoorden.push({ statusCode, body: kaal(body, paar) })
    }
    assert.equal(antwoorden[0]!.statusCode, 422)
    assert.match(antwoorden[0]!.body, /kan u nu niemand aanwerven/)
    assert.deepEqual(antwoorden[1], antwoorden[0])
    assert.deepEqual(antwoorden[2], antwoorden[0])
  })

  test('Of het nummer bestaat of niet: voor hetzelfde antwoord doet het programma hetzelfde werk', async (t) => {
    const zonder = await aKandidaat({ toegekend: false })
    const paren = {
      zonder,
      'van een ander': { nummer: zonder.nummer, insz: aPersoon().insz },
      'bestaat niet': { nummer: 'WOP-1999-000001', insz: zonder.insz },
    }
    const gevraagd = new Map<string, readonly unknown[]>()
    for (const [wat, paar] of Object.entries(paren)) {
      const wie = aWerkgever()
      // Signed in before it is counted.
      await kantoor.vraag(wie, urls.indienst.href())
      const query = t.mock.method(Client.prototype, 'query')
      const { statusCode } = await meld(wie, paar)
      const teksten = query.mock.calls.map(({ arguments: [asked] }) => vorm(asked))
      query.mock.restore()
      assert.equal(statusCode, 422)
      gevraagd.set(wat, teksten)
    }
    const eerste = gevraagd.get('zonder')!
    assert.ok(eerste.some((tekst) => /history_event/.test(String(tekst))))
    for (const teksten of gevraagd.values()) assert.deepEqual(teksten, eerste)
  })

  test('Na tien keer mis in een uur wacht de werkgever, ook met het juiste nummer; een typfout telt niet mee', async () => {
    const wie = aWerkgever()
    const goed = await aKandidaat({ toegekend: true })
    const zonder = await aKandidaat({ toegekend: false })
    assert.equal((await meld(wie, { ...goed, insz: '123' })).statusCode, 422)
    for (let nr = 1; nr <= 10; nr += 1) {
      const paar = nr % 2 ? zonder : { ...goed, nummer: `WOP-1999-${String(nr).padStart(6, '0')}` }
      assert.equal((await meld(wie, paar)).statusCode, 422)
    }
    const wacht = await meld(wie, goed)
    assert.equal(wacht.statusCode, 429)
    assert.match(wacht.body, /10 keer[^]*Wacht een uur/)
    assert.match(wacht.body, new RegExp(`value="${goed.nummer}"`))
    assert.equal((await meld(aWerkgever(), await aKandidaat({ toegekend: true }))).statusCode, 303)
    kantoor.setDay(later(testdag, { days: 1 }))
    assert.equal((await meld(wie, goed)).statusCode, 303)
    kantoor.setDay(testdag)
    const [regels] = await kantoor.store.read(systeem, (tx) =>
      tx.query<{ aantal: number }>(
        'select count(*)::int as aantal from audit where sleutel = $1 and action = $2',
        [wie.id, geenKandidaat.actie],
      ),
    )
    assert.equal(regels!.aantal, 10)
  })
})
