import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { bronnen, importsVan, schendingen } from '#test/support/architectuur.ts'

interface Package {
  readonly scripts: Readonly<Record<string, string>>
}

describe('het huis staat zoals het getekend is (docs/adr/0002)', () => {
  test('geen enkel bestand van het product schendt de indeling', () => {
    assert.deepEqual(schendingen(bronnen()), [])
  })

  const gepland: readonly [wat: string, pad: string, tekst: string][] = [
    ['de wet kent geen ui', 'law/x.ts', `import { a } from '#ui/parts.ts'`],
    ['ui kent geen capaciteit', 'ui/x.ts', `import { a } from '#dossier/dossier.ts'`],
    [
      'een eerdere capaciteit kent geen latere',
      'indicatie/x.ts',
      `import { a } from '#startpakket/advies.ts'`,
    ],
    [
      'een regel leest geen databank',
      'startpakket/regel.ts',
      `import { a } from '#platform/store/store.ts'`,
    ],
    ['een regel leest geen bestand', 'startpakket/regel.ts', `import fs from 'node:fs'`],
    ['een regel heeft geen klok', 'startpakket/regel.ts', `const nu = new Date()`],
    ['een regel heeft geen toeval', 'law/regel.ts', `const n = Math.random()`],
    ['alleen de deuren lezen de omgeving', 'platform/x.ts', `const a = process.env['A']`],
    ['niemand klimt een map omhoog', 'dossier/x.ts', `import { a } from '../law/dag.ts'`],
    [
      'het platform kent geen procedure',
      'platform/x.ts',
      `import { a } from '#startpakket/procedure.ts'`,
    ],
    [
      'een nieuwe map krijgt eerst een plaats',
      'nieuw/x.ts',
      `import { a } from '#dossier/dossier.ts'`,
    ],
  ]
  for (const [wat, pad, tekst] of gepland)
    test(`een schending wordt gezien: ${wat}`, () => {
      assert.equal(schendingen([{ pad, tekst }]).length, 1)
    })

  test('een schil mag wat een regel niet mag', () => {
    const tekst = `import { a } from '#platform/store/store.ts'\nimport { b } from 'node:crypto'`
    assert.deepEqual(schendingen([{ pad: 'startpakket/store.ts', tekst }]), [])
  })

  test('ook een import over meer regels en een dynamische import worden gelezen', () => {
    const tekst = `import {\n  a,\n  b,\n} from '#law/dag.ts'\nawait import('#platform/x.ts')\nimport '#law/y.ts'`
    assert.deepEqual(importsVan(tekst), ['#law/dag.ts', '#platform/x.ts', '#law/y.ts'])
  })
})

describe('wat geschreven staat, klopt', () => {
  test('elke verwijzing in de documenten naar een bestand van het huis bestaat', () => {
    const documenten = globSync('{*.md,docs/**/*.md}')
    const dood = documenten.flatMap((document) =>
      [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)]
        .map(([, doel]) => doel!)
        .filter((doel) => !existsSync(join(dirname(document), doel)))
        .map((doel) => `${document}: ${doel}`),
    )
    assert.ok(documenten.length > 3)
    assert.deepEqual(dood, [])
  })

  test('elke migratie heeft een eigen nummer, zonder gaten', () => {
    const nummers = globSync('migrations/*.sql')
      .map((path) => Number(/(\d{4})_/.exec(path)![1]))
      .sort((a, b) => a - b)
    assert.deepEqual(
      nummers,
      nummers.map((_, nr) => nr + 1),
    )
  })

  test('elke test loopt in precies een van de twee delen van npm test', () => {
    const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as Package).scripts
    const delen = ['test:suite', 'test:programs'].flatMap((script) =>
      [...scripts[script]!.matchAll(/'([^']+\.test\.ts)'/g)].flatMap(([, glob]) => globSync(glob!)),
    )
    assert.deepEqual(delen.toSorted(), globSync('{src,test}/**/*.test.ts').toSorted())
  })

  test('wat de suite op een PostgreSQL-server overslaat, komt niet aan die server', () => {
    const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as Package).scripts
    const files = (script: string) =>
      [...scripts[script]!.matchAll(/'([^']+\.test\.ts)'/g)].flatMap(([, glob]) => globSync(glob!))
    const opnieuw = new Set(files('test:server'))
    const overgeslagen = [...files('test:suite'), ...files('test:programs')].filter(
      (path) => !opnieuw.has(path),
    )
    assert.ok(overgeslagen.includes(join('test', 'durability', 'kill.test.ts')))
    assert.ok(opnieuw.size > 100)
    const helpers = globSync('{test/{durability,ui}/*.ts,src/platform/database/*.fixture.ts}')
    const raakt = [...overgeslagen, ...helpers].filter((path) =>
      /\btest(?:Store|Database)\b|env\['DATABASE_URL|support\/site|publiek-server|\/wereld/.test(
        readFileSync(path, 'utf8'),
      ),
    )
    assert.deepEqual(raakt, [])
  })
})
