import type { Dossier } from '#dossier/dossier.ts'
import { geldtOp, type GegevenMandaat } from '#dossier/mandaat/mandaat.ts'
import { rolnamen, type Rol } from '#dossier/toegang.ts'
import type { Dag } from '#law/dag.ts'

/** A tie of a dossier as the database holds it. */
export interface Bandrij {
  readonly soort: 'eigen' | 'werkgever' | 'toegewezen'
  readonly sleutel: string
  readonly rol: Rol | ''
  readonly van: Dag
  readonly tot: Dag | null
  readonly doel: string
  readonly verleend_door: string
  readonly medisch: boolean
}

/** One line of the list: who may see, on what ground, from when until when. */
export interface Toegangsregel {
  readonly wie: string
  readonly rol: string
  /** What the access is for: for staff as it was given, for the person in plain words. */
  readonly doel: string
  readonly verleendDoor: string
  readonly van: Dag
  /** Last day; null while it is open. */
  readonly tot: Dag | null
  readonly medisch: boolean
  readonly nu: boolean
  /** The organisation, when staff may end this tie. */
  readonly organisatie?: string
}

/** Names behind the keys of ties, as the history tells them. */
export type Namen = ReadonlyMap<string, string>

/** For whom the list is: the person reads organisations and roles, and of staff only who follows the dossier. */
export type Lezer = 'medewerker' | 'persoon'

/** Who may see this dossier, those of today first; a tie that ended before it began was never one. */
export function toegangsregels(
  banden: readonly Bandrij[],
  mandaten: readonly GegevenMandaat[],
  {
    dossier,
    namen,
    op,
    lezer,
  }: {
    readonly dossier: Dossier
    readonly namen: Namen
    readonly op: Dag
    readonly lezer: Lezer
  },
): readonly Toegangsregel[] {
  const regels = [
    ...banden
      .filter(
        (band) => band.rol !== 'vertrouwenspersoon' && (band.tot === null || band.van <= band.tot),
      )
      .map((band) => vanBand(band, { dossier, namen, op, lezer })),
    ...mandaten.map((mandaat) => vanMandaat(mandaat, op, lezer)),
  ]
  return [...regels.filter(({ nu }) => nu), ...regels.filter(({ nu }) => !nu)]
}

function vanBand(
  band: Bandrij,
  {
    dossier,
    namen,
    op,
    lezer,
  }: {
    readonly dossier: Dossier
    readonly namen: Namen
    readonly op: Dag
    readonly lezer: Lezer
  },
): Toegangsregel {
  const { sleutel, rol, van, tot, medisch } = band
  const partner = rol === 'partner (OCMW/GTB)'
  return {
    wie: wieVan(band, dossier, namen, lezer),
    rol: rolVan(band),
    doel: lezer === 'persoon' ? inGewoneWoorden(band) : band.doel,
    verleendDoor: band.verleend_door,
    van,
    tot,
    medisch,
    nu: van <= op && (tot === null || op <= tot),
    ...(partner ? { organisatie: sleutel } : {}),
  }
}

function wieVan(
  { soort, sleutel, rol }: Bandrij,
  { behandelaar, persoon }: Dossier,
  namen: Namen,
  lezer: Lezer,
): string {
  const naam = namen.get(sleutel)
  if (soort === 'eigen')
    return lezer === 'persoon' ? 'U zelf' : `${persoon.voornaam} ${persoon.familienaam}`
  if (soort === 'werkgever') return naam ?? `Werkgever ${sleutel}`
  if (rol === 'partner (OCMW/GTB)') return naam ?? sleutel
  if (rol === '') return teamnaam(sleutel)
  if (lezer === 'medewerker' || sleutel === behandelaar.id) return naam ?? 'Een medewerker van VDAB'
  return 'Een medewerker van VDAB'
}

/** "VDAB-OOST_VLAANDEREN" as people write it. */
function teamnaam(code: string): string {
  const provincie = code
    .replace(/^VDAB-/, '')
    .split('_')
    .map(kapitaal)
    .join('-')
  return `VDAB ${provincie}`
}

function kapitaal(woord: string): string {
  return `${woord.charAt(0)}${woord.slice(1).toLowerCase()}`
}

function rolVan({ soort, rol }: Bandrij): string {
  if (soort === 'eigen') return rolnamen.burger
  if (soort === 'werkgever') return rolnamen.werkgever
  return rol === '' ? 'team van de provincie' : rolnamen[rol]
}

function inGewoneWoorden({ soort, rol, doel }: Bandrij): string {
  if (soort === 'eigen') return 'Het is uw dossier'
  if (soort === 'werkgever') return 'U werkt of werkte daar'
  if (rol === '') return 'VDAB in uw provincie behandelt uw dossier'
  if (rol === 'partner (OCMW/GTB)') return 'Deze dienst helpt VDAB met uw dossier'
  return doel === 'dossier opvolgen' ? 'Volgt uw dossier op' : 'Werkt aan uw dossier'
}

function helptVoor({ soort, omvang }: GegevenMandaat, lezer: Lezer): string {
  if (lezer === 'persoon')
    return soort === 'bewindvoerder'
      ? 'De rechter koos deze bewindvoerder'
      : 'U koos deze persoon om u te helpen'
  return omvang.includes('dossier lezen') ? 'de persoon helpen' : 'mee naar het gesprek'
}

function vanMandaat(mandaat: GegevenMandaat, op: Dag, lezer: Lezer): Toegangsregel {
  const { helper, soort, van, tot, gestopt, medisch } = mandaat
  const einde = gestopt && (tot === null || gestopt.op <= tot) ? gestopt.op : tot
  return {
    wie: helper.naam,
    rol: soort === 'bewindvoerder' ? 'bewindvoerder' : rolnamen.vertrouwenspersoon,
    doel: helptVoor(mandaat, lezer),
    verleendDoor: soort === 'bewindvoerder' ? 'de rechter' : 'de persoon zelf',
    van,
    tot: einde,
    medisch,
    nu: geldtOp(mandaat, op),
  }
}
