import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { rollen } from '#dossier/toegang.ts'
import { demoMensen } from '#demo/vul.ts'
import { dag } from '#law/dag.ts'
import { tstNummer } from '#register/insz.ts'
import { demoKbo } from '#register/kbo.ts'
import { altijdSterk, herken, type Claims } from './claims.ts'
import { claimsVan, demoRolclaim } from './demo/demo-claims.ts'
import { rollenInClaim } from './roles.ts'

const insz = tstNummer(dag('1996-05-14'), 31)
const inszVanGerda = tstNummer(dag('1984-03-02'), 12)
const rolclaim = 'loket_rol_3d'

/** The claims of a citizen. */
function aBurger(change: Claims = {}): Claims {
  return { sub: 's1', given_name: 'Hansje', family_name: 'Peperkoek', rrn: insz, ...change }
}

/** The claims of somebody with these roles. */
function aMedewerker(rollen: unknown, change: Claims = {}): Claims {
  return {
    sub: '2365621db15c6e28',
    given_name: 'Gerda',
    family_name: 'Sneeuw',
    vo_orgnaam: 'VDAB',
    rrn: inszVanGerda,
    [rolclaim]: rollen,
    ...change,
  }
}

const actors = (claims: Claims, wens?: 'vertrouwenspersoon') => {
  const herkend = herken(claims, rolclaim, wens)
  return herkend.erkend ? herkend.keuzes.map(({ actor }) => actor) : []
}
const reden = (claims: Claims) => {
  const herkend = herken(claims, rolclaim)
  return herkend.erkend ? '' : `${herkend.reden} ${herkend.watNu}`
}

describe('wie geen rol heeft, is een burger', () => {
  test('die gekend is met het rijksregisternummer', () =>
    assert.deepEqual(actors(aBurger()), [{ id: insz, naam: 'Hansje Peperkoek', rol: 'burger' }]))

  test('en dezelfde persoon blijft als vertrouwenspersoon van iemand anders', () =>
    assert.deepEqual(actors(aBurger(), 'vertrouwenspersoon'), [
      { id: insz, naam: 'Hansje Peperkoek', rol: 'vertrouwenspersoon' },
    ]))

  test('ook als het nummer met punten en een streep geschreven is', () => {
    const rrn = insz.replace(/(..)(..)(..)(...)(..)/, '$1.$2.$3-$4.$5')
    assert.equal(actors(aBurger({ rrn }))[0]?.id, insz)
  })

  test('zonder rijksregisternummer komt niemand binnen, en de pagina noemt itsme en eID', () => {
    for (const rrn of [undefined, '', '  ', 96051403114, [insz], null])
      assert.match(reden(aBurger({ rrn })), /rijksregisternummer niet door.*itsme/)
  })

  test('met een nummer dat niet klopt, komt niemand binnen', () => {
    const laatste = insz.endsWith('0') ? '1' : '0'
    for (const rrn of [insz.slice(0, 10) + laatste, insz.slice(1), `${insz}0`, 'x'.repeat(11)])
      assert.match(reden(aBurger({ rrn })), /niet geldig.*Bel de dienst/)
  })
})

