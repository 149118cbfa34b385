/**
 * Who may do what with which part of a dossier, as one table. Access asks more than this table: an active relation
 * with the person (`./permissions.ts`). What is not written here is refused.
 */

/** The parts of a dossier and of the system that rights are given on. */
export const klassen = {
  ID: 'identificatie en tewerkstelling',
  STA: 'status, termijnen en taken',
  DEC: 'beslissing: loonpremie, begeleidingsgraad, periode',
  MOT: 'volledige motivering, pakket, indicatie en grond',
  MED: 'attesten, ICF, IQ-test en psychiatrisch verslag',
  MV: 'motivatieverslag',
  POP: 'persoonlijk ontwikkelingsplan',
  AANVR: 'aanvraag met handtekeningen',
  BRIEF: 'brieven en verzendbewijzen',
  HOC: 'heroverweging en beroep',
  LOG: 'toegangslog van de persoon',
  BEWIJS: 'bewijs dat stukken niet gewijzigd zijn',
  CIJF: 'cijfers',
  REGEL: 'regels, termijnen en sjablonen',
  GEBR: 'gebruikers, rollen en dossierrelaties',
} as const

export type Klasse = keyof typeof klassen

/** Lezen, maken, nieuwe versie, ondertekenen, goedkeuren. */
type Letter = 'R' | 'C' | 'U' | 'S' | 'A'

/** The relation asked: `o` own or written oneself, `e` employer of the person, `r` assigned to the dossier, none. */
type Band = '' | 'o' | 'e' | 'r'

/** `m`: only the fields that the task needs. `k`: a receipt, the document itself is never read back. */
type Beperking = '' | 'm' | 'k'

export type Recht = `${Letter}${Band}${Beperking}`

/** A fact that must hold besides role and relation; the one who asks establishes it. */
export type Voorwaarde =
  | 'bestaan en datum'
  | 'bevroren kopie'
  | 'dossier bezorgen'
  | 'eigen kopie'
  | 'eigen portefeuille'
  | 'gepseudonimiseerd'
  | 'in de wachtrij'
  | 'in quarantaine'
  | 'intern cijfer'
  | 'lopende evaluatie'
  | 'mandaat voor medische stukken'
  | 'minstens vijf personen'
  | 'nalezen'
  | 'nog niet ingediend'
  | 'noodtoegang'
  | 'openbaar cijfer'
  | 'twee personen'

export type Cel = Recht | { readonly recht: Recht; readonly mits: Voorwaarde }

const openbaarCijfer = { recht: 'R', mits: 'openbaar cijfer' } as const
const internCijfer = { recht: 'R', mits: 'intern cijfer' } as const
const noodtoegang = { recht: 'R', mits: 'noodtoegang' } as const
const quarantaine = { recht: 'C', mits: 'in quarantaine' } as const

