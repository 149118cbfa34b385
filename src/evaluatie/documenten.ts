import { eigenLezing, vdabWop } from '#law/regelingen/documenten.ts'
import { ontbrekendeDelen } from '#law/soort.ts'
import { bereken, laatsteDag } from '#law/termijnen.ts'
import type { Onderzoek } from '#law/vaststelling.ts'
import { gronden, ondertekenaarNaam, verslagNaam, type VerslagSoort } from './gronden.ts'
import type { Aanvraagfeiten, Evaluatieaanvraag } from './voorwaarden.ts'

type O = Onderzoek<unknown>
/** Whether a paper is in order, or the facts without which that cannot be said. */
type Papieroordeel = boolean | readonly string[]

const grond = vdabWop.evaluatie

/**
 * Whether all papers were there at the moment of the request: the signature of the worker (employer route), a POP of at most one
 * year (D-07) and the fitting motivatieverslag with the right signer. Source: domain/4 section 4.5.
 */
export function toetsDocumenten(o: O, aanvraag: Evaluatieaanvraag): boolean {
  return weegDocumenten(o, aanvraag) === true
}

/** As `toetsDocumenten`, for facts of which any but the ground may be missing: one paper that is not in order decides. */
export function weegDocumenten(o: O, aanvraag: Aanvraagfeiten): Papieroordeel {
  const delen = [toetsHandtekening(o, aanvraag), toetsPop(o, aanvraag), toetsVerslag(o, aanvraag)]
  if (delen.includes(false)) return false
  const ontbreekt = delen.flatMap((deel) => (typeof deel === 'boolean' ? [] : deel))
  return ontbreekt.length === 0 || ontbreekt
}

function toetsHandtekening(o: O, { aanvrager, werknemerTekende }: Aanvraagfeiten): Papieroordeel {
  const getekend = werknemerTekende === true
  if (aanvrager === undefined) return getekend || ['aanvrager']
  if (aanvrager !== 'werkgever') return true
  o.stap(
    `De werkgever vraagt de evaluatie: de werknemer tekent altijd mee. De handtekening is er ${getekend ? 'wel' : 'niet'}.`,
    grond,
    { aanvrager, werknemerTekende: werknemerTekende ?? null },
  )
  if (!getekend)
    o.gebrek(
      'WERKNEMER_TEKENDE_NIET',
      'Druk de brief af, laat ook de werknemer tekenen en bezorg hem aan team TOM.',
      grond,
    )
  return getekend
}

function toetsPop(o: O, { pop, aangevraagdOp }: Aanvraagfeiten): Papieroordeel {
  if (!pop) {
    o.stap('Er zit geen POP in het vertrouwelijk luik.', grond, { pop: null })
    o.gebrek('POP_ONTBREEKT', 'Laad een POP van hoogstens 1 jaar oud op.', grond)
    return false
  }
  const ontbreekt = [
    ...(aangevraagdOp === undefined ? ['aangevraagdOp'] : []),
    ...(pop.datum === undefined ? ['pop.datum'] : []),
  ]
  if (aangevraagdOp === undefined || pop.datum === undefined) return ontbreekt
  const tot = laatsteDag('D-07', pop.datum)
  const feiten = { pop: pop.datum, aangevraagdOp, actueelTot: tot }
  if (pop.datum > aangevraagdOp) {
    o.stap(`Het POP van ${pop.datum} is jonger dan de aanvraag.`, grond, feiten)
    o.gebrek(
      'POP_NA_AANVRAAG',
      'Alle documenten zijn er op het moment van de aanvraag. Kijk de datum van het POP na.',
      grond,
    )
    return false
  }
  for (const stap of bereken('D-07', pop.datum).stappen) o.stap(stap, grond, { pop: pop.datum })
  const actueel = aangevraagdOp <= tot
  o.stap(
    actueel
      ? `Het POP is actueel. Het moet dat ook zijn op de dag van het gesprek, dus tot en met ${tot}.`
      : `Het POP is op ${aangevraagdOp} ouder dan 1 jaar.`,
    grond,
    feiten,
  )
  if (!actueel) o.gebrek('POP_TE_OUD', 'Het POP is ouder dan 1 jaar. Laad een nieuw POP op.', grond)
  return actueel
}

function toetsVerslag(o: O, aanvraag: Aanvraagfeiten): Papieroordeel {
  const { motivatieverslag, aanvrager } = aanvraag
  const regel = gronden[aanvraag.grond]
  if (regel.verslag === null) {
    o.stap('Voor een periodieke evaluatie is geen motivatieverslag nodig.', regel.grondslag)
    return true
  }
  if (motivatieverslag) return toetsVorm(o, aanvraag, regel.verslag, motivatieverslag)
  if (aanvrager === undefined && regel.zonderVerslag) return ['aanvrager']
  if (aanvrager === 'werknemer' && regel.zonderVerslag) {
    o.steuntOp('Q-67')
    o.stap(
      'De werknemer vraagt alleen. De werkgever wordt uitgenodigd om het motivatieverslag te schrijven; zwijgt hij 30 dagen, dan volstaat de verklaring van de werknemer.',
      eigenLezing['aanvraag van de werknemer alleen'],
      { aanvrager, motivatieverslag: null },
    )
    return true
  }
  o.stap('Er is geen motivatieverslag.', grond, { motivatieverslag: null })
  o.gebrek(
    'MOTIVATIEVERSLAG_ONTBREEKT',
    `Laad ${verslagNaam[regel.verslag]} op, ondertekend door ${tekenaars(aanvraag)}.`,
    grond,
  )
  return false
}

function tekenaars({ grond }: Aanvraagfeiten): string {
  return gronden[grond].ondertekenaars.map((wie) => ondertekenaarNaam[wie]).join(' of ')
}

function toetsVorm(
  o: O,
  aanvraag: Aanvraagfeiten,
  verslag: VerslagSoort,
  { soort, ondertekendDoor }: NonNullable<Aanvraagfeiten['motivatieverslag']>,
): Papieroordeel {
  const juisteVorm = soort === undefined || soort === verslag
  const juisteTekenaar =
    ondertekendDoor === undefined ||
    gronden[aanvraag.grond].ondertekenaars.includes(ondertekendDoor)
  const welk = soort === undefined ? 'een motivatieverslag' : verslagNaam[soort]
  const tekenaar =
    ondertekendDoor === undefined
      ? '; wie het ondertekende, is niet gegeven'
      : `, ondertekend door ${ondertekenaarNaam[ondertekendDoor]}`
  o.stap(`Er is ${welk}${tekenaar}.`, grond, { soort, ondertekendDoor })
  if (!juisteVorm)
    o.gebrek(
      'VERKEERD_VERSLAG',
      `Bij grond ${aanvraag.grond} hoort ${verslagNaam[verslag]}.`,
      grond,
    )
  if (!juisteTekenaar)
    o.gebrek(
      'VERKEERDE_ONDERTEKENAAR',
      `Dit verslag wordt ingevuld en ondertekend door ${tekenaars(aanvraag)}.`,
      grond,
    )
  if (!juisteVorm || !juisteTekenaar) return false
  const ontbreekt = ontbrekendeDelen('motivatieverslag', { soort, ondertekendDoor }, [
    'soort',
    'ondertekendDoor',
  ])
  return ontbreekt.length === 0 || ontbreekt
}