describe('de rol van een medewerker of werkgever', () => {
  test('VDAB: de context van de rol zegt welk team', () =>
    assert.deepEqual(actors(aMedewerker(['TeamTOM-VDAB-LIMBURG:OVO001833'])), [
      {
        id: '2365621db15c6e28',
        naam: 'Gerda Sneeuw',
        rol: 'team TOM',
        organisatie: 'VDAB-LIMBURG',
      },
    ]))

  test('een partner noemt met de context geen team van VDAB', () =>
    assert.equal(
      actors(aMedewerker(['Partner-VDAB-LIMBURG:OVO004711']))[0]?.organisatie,
      'OVO004711',
    ))

  test('een werkgever hoort bij het ondernemingsnummer, en dat klopt', () => {
    const kbo = demoKbo(7)
    assert.equal(actors(aMedewerker([`Werkgever-wop:${kbo}`]))[0]?.organisatie, kbo)
    const fout = String(Number(kbo) + 1).padStart(10, '0')
    assert.match(reden(aMedewerker([`Werkgever-wop:${fout}`])), /ondernemingsnummer.*niet geldig/)
    assert.match(reden(aMedewerker(['Werkgever-wop:OVO001833'])), /ondernemingsnummer/)
  })

  test('met twee rollen zijn er twee keuzes, van één persoon', () => {
    const twee = actors(
      aMedewerker(['TeamTOM-VDAB-LIMBURG:OVO001833', 'Beslisser-VDAB-LIMBURG:OVO001833']),
    )
    assert.deepEqual(
      twee.map(({ rol }) => rol),
      ['team TOM', 'beslisser (4 ogen)'],
    )
    assert.equal(new Set(twee.map(({ id }) => id)).size, 1)
  })

  test('dezelfde rol twee keer is één keuze', () =>
    assert.equal(actors(aMedewerker(['HOC-wop:OVO001833', 'HOC-wop:OVO001833'])).length, 1))

  test('twee accounts van één persoon zijn één persoon voor de vier ogen', () => {
    const een = actors(aMedewerker(['TeamTOM-VDAB-LIMBURG:OVO001833'], { vo_id: 'account-1' }))
    const ander = actors(aMedewerker(['Beslisser-VDAB-LIMBURG:OVO001833'], { vo_id: 'account-2' }))
    assert.equal(een[0]?.id, ander[0]?.id)
  })

  test('een onbekende rol geeft niets, ook niet de rol van burger', () => {
    for (const rol of [
      'Keizer-wop:OVO001833',
      'TeamTOM',
      'TeamTOM-x',
      'toString-wop:OVO001833',
      '',
    ])
      assert.match(reden(aMedewerker([rol], { rrn: insz })), /geen rol.*toegangsbeheerder/, rol)
    assert.match(reden(aMedewerker([7], { rrn: insz })), /geen rol/)
  })

  test('ook wie hier werkt, heeft een rijksregisternummer: anders kan niemand u uit uw eigen dossier houden', () => {
    for (const rrn of [undefined, '', 96051403114, null])
      assert.match(
        reden(aMedewerker(['TeamTOM-VDAB-LIMBURG:OVO001833'], { rrn })),
        /rijksregisternummer niet door/,
      )
    const krom = insz.slice(0, 10) + (insz.endsWith('0') ? '1' : '0')
    assert.match(reden(aMedewerker([`Werkgever-wop:${demoKbo(7)}`], { rrn: krom })), /niet geldig/)
  })

  test('dat nummer staat naast de persoon, nooit erin: wat bewaard en getoond wordt, kent het niet', () => {
    const herkend = herken(aMedewerker(['HOC-wop:OVO001833']), rolclaim)
    assert.ok(herkend.erkend)
    assert.equal(herkend.keuzes[0]!.insz, inszVanGerda)
    assert.ok(!JSON.stringify(herkend.keuzes[0]!.actor).includes(inszVanGerda))
  })

  test('naast een goede rol telt een onbekende niet', () =>
    assert.deepEqual(
      actors(aMedewerker(['Keizer-wop:OVO001833', 'HOC-wop:OVO001833'])).map(({ rol }) => rol),
      ['HOC'],
    ))

  test('zonder persoon of met een vreemde persoon komt niemand binnen', () => {
    for (const sub of [undefined, '', 'a b', `x'--`, 'x'.repeat(256), { id: 1 }])
      assert.match(reden(aMedewerker(['HOC-wop:OVO001833'], { sub })), /niet wie u bent/)
  })
})

describe('altijd', () => {
  test('krijgt niemand een rol die niet in zijn claims staat, wat er ook in staat', () => {
    const bekend = new Set<string>(Object.values(rollenInClaim).map(({ rol }) => rol))
    const claims = fc.dictionary(
      fc.constantFrom(
        'sub',
        'rrn',
        'given_name',
        'family_name',
        'vo_orgnaam',
        rolclaim,
        '__proto__',
      ),
      fc.oneof(fc.anything(), fc.array(fc.string()), fc.constant(insz), fc.constant(['HOC-a:b'])),
    )
    fc.assert(
      fc.property(claims, (some) => {
        for (const { rol, id, naam } of actors(some)) {
          assert.ok(rol === 'burger' || bekend.has(rol), rol)
          assert.ok(rol === 'burger' ? id === insz : id.length > 0)
          assert.ok(naam.length > 0 && naam.length <= 200)
        }
      }),
    )
  })

  test('wordt elke persoon van de demo door zijn claims weer dezelfde persoon', () => {
    assert.ok(demoMensen.length > 20)
    for (const { id, naam, rol, organisatie } of demoMensen) {
      const herkend = herken(claimsVan({ id, naam, rol, organisatie: organisatie! }), demoRolclaim)
      assert.ok(herkend.erkend, naam)
      const [{ actor }] = herkend.keuzes as [(typeof herkend.keuzes)[0]]
      assert.deepEqual(actor, { id, naam, rol, ...(organisatie && { organisatie }) })
    }
  })

  test('heeft elke persoon van de demo een nummer dat van niemand anders van de demo is', () => {
    const nummers = demoMensen.map((account) => {
      const herkend = herken(claimsVan(account), demoRolclaim)
      return herkend.erkend ? (herkend.keuzes[0]!.insz ?? herkend.keuzes[0]!.actor.id) : ''
    })
    assert.equal(new Set(nummers).size, demoMensen.length)
    assert.ok(nummers.every((nummer) => /^\d{11}$/.test(nummer)))
  })

  test('ook wie tot geen team behoort', () => {
    const actor = { id: 'tina', naam: 'Tina Tafeltjedekje', rol: 'evaluator', organisatie: 'VDAB' }
    const herkend = herken(claimsVan(actor), demoRolclaim)
    assert.ok(herkend.erkend)
    assert.deepEqual(
      herkend.keuzes.map((keuze) => keuze.actor),
      [actor],
    )
  })

  test('is er voor elke rol van een mens een naam in de claim', () => {
    const geenMens = ['burger', 'anoniem', 'dienst: post', 'dienst: scan']
    const namen = Object.values(rollenInClaim).map(({ rol }): string => rol)
    assert.deepEqual(rollen.filter((rol) => !geenMens.includes(rol)).toSorted(), namen.toSorted())
  })

  test('meldt alleen een burger of vertrouwenspersoon zich gewoon aan', () =>
    assert.deepEqual(
      rollen.filter((rol) => !altijdSterk(rol)),
      ['burger', 'vertrouwenspersoon'],
    ))
})