export const toegang = {
  burger: {
    ID: ['Ro'],
    STA: ['Ro'],
    DEC: ['Ro'],
    MOT: ['Ro'],
    MED: ['Ro', 'Co'],
    MV: ['Ro'],
    POP: ['Ro'],
    AANVR: ['Ro', 'Co', 'So'],
    BRIEF: ['Ro'],
    HOC: ['Ro', 'Co'],
    LOG: ['Ro'],
    BEWIJS: ['Ro'],
    CIJF: [openbaarCijfer],
  },
  vertrouwenspersoon: {
    ID: ['Rr'],
    STA: ['Rr'],
    DEC: ['Rr'],
    MOT: ['Rr'],
    MED: [{ recht: 'Rr', mits: 'mandaat voor medische stukken' }],
    MV: ['Rr'],
    POP: ['Rr'],
    AANVR: ['Rr'],
    BRIEF: ['Rr'],
    HOC: ['Rr', 'Cr'],
    CIJF: [openbaarCijfer],
  },
  // No R on MOT and MED: a ground such as an attest is health data, so the employer reads the outcome only.
  werkgever: {
    ID: ['Rem'],
    STA: ['Re'],
    DEC: ['Re'],
    MED: ['Cek'],
    MV: ['Cok', { recht: 'Ro', mits: 'nog niet ingediend' }],
    POP: ['Co', 'Ro'],
    AANVR: ['Re', 'Co', 'So'],
    BRIEF: [{ recht: 'Re', mits: 'eigen kopie' }],
    HOC: ['Ro', 'Co'],
    CIJF: [{ recht: 'Re', mits: 'minstens vijf personen' }],
  },
  werkvloerbegeleider: { STA: ['Rem'], POP: ['Co', 'Ro'] },
  'werkgever-toegangsbeheer': { GEBR: ['Re', 'Ce', 'Ue'] },
  'arts/externe dienst': { MED: ['Cok', 'Sok'], MV: ['Cok', 'Sok'] },
  indiceringsconsulent: {
    ID: ['Rr'],
    STA: ['Rr', 'Ur'],
    DEC: ['Rr'],
    MOT: ['Rr'],
    MED: ['Rr', 'Cr'],
    MV: ['Rr'],
    POP: ['Rr'],
    AANVR: ['Rr', 'Cr'],
    BRIEF: ['Rr'],
  },
  'partner (OCMW/GTB)': {
    ID: ['Rr'],
    STA: ['Rr'],
    DEC: ['Rr'],
    MED: [{ recht: 'Rr', mits: 'eigen portefeuille' }, 'Cr'],
    POP: ['Rr'],
    AANVR: ['Rr'],
  },
  'team TOM': {
    ID: ['Rr'],
    STA: ['Rr', 'Ur'],
    DEC: ['Rr', 'Cr'],
    MOT: ['Rr', 'Cr'],
    MED: ['Rr'],
    MV: ['Rr'],
    POP: ['Rr'],
    AANVR: ['Rr'],
    BRIEF: ['Rr', 'Cr'],
    HOC: [{ recht: 'Rr', mits: 'dossier bezorgen' }],
    CIJF: [internCijfer],
  },
  'beslisser (4 ogen)': {
    ID: ['Rr'],
    STA: ['Rr'],
    DEC: ['Rr', 'Ar'],
    MOT: ['Rr', 'Ar'],
    MED: ['Rr'],
    MV: ['Rr'],
    POP: ['Rr'],
    AANVR: ['Rr'],
    BRIEF: ['Rr', 'Ar'],
    CIJF: [internCijfer],
  },
  evaluator: {
    ID: ['Rr'],
    STA: ['Rr', 'Ur'],
    DEC: ['Rr', 'Cr'],
    MOT: ['Rr', 'Cr'],
    MED: [{ recht: 'Rr', mits: 'lopende evaluatie' }],
    MV: ['Rr'],
    POP: ['Rr'],
    AANVR: ['Rr'],
    BRIEF: ['Rr'],
  },
  HOC: {
    ID: ['Rr'],
    STA: ['Rr', 'Ur'],
    DEC: ['Rr'],
    MOT: ['Rr'],
    MED: [{ recht: 'Rr', mits: 'bevroren kopie' }],
    MV: ['Rr'],
    POP: ['Rr'],
    AANVR: ['Rr'],
    BRIEF: ['Rr', 'Cr'],
    HOC: ['Rr', 'Cr', 'Sr'],
  },
  'raad van bestuur': {
    STA: ['Rr'],
    DEC: ['Rr', 'Ar'],
    MOT: ['Rr'],
    MED: [noodtoegang],
    HOC: ['Rr', 'Ar'],
  },
  doorstroombegeleider: {
    ID: ['Rr'],
    STA: ['Rr', 'Ur'],
    DEC: ['Rr'],
    POP: ['Rr', 'Ur'],
  },
  'DWSE/WEWIS betaling': { ID: ['Rm'], DEC: ['R'] },
  inspectie: { ID: ['Rrm'], DEC: ['Rr'], POP: [{ recht: 'Rrm', mits: 'bestaan en datum' }] },
  statisticus: { CIJF: [{ recht: 'R', mits: 'gepseudonimiseerd' }] },
  DPO: {
    ID: [noodtoegang],
    STA: ['R'],
    DEC: [noodtoegang],
    MOT: [noodtoegang],
    MED: [noodtoegang],
    LOG: ['R'],
    BEWIJS: ['R'],
    CIJF: ['R'],
    REGEL: ['R'],
    GEBR: ['R'],
  },
  'functioneel beheer': {
    CIJF: ['R'],
    REGEL: ['R', 'C', { recht: 'A', mits: 'twee personen' }],
  },
  systeembeheer: { BEWIJS: [{ recht: 'R', mits: 'nalezen' }], GEBR: ['R'] },
  'dienst: post': { BRIEF: [{ recht: 'Rr', mits: 'in de wachtrij' }] },
  'dienst: scan': { MED: [quarantaine], MV: [quarantaine], POP: [quarantaine] },
  anoniem: { CIJF: [openbaarCijfer] },
} as const satisfies Record<string, Partial<Record<Klasse, readonly Cel[]>>>

export type Rol = keyof typeof toegang

/** Whether the table knows this role. */
export function isRol(rol: string): rol is Rol {
  return Object.hasOwn(toegang, rol)
}

/** Every role of the table, in its order. */
export const rollen = Object.keys(toegang) as readonly Rol[]

/** The staff of VDAB and its partners who work on a dossier: who follows it, decides in it or looks at it again. */
export const dossierrollen: readonly Rol[] = [
  'indiceringsconsulent',
  'partner (OCMW/GTB)',
  'team TOM',
  'beslisser (4 ogen)',
  'evaluator',
  'HOC',
  'raad van bestuur',
  'doorstroombegeleider',
]

/** How a role is called in a sentence for people: "… kan dit." */
export const rolnamen = {
  burger: 'de persoon zelf',
  vertrouwenspersoon: 'de vertrouwenspersoon',
  werkgever: 'de werkgever',
  werkvloerbegeleider: 'de begeleider op de werkvloer',
  'werkgever-toegangsbeheer': 'de toegangsbeheerder van de werkgever',
  'arts/externe dienst': 'de arts of externe dienst',
  indiceringsconsulent: 'de indiceringsconsulent',
  'partner (OCMW/GTB)': 'de partner (OCMW of GTB)',
  'team TOM': 'een dossierbehandelaar van team TOM',
  'beslisser (4 ogen)': 'een beslisser van VDAB',
  evaluator: 'de evaluator',
  HOC: 'de heroverwegingscommissie',
  'raad van bestuur': 'de raad van bestuur',
  doorstroombegeleider: 'de doorstroombegeleider',
  'DWSE/WEWIS betaling': 'de betaaldienst van het departement',
  inspectie: 'de inspectie',
  statisticus: 'de statisticus',
  DPO: 'de functionaris voor gegevensbescherming',
  'functioneel beheer': 'het functioneel beheer',
  systeembeheer: 'het systeembeheer',
  'dienst: post': 'de postdienst',
  'dienst: scan': 'de scandienst',
  anoniem: 'iedereen',
} as const satisfies Record<Rol, string>
