import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { klassen, rollen, rolnamen, type Klasse } from '#dossier/toegang.ts'
import { checkText } from '#ui/words.ts'
import {
  ambtelijk,
  leesbaar,
  organisatienaam,
  perDag,
  soortVan,
  watVan,
  type LogRegel,
} from './log.ts'

function aRegel(anders: Partial<LogRegel> = {}): LogRegel {
  return {
    id: 1,
    at: '2026-11-18T08:00:00.000Z',
    sleutel: 'gerda',
    rol: 'team TOM',
    organisatie: 'VDAB-OOST_VLAANDEREN',
    code: 'M-0123ABCD',
    actie: 'inzage: dossier behandelen',
    doel: 'dossier behandelen',
    klasse: 'STA',
    noodtoegang: false,
    ...anders,
  }
}

describe('het log in gewone woorden', () => {
  test('een dag is een dag in Brussel: twee regels rond middernacht staan op twee dagen', () => {
    const dagen = perDag(
      [aRegel({ at: '2026-11-18T23:00:00.000Z' }), aRegel({ at: '2026-11-18T22:59:59.999Z' })],
      'zelf',
    )
    assert.deepEqual(
      dagen.map(({ dag, inkijken }) => [dag, inkijken.map(({ uur }) => uur)]),
      [
        ['2026-11-19', ['00:00']],
        ['2026-11-18', ['23:59']],
      ],
    )
  })

  test('gelijke inkijken van één persoon zijn één rij; een ander doel, soort of nood is een andere', () => {
    const [dag] = perDag(
      [
        aRegel(),
        aRegel(),
        aRegel({ doel: 'beslissing meedelen' }),
        aRegel({ klasse: 'MED' }),
        aRegel({ actie: 'startpakket voorstellen' }),
        aRegel({ noodtoegang: true }),
        aRegel({ sleutel: 'nele' }),
      ],
      'zelf',
    )
    assert.deepEqual(
      dag?.inkijken.map(({ aantal }) => aantal),
      [2, 1, 1, 1, 1, 1],
    )
  })

  test('eigen kijken en werk van het programma worden geteld en niet getoond als een vreemde', () => {
    const [dag] = perDag(
      [aRegel({ sleutel: 'zelf', rol: 'burger' }), aRegel({ sleutel: 'systeem', rol: 'systeem' })],
      'zelf',
    )
    assert.deepEqual([dag?.zelf, dag?.systeem, dag?.inkijken], [1, 1, []])
  })

  test('wie een derde zou verraden, staat er als ambtelijke raadpleging, zonder code', () => {
    for (const rol of rollen) {
      const gelezen = leesbaar(aRegel({ rol, organisatie: '0999000128' }))
      const verborgen = ['inspectie', 'werkvloerbegeleider', 'arts/externe dienst'].includes(rol)
      assert.equal(
        gelezen.organisatie,
        verborgen
          ? ambtelijk
          : rol === 'vertrouwenspersoon'
            ? 'Iemand die u helpt'
            : 'Onderneming 0999.000.128',
        rol,
      )
      assert.deepEqual(
        [gelezen.rol, gelezen.code],
        verborgen ? ['', ''] : [rolnamen[rol], 'M-0123ABCD'],
      )
      assert.deepEqual(
        [gelezen.doel, gelezen.wat],
        ['dossier behandelen', 'hoe ver uw dossier staat'],
      )
    }
  })

  test('wie de persoon helpt, is niemand van VDAB', () => {
    const helper = aRegel({ rol: 'vertrouwenspersoon', organisatie: '' })
    assert.equal(leesbaar(helper).organisatie, 'Iemand die u helpt')
    assert.equal(leesbaar(aRegel({ organisatie: '' })).organisatie, 'VDAB')
  })

  test('een werkgever heeft de naam die de persoon kent, een andere onderneming haar nummer', () => {
    const namen = new Map([['0999000128', 'Maatwerkbedrijf Het Peperkoekhuis']])
    const regels = [
      aRegel({ rol: 'werkgever', organisatie: '0999000128', sleutel: 'een' }),
      aRegel({ rol: 'werkgever', organisatie: '0999000227', sleutel: 'twee' }),
      aRegel({ rol: 'inspectie', organisatie: '0999000128', sleutel: 'drie' }),
    ]
    assert.deepEqual(
      perDag(regels, 'zelf', namen)[0]?.inkijken.map(({ organisatie }) => organisatie),
      ['Maatwerkbedrijf Het Peperkoekhuis', 'Onderneming 0999.000.227', ambtelijk],
    )
  })

  test('lezen, wijzigen en wat niet lukte blijven uit elkaar', () => {
    assert.equal(soortVan('inzage: brief lezen'), 'lezen')
    assert.equal(soortVan('startpakket beslissen'), 'wijzigen')
    assert.equal(soortVan('AdviesToegekend'), 'wijzigen')
    assert.equal(soortVan('niet uitgevoerd: startpakket beslissen'), 'niet gelukt')
  })

  test('elke klasse heeft gewone woorden, anders dan die van de tabel', () => {
    for (const klasse of Object.keys(klassen) as Klasse[]) {
      assert.ok(watVan(klasse).length > 3, klasse)
      assert.deepEqual(checkText(watVan(klasse), 'burger'), [])
    }
    assert.equal(watVan(null), 'uw dossier')
  })

  test('een dienst heeft de naam die mensen kennen', () => {
    assert.equal(organisatienaam('VDAB-OOST_VLAANDEREN'), 'VDAB Oost-Vlaanderen')
    assert.equal(organisatienaam('VDAB-LIMBURG'), 'VDAB Limburg')
    assert.equal(organisatienaam(''), 'VDAB')
    assert.equal(organisatienaam('OCMW-BOSRAND'), 'OCMW-BOSRAND')
  })
})
