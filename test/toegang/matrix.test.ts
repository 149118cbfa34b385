import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { handelingen, type Handeling } from '#dossier/handelingen.ts'
import { keyInput } from '#platform/http/form.ts'
import { rollen, toegang, type Rol } from '#dossier/toegang.ts'
import { aantalVakken, alsDocument, beschermd, loop, type Cel } from './matrix.ts'
import { openWereld, standen, type Stand, type Wereld } from './wereld.ts'

const werkgeverrollen: readonly Rol[] = [
  'werkgever',
  'werkvloerbegeleider',
  'werkgever-toegangsbeheer',
]

// Every cell takes minutes. Of a role that never may, its tie makes no difference: such a role is asked with one tie in
// turn, unless every cell is asked for (CONTRIBUTING.md).
const kort = process.env['MAATWERK_ELK_VAK'] !== '1'

describe('elke rol op elk adres met elke band', () => {
  let wereld: Wereld
  let cellen: readonly Cel[]

  before(async () => {
    wereld = await openWereld()
    cellen = await Array.fromAsync(loop(wereld, { kort }))
  })
  after(() => wereld.sluit())

  const binnen = () => cellen.filter(({ uitkomst }) => uitkomst === 'binnen')
  /** The addresses about one dossier: a tie decides there. */
  const overDossier = () =>
    new Set(
      beschermd(wereld.routes)
        .filter(
          ({ route }) => route.relatie !== undefined && !route.url.pattern.startsWith('/mijn'),
        )
        .map(({ naam }) => naam),
    )

  test('elk adres is gevraagd in 23 rollen en met 6 banden', () => {
    const adressen = beschermd(wereld.routes).length
    assert.ok(adressen > 140)
    assert.equal(cellen.length, aantalVakken(wereld, kort))
    assert.equal(aantalVakken(wereld, false), adressen * rollen.length * standen.length)
    assert.equal(new Set(cellen.map(({ route, rol }) => `${route} ${rol}`)).size, adressen * 23)
  })

  test('wie binnenkomt is precies wat docs/toegang.md zegt', () => {
    const geschreven = readFileSync(new URL('../../docs/toegang.md', import.meta.url), 'utf8')
    assert.equal(alsDocument(cellen), geschreven)
  })

  test('een rol zonder enig recht in de tabel komt bij geen enkel adres binnen', () => {
    const fout = binnen().filter(({ rol, route }) => {
      const { may } = beschermd(wereld.routes).find(({ naam }) => naam === route)!.route
      const { klasse, recht } = handelingen[may as Handeling]
      const rij: Readonly<Record<string, readonly unknown[]>> = toegang[rol]
      return !(rij[klasse] ?? []).some((cel) => rechtVan(cel).startsWith(recht))
    })
    assert.deepEqual(fout.map(naamVan), [])
  })

  const dicht: readonly Stand[] = ['geen band', 'verlopen band', 'belangenconflict']
  test('zonder band, met een verlopen band of met een belangenconflict blijft elk dossier dicht', () => {
    const adressen = overDossier()
    const fout = binnen().filter(
      ({ route, stand, rol }) =>
        adressen.has(route) && dicht.includes(stand) && !zonderBand(rol, route, stand),
    )
    assert.deepEqual(fout.map(naamVan), [])
  })

  /** The table lets these read the state of any dossier, unless there is a conflict. */
  function zonderBand(rol: Rol, route: string, stand: Stand): boolean {
    if (stand === 'belangenconflict') return false
    const { may } = beschermd(wereld.routes).find(({ naam }) => naam === route)!.route
    const { klasse, recht } = handelingen[may as Handeling]
    const rij: Readonly<Record<string, readonly unknown[]>> = toegang[rol]
    return (rij[klasse] ?? []).some((cel) => rechtVan(cel) === recht && typeof cel === 'string')
  }

  test('een andere werkgever dan die van de werknemer komt in geen dossier binnen', () => {
    const adressen = overDossier()
    const fout = binnen().filter(
      ({ route, rol, stand }) =>
        adressen.has(route) && werkgeverrollen.includes(rol) && stand !== 'eigen band',
    )
    assert.deepEqual(fout.map(naamVan), [])
  })

  test('wie niet binnenkomt, leest niets van het dossier in het antwoord', () => {
    const lek = cellen.filter(
      ({ uitkomst, stand, body }) =>
        uitkomst !== 'binnen' &&
        Object.values(wereld.zaken[stand].merkteken).some((teken) => body.includes(teken)),
    )
    assert.deepEqual(lek.map(naamVan), [])
  })

  test('geen werkgever leest iets medisch, ook niet van zijn eigen werknemer', () => {
    const lek = cellen.filter(
      ({ rol, stand, body }) =>
        werkgeverrollen.includes(rol) && body.includes(wereld.zaken[stand].merkteken.medisch),
    )
    assert.deepEqual(lek.map(naamVan), [])
    const gezien = binnen().some(({ stand, body }) =>
      body.includes(wereld.zaken[stand].merkteken.medisch),
    )
    assert.ok(gezien, 'het merkteken staat ergens waar het gelezen mag worden')
  })

  test('geen antwoord, van niemand, toont iets van het dossier van een ander', () => {
    const lek = cellen.filter(({ stand, body }) =>
      standen
        .filter((andere) => andere !== stand)
        .some((andere) => body.includes(wereld.zaken[andere].merkteken.medisch)),
    )
    assert.deepEqual(lek.map(naamVan), [])
  })

  test('een stuk van een ander dossier onder het eigen nummer bestaat niet', async () => {
    const vreemd = wereld.zaken['geen band']
    const onderDossier = beschermd(wereld.routes).filter(
      ({ route: { url } }) => url.pattern.includes(':nummer') || url.pattern.startsWith('/mijn'),
    )
    for (const { naam, route } of onderDossier) {
      const eigen = wereld.zaken['eigen band'].params(route.url.pattern)
      const namen = [...route.url.pattern.matchAll(/:(\w+)/g)].map(([, name]) => name!)
      for (const verwisseld of namen.filter((each) => !binnenDossier.has(each))) {
        const url = route.url.pattern.replaceAll(/:(\w+)/g, (_, each: string) =>
          encodeURIComponent(
            (each === verwisseld ? vreemd.params(route.url.pattern) : eigen)[each] ?? '',
          ),
        )
        for (const rol of rollen.filter((rol) => rol !== 'anoniem')) {
          const { statusCode, body } = await wereld.app.inject({
            method: naam.startsWith('GET') ? 'GET' : 'POST',
            url,
            headers: {
              'sec-fetch-site': 'same-origin',
              cookie: wereld.cookie(rol, 'eigen band')!,
            },
            ...(naam.startsWith('POST') ? { payload: { [keyInput]: randomUUID() } } : {}),
          })
          const leest = Object.values(vreemd.merkteken).some((teken) => body.includes(teken))
          assert.ok(!leest, `${naam} als ${rol}`)
          assert.ok(
            [303, 403, 404, 409, 422].includes(statusCode),
            `${naam} als ${rol}: ${statusCode}`,
          )
        }
      }
    }
  })
})

// Values that mean something inside one dossier only, so that those of another dossier are the same.
const binnenDossier = new Set(['nummer', 'code', 'nr', 'nazicht'])

function rechtVan(cel: unknown): string {
  return typeof cel === 'string' ? cel : (cel as { readonly recht: string }).recht
}

function naamVan({ route, rol, stand }: Cel): string {
  return `${route} als ${rol} met ${stand}`
}
