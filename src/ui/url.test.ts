import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { url } from './url.ts'

describe('Een adres', () => {
  const attesten = url('/dossiers/:nummer/attesten')
  const stuk = url('/dossiers/:nummer/stukken/:stuk')

  test('wordt gemaakt uit zijn patroon', () => {
    assert.equal(attesten.pattern, '/dossiers/:nummer/attesten')
    assert.equal(attesten.href({ nummer: 'WOP-2026-004127' }), '/dossiers/WOP-2026-004127/attesten')
    assert.equal(stuk.href({ nummer: 'a', stuk: 7 }), '/dossiers/a/stukken/7')
    assert.equal(url('/cijfers').href(), '/cijfers')
  })

  test('breekt niet uit zijn plaats door een vreemd teken', () => {
    assert.equal(attesten.href({ nummer: 'x/a?b#c d' }), '/dossiers/x%2Fa%3Fb%23c%20d/attesten')
  })

  test('krijgt achter het vraagteken wat gegeven is, een lijst meermaals, niets zonder waarde', () => {
    const lijst = url('/dossiers')
    assert.equal(
      lijst.href({}, { soort: ['evaluatie', 'correctie'], b: 2, zoek: undefined }),
      '/dossiers?soort=evaluatie&soort=correctie&b=2',
    )
    assert.equal(lijst.href({}, { zoek: undefined }), '/dossiers')
  })

  test('zonder een waarde die het nodig heeft, is een fout', () => {
    assert.throws(() => attesten.href({ nummer: '' }), /"nummer".*ontbreekt/)
    // @ts-expect-error the pattern asks for a number
    assert.throws(() => attesten.href({}), /"nummer".*ontbreekt/)
  })

  test('bevat nooit een INSZ, in het pad noch achter het vraagteken', () => {
    assert.throws(() => attesten.href({ nummer: '85720112345' }), /INSZ/)
    assert.throws(() => attesten.href({ nummer: '85.72.01-123.45' }), /INSZ/)
    assert.throws(() => url('/zoeken').href({}, { q: '85720112345' }), /INSZ/)
    assert.equal(url('/a/:id').href({ id: '8572011234' }), '/a/8572011234')
    assert.equal(url('/a/:id').href({ id: '857201123456' }), '/a/857201123456')
  })
})
