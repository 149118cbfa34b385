import * as z from 'zod'
import type { Grondslag } from '#law/bron.ts'
import { eigenLezing, openbaar } from '#law/regelingen/documenten.ts'
import { inWerking } from '#law/regelversie.ts'
import { dagVeld, soort, gegevenFeiten } from '#law/soort.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'
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

type Provincieuitkomst = NonNullable<ProvincieOordeel['uitkomst']>

/**
 * `provincieVan` as a finding; where the province changed by day, the version of that day. The NIS code goes before the postcode,
 * but two codes that contradict each other on that day give no province. Source: domain/2 section 2.5.
 */
export function vindProvincie(invoer: ProvincieInvoer): Vaststelling<Provincieuitkomst> {
  const codes = codesIn(invoer)
  const [eerste] = codes
  const { uitkomst, ontbreekt } = eerste?.oordeel ?? provincieVan(invoer)
  const nieuw = eerste?.isVerhuisd && invoer.op !== undefined && invoer.op >= verhuisd.vanaf
  const o = onderzoek<Provincieuitkomst>('provincie', nieuw ? verhuisd.vanaf : inWerking.CMW)
  const bots = botsen(codes)
  const vraagt = bots || codes.some(({ oordeel }) => oordeel.reden !== null) ? [] : ontbreekt
  if (!eerste)
    o.mist(vraagt, 'Er is geen plaats gegeven. Eén code volstaat: postcode of nis.', bpost)
  for (const code of codes) meldCode(o, code, code === eerste ? vraagt : [])
  if (bots) {
    const tekst = 'De NIS-code en de postcode horen niet bij dezelfde provincie.'
    o.stap(tekst, nisCodes, gegevenFeiten(invoer))
    o.gebrek('CODES_TEGENSTRIJDIG', `${tekst} Kijk de codes na, of geef er één.`, nisCodes)
  }
  return o.besluit(o.heeftGebrek ? null : uitkomst)
}

/** Whether there is no province in which all codes that say something can lie. */
function botsen(codes: readonly Gebiedscode[]): boolean {
  const [een, ander] = codes.filter(({ kanIn }) => kanIn.length > 0)
  return !!een && !!ander && !een.kanIn.some((each) => ander.kanIn.includes(each))
}

/** One of the codes that were given, with what it says by itself. */
interface Gebiedscode {
  readonly naam: 'NIS-code' | 'postcode'
  readonly grondslag: Grondslag
  readonly feiten: Readonly<Record<string, unknown>>
  readonly isVerhuisd: boolean
  readonly oordeel: ProvincieOordeel
  /** The provinces in which it can lie; of a code that moved and without a day both. */
  readonly kanIn: readonly Provincie[]
}

/** The codes that were given, the one that decides first. */
function codesIn({ nis, postcode, op }: ProvincieInvoer): readonly Gebiedscode[] {
  const dag = op === undefined ? {} : { op }
  return [
    ...(nis === undefined
      ? []
      : [gebiedscode('NIS-code', nisCodes, { nis, ...dag }, nis === verhuisd.nis)]),
    ...(postcode === undefined
      ? []
      : [gebiedscode('postcode', bpost, { postcode, ...dag }, postcode === verhuisd.postcode)]),
  ]
}

function gebiedscode(
  naam: Gebiedscode['naam'],
  grondslag: Grondslag,
  feiten: ProvincieInvoer,
  isVerhuisd: boolean,
): Gebiedscode {
  const oordeel = provincieVan(feiten)
  const kanIn = oordeel.uitkomst
    ? [oordeel.uitkomst.provincie]
    : isVerhuisd
      ? [verhuisd.van, verhuisd.naar]
      : []
  return { naam, grondslag, feiten: { ...feiten }, isVerhuisd, oordeel, kanIn }
}

function meldCode(
  o: Onderzoek<Provincieuitkomst>,
  { naam, grondslag, feiten, isVerhuisd, oordeel: { uitkomst, reden } }: Gebiedscode,
  ontbreekt: readonly string[],
): void {
  const verhuis = `Deze ${naam} hoort tot ${verhuisd.vanaf} bij ${gebied(verhuisd.van)} en vanaf die dag bij ${gebied(verhuisd.naar)}.`
  o.mist(ontbreekt, `${verhuis} De dag (op) is niet gegeven.`, grondslag, feiten)
  if (isVerhuisd && ontbreekt.length === 0) o.stap(verhuis, grondslag, feiten)
  if (uitkomst) o.stap(`De ${naam} hoort bij ${gebied(uitkomst.provincie)}.`, grondslag, feiten)
  if (reden !== null) {
    o.stap(reden, grondslag, feiten)
    o.gebrek('CODE_ONBEKEND', `${reden} Kijk de code na.`, grondslag)
  }
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
