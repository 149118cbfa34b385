import * as z from 'zod'
import { eigenLezing, openbaar } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import { dagVeld, soort, gegevenFeiten } from '#law/soort.ts'
import { onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import { identificeer, type Identificatie, type IdentificatieInvoer } from './insz-identificatie.ts'
import {
  provincieVan,
  verhuisd,
  type Provincie,
  type ProvincieInvoer,
  type ProvincieOordeel,
} from './provincie.ts'

const rsz = openbaar['RSZ, identificatienummers']
const eigen = eigenLezing.identificatienummers
const bpost = openbaar['bpost, postnummers']
const nisCodes = openbaar['NIS-codes van gemeenten en provincies']

/** `identificeer` as a finding: which number was read, by which check digits, and why it is refused. Source: domain/2 section 2.5. */
export function vindIdentificatie(
  invoer: IdentificatieInvoer,
): Vaststelling<NonNullable<Identificatie['uitkomst']>> {
  const o = onderzoek<NonNullable<Identificatie['uitkomst']>>('identificatie', inWerking.CMW)
  const { uitkomst, reden, ontbreekt } = identificeer(invoer)
  const grondslag = invoer.vestiging === undefined ? rsz : eigen
  o.mist(
    ontbreekt,
    'Er is geen nummer gegeven. Eén nummer volstaat: insz, kbo of vestiging.',
    grondslag,
  )
  if (uitkomst?.geldig === true)
    o.stap(
      'Het aantal cijfers en het controlegetal kloppen: dit nummer kan bestaan.',
      grondslag,
      gegevenFeiten(invoer),
    )
  if (uitkomst?.bis === true)
    o.stap('Dit is een bisnummer: bij de geboortemaand is 20 of 40 geteld.', eigen)
  if (uitkomst?.test === true)
    o.stap('Dit is een TST-nummer: het hoort bij niemand.', eigen, { test: true })
  if (reden !== null) {
    o.stap(reden, grondslag, gegevenFeiten(invoer))
    if (uitkomst === null) o.gebrek('EEN_NUMMER_TEGELIJK', reden, grondslag)
  }
  return o.besluit(uitkomst)
}

/** `provincieVan` as a finding; where the province changed by day, the version of that day. Source: domain/2 section 2.5. */
export function vindProvincie(
  invoer: ProvincieInvoer,
): Vaststelling<NonNullable<ProvincieOordeel['uitkomst']>> {
  const isVerhuisd = invoer.nis === verhuisd.nis || invoer.postcode === verhuisd.postcode
  const nieuw = isVerhuisd && invoer.op !== undefined && invoer.op >= verhuisd.vanaf
  const o = onderzoek<NonNullable<ProvincieOordeel['uitkomst']>>(
    'provincie',
    nieuw ? verhuisd.vanaf : inWerking.CMW,
  )
  const { uitkomst, reden, ontbreekt } = provincieVan(invoer)
  const [welke, grondslag] =
    invoer.nis === undefined ? ['De postcode', bpost] : ['De NIS-code', nisCodes]
  const verhuis = `Deze gemeente hoort tot ${verhuisd.vanaf} bij ${gebied(verhuisd.van)} en vanaf die dag bij ${gebied(verhuisd.naar)}.`
  if (isVerhuisd && ontbreekt.length === 0) o.stap(verhuis, grondslag, gegevenFeiten(invoer))
  o.mist(
    ontbreekt,
    isVerhuisd
      ? `${verhuis} De dag (op) is niet gegeven.`
      : 'Er is geen plaats gegeven. Eén code volstaat: postcode of nis.',
    grondslag,
    gegevenFeiten(invoer),
  )
  if (uitkomst)
    o.stap(`${welke} hoort bij ${gebied(uitkomst.provincie)}.`, grondslag, gegevenFeiten(invoer))
  if (reden !== null) {
    o.stap(reden, grondslag, gegevenFeiten(invoer))
    o.gebrek('CODE_ONBEKEND', `${reden} Kijk de code na.`, grondslag)
  }
  return o.besluit(uitkomst)
}

/** "de provincie Oost-Vlaanderen"; Brussels lies in no province. */
function gebied(provincie: Provincie): string {
  if (provincie === 'BRUSSEL') return 'het Brussels Gewest'
  const delen = provincie.split('_').map((deel) => deel.charAt(0) + deel.slice(1).toLowerCase())
  return `de provincie ${delen.join('-')}`
}

const tekst = z.string().optional()

export const soortIdentificatie = soort({
  naam: 'identificatie',
  omschrijving: 'Of een rijksregister-, ondernemings- of vestigingsnummer kan bestaan.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({ insz: tekst, kbo: tekst, vestiging: tekst }),
  voorbeeld: { insz: '85673003360' },
  beslis: (invoer) => vindIdentificatie(invoer as IdentificatieInvoer),
})

export const soortProvincie = soort({
  naam: 'provincie',
  omschrijving: 'In welke provincie een postcode of gemeente op een dag ligt.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({ postcode: tekst, nis: tekst, op: dagVeld.optional() }),
  voorbeeld: { postcode: '2070', op: '2025-01-01' },
  beslis: (invoer) => vindProvincie(invoer as ProvincieInvoer),
})
