import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { systeem, type Actor } from '#platform/types.ts'
import {
  eigenNamen,
  inzendingen,
  stuur,
  stuurJson,
  vraag,
  adresVan,
  type Inzending,
  type Velden,
} from './formulieren.ts'
import { openWereld, type Wereld } from './wereld.ts'

/** Stands in whatever no form asks for: wherever it turns up, something was taken that nobody asked. */
const merk = `Vreemd${randomBytes(8).toString('hex')}`
const anderBedrijf = '0999000227'
const andereRol = 'raad van bestuur'

/** Inputs that no form has: what the session, the address, the clock or the decider says. */
const vreemd: Velden = {
  role: andereRol,
  rol: andereRol,
  rollen: andereRol,
  organisatie: anderBedrijf,
  organisatienaam: merk,
  kbo: anderBedrijf,
  ...Object.fromEntries(
    [
      'actor actor[id] actor.id actorId id sub user userId insz',
      'rrn door door[id] door.naam doorId doorNaam namens naam history',
      'dossier nummer versie version position hash nonce type dag',
      'op at om klasse recht relatie banden noodtoegang verzegeld',
      'sterk beslist beslisser voorsteller status staat regelversie cause may',
      'prototype constructor constructor[prototype] __proto__ __proto__[rol] toString hasOwnProperty isAdmin demo',
      'purpose meldenVanaf sha256',
    ].flatMap((namen) => namen.split(' ').map((naam) => [naam, merk])),
  ),
}

interface Gebeurd {
  readonly position: number
  readonly history: string
  readonly actor: Actor
  readonly tekst: string
}

describe('wat een formulier niet vraagt, doet niets', () => {
  let wereld: Wereld
  let alle: readonly Inzending[]
  before(async () => {
    wereld = await openWereld()
    alle = await inzendingen(wereld)
  })
  after(() => wereld.sluit())

  const sinds = (position: number) =>
    wereld.store.read(systeem, (tx) =>
      tx.query<Gebeurd>(
        'select position::int, history, actor, data::text as tekst from history_event where position > $1 order by 1',
        [position],
      ),
    )
  const laatste = async () => {
    const rijen = await wereld.store.read(systeem, (tx) =>
      tx.query<{ nu: number }>('select coalesce(max(position), 0)::int as nu from history_event'),
    )
    return rijen[0]!.nu
  }
  /** The foreign inputs of a form: not those that it has itself. */
  const vreemdVoor = ({ route }: Inzending): Velden => {
    const eigen = eigenNamen(route, Object.keys(vreemd))
    return Object.fromEntries(Object.entries(vreemd).filter(([naam]) => !eigen.has(naam)))
  }

  test('elk adres dat iets aanneemt, doet mee', (t) => {
    const neemtAan = wereld.routes.filter((route) => route.POST && route.may !== 'openbaar')
    assert.deepEqual(
      alle.map(({ route }) => route.url.pattern).toSorted(),
      neemtAan.map(({ url }) => url.pattern).toSorted(),
    )
    assert.ok(Object.keys(vreemd).length >= 50)
    const onvolledig = alle.filter(({ volledig }) => !volledig).map(({ naam }) => naam)
    t.diagnostic(
      `${alle.length} adressen, niet volledig ingevuld: ${onvolledig.join(', ') || 'geen'}`,
    )
    assert.ok(onvolledig.length * 4 < alle.length)
  })

  test('met ruim 50 vreemde velden erbij staat er in de geschiedenis wie aangemeld was, en niets van die velden', async (t) => {
    const gedaan: string[] = []
    for (const inzending of alle) {
      const { naam, rol } = inzending
      const voor = await laatste()
      // A form with files takes 60 fields at most.
      const bij = Object.entries(vreemdVoor(inzending)).slice(0, inzending.route.files ? 40 : 99)
      const { statusCode } = await stuur(wereld, inzending, {
        ...Object.fromEntries(bij),
        ...inzending.velden,
      })
      assert.ok([200, 303, 403, 404, 409, 422].includes(statusCode), `${naam}: ${statusCode}`)
      const events = await sinds(voor)
      if (events.length > 0) gedaan.push(naam)
      for (const { actor, tekst, history } of events) {
        assert.deepEqual([actor.id.split(',')[0], actor.rol], [`${rol} met eigen band`, rol], naam)
        assert.notEqual(actor.organisatie, anderBedrijf, naam)
        assert.ok(!tekst.includes(merk) && !tekst.includes(anderBedrijf), `${naam}: ${tekst}`)
        assert.ok(
          rol === andereRol || !tekst.includes(`"rol": "${andereRol}"`),
          `${naam}: ${tekst}`,
        )
        const anderen = Object.entries(wereld.zaken).filter(([stand]) => stand !== 'eigen band')
        assert.ok(
          anderen.every(([, zaak]) => zaak.history !== history),
          naam,
        )
      }
    }
    t.diagnostic(`${gedaan.length} van ${alle.length} adressen schreven een gebeurtenis`)
    assert.ok(gedaan.length >= 20, gedaan.join(', '))
  })

  test('een lijf dat geen browser maakt (JSON met __proto__, diepe delen, lijsten) geeft nooit een fout van het programma', async () => {
    const diep = { ...vreemd, door: { id: merk, rol: andereRol }, history: [merk, { $gt: '' }] }
    const lijven = [
      JSON.stringify(diep),
      `{"__proto__":{"rol":"${andereRol}","polluted":"${merk}"}}`,
      `{"constructor":{"prototype":{"polluted":"${merk}"}}}`,
      '[]',
      'null',
      '"tekst"',
    ]
    for (const inzending of alle) {
      const voor = await laatste()
      for (const lijf of lijven) {
        const { statusCode } = await stuurJson(wereld, inzending, lijf)
        assert.ok(statusCode < 500, `${inzending.naam} met ${lijf.slice(0, 40)}: ${statusCode}`)
      }
      for (const { actor, tekst } of await sinds(voor)) {
        assert.equal(actor.rol, inzending.rol, inzending.naam)
        assert.ok(!tekst.includes(merk), `${inzending.naam}: ${tekst}`)
      }
    }
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
  })

  test('geen enkele tabel houdt iets van een vreemd veld bij, en geen sessie een andere rol', async () => {
    const gevonden = await wereld.store.read(systeem, async (tx) => {
      const tabellen = await tx.query<{ naam: string }>(
        `select tablename as naam from pg_tables where schemaname = current_schema()`,
      )
      assert.ok(tabellen.length > 20)
      const met: string[] = []
      for (const { naam } of tabellen) {
        const rijen = await tx.query(`select 1 from "${naam}" t where t::text like $1 limit 1`, [
          `%${merk}%`,
        ])
        if (rijen.length > 0) met.push(naam)
      }
      return met
    })
    assert.deepEqual(gevonden, [])
    const sessies = await wereld.store.read(systeem, (tx) =>
      tx.query<{ actor: Actor }>(
        `select actor from session where actor_id like '% met eigen band, %'`,
      ),
    )
    assert.ok(sessies.length > 10)
    for (const { actor } of sessies)
      assert.equal(actor.id.split(',')[0], `${actor.rol} met eigen band`)
  })

  test('ids van een ander dossier in een formulier geven niets van dat dossier prijs', async () => {
    const lek: string[] = []
    let gevraagd = 0
    for (const inzending of alle) {
      const { naam, velden, rol } = inzending
      const vrij = new Set([
        ...Object.keys(velden),
        ...eigenNamen(inzending.route, ['stuk', 'sleutel', 'voorstel', 'collega', 'partner', 'id']),
      ])
      for (const veld of vrij) {
        // Each input with another id in turn, so that every id comes by at many inputs.
        const id = ids()[gevraagd % ids().length]!
        const antwoord = await stuur(wereld, inzending, { ...velden, [veld]: id })
        gevraagd += 1
        assert.ok(antwoord.statusCode < 500, `${naam} met ${veld}=${id}: ${antwoord.statusCode}`)
        const { location } = antwoord.headers
        const daarna =
          antwoord.statusCode === 303 && location?.startsWith('/')
            ? (await vraag(wereld, rol, location)).body
            : ''
        if (lekt(antwoord.body) || lekt(daarna)) lek.push(`${naam} met ${veld}`)
      }
    }
    assert.deepEqual(lek, [])
    assert.ok(gevraagd > 50)
  })

  test('ids van een ander dossier achter het vraagteken geven niets van dat dossier prijs', async () => {
    const lek: string[] = []
    let eigen = 0
    const namen = ['na', 'nummer', 'stuk', 'dossier', 'history', 'verzoek', 'brief', 'soort', 'id']
    const andere = ['toon', 'formaat', 'status', 'behandelaar', 'sorteer', 'verder', 'sleutel']
    for (const route of wereld.routes.filter((each) => each.GET !== undefined))
      for (const { rol } of rollenVan(route))
        for (const beurt of [0, 1]) {
          const alleIds = ids()
          const vragen = new URLSearchParams(
            [...namen, ...andere].map((naam, nr) => [
              naam,
              alleIds[(nr + beurt) % alleIds.length]!,
            ]),
          )
          const { statusCode, body } = await vraag(
            wereld,
            rol,
            `${adresVan(wereld, route, 'eigen band')}?${vragen}`,
          )
          assert.ok(statusCode < 500, `${route.url.pattern}?${vragen}: ${statusCode}`)
          if (body.includes(wereld.zaken['eigen band'].merkteken.persoon)) eigen += 1
          if (lekt(body)) lek.push(`${route.url.pattern} als ${rol}`)
        }
    assert.deepEqual(lek, [])
    assert.ok(eigen > 20, 'het merkteken van het eigen dossier staat op bladzijden')
  })

  /** Whatever names something of the dossier that nobody in this test has a tie with. */
  function ids(): readonly string[] {
    const ander = wereld.zaken['geen band']
    const { nummer, stuk, verzoek, brief } = ander.params('')
    return [ander.history, nummer!, stuk!, verzoek!, brief!]
  }

  function lekt(body: string): boolean {
    return Object.values(wereld.zaken['geen band'].merkteken).some((teken) => body.includes(teken))
  }

  function rollenVan({ url }: { readonly url: { readonly pattern: string } }) {
    const zelfde = alle.find(({ route }) => route.url.pattern === url.pattern)
    if (zelfde) return [zelfde]
    if (url.pattern.startsWith('/mijn')) return [{ rol: 'burger' } as const]
    if (url.pattern.startsWith('/werkgever')) return [{ rol: 'werkgever' } as const]
    if (url.pattern.startsWith('/helpen')) return [{ rol: 'vertrouwenspersoon' } as const]
    if (url.pattern.startsWith('/toezicht')) return [{ rol: 'DPO' } as const]
    return [{ rol: 'indiceringsconsulent' } as const, { rol: 'team TOM' } as const]
  }
})
