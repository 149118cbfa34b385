import { avgHandelingen } from './avg/handelingen.ts'
import { correctieHandelingen } from './correctie-handelingen.ts'
import { evaluatieHandelingen } from './evaluatie-handelingen.ts'
import { hulpHandelingen } from './hulp-handelingen.ts'
import { luikHandelingen } from './luik/handelingen.ts'
import { tekenHandelingen } from './tekenen/handelingen.ts'
import { termijnHandelingen } from './termijn/handelingen.ts'
import { toezichtHandelingen } from './toezicht/handelingen.ts'
import { dossierrollen, type Klasse, type Rol } from './toegang.ts'
import { uitnodigingHandelingen } from './uitnodiging/handelingen.ts'

/** What somebody wants to do: on which class, with which right of the table, and for which purpose it is logged. */
export interface HandelingRegel {
  readonly klasse: Klasse
  readonly recht: 'R' | 'C' | 'U' | 'S' | 'A'
  /** Roles that this is a task of, where the table alone is too wide. */
  readonly rollen?: readonly Rol[]
  /** The one who proposed it may not do it. */
  readonly andere?: true
  /** There is no relation yet: this begins it. */
  readonly begint?: true
  /** Shows no single dossier: each row that it lists needs its own relation. */
  readonly lijst?: true
  /** Opens access in an emergency: only where there is something that it would open. */
  readonly nood?: true
  readonly doel: string
}

// The table lets a person and an employer read the state of a dossier; they do so on pages of their own.
const behandelaars: readonly Rol[] = [...dossierrollen, 'DPO']

/** Who of VDAB has dossiers to find again. */
const zoekers: readonly Rol[] = [
  'indiceringsconsulent',
  'team TOM',
  'beslisser (4 ogen)',
  'evaluator',
]

/** Who follows dossiers gives them on as well. */
const werkverdelers: readonly Rol[] = ['indiceringsconsulent', 'team TOM']

export const handelingen = {
  'dossiers zien': {
    klasse: 'STA',
    recht: 'R',
    // The list names people, which the data protection officer reads in an emergency only.
    rollen: dossierrollen,
    lijst: true,
    doel: 'werkvoorraad opvolgen',
  },
  'dossiers zoeken': {
    klasse: 'ID',
    recht: 'R',
    rollen: zoekers,
    lijst: true,
    doel: 'een dossier terugvinden',
  },
  'werklast zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: werkverdelers,
    lijst: true,
    doel: 'werk verdelen in het team',
  },
  // Each dossier of the list is asked by itself, with 'toegang regelen'.
  'dossiers toewijzen': {
    klasse: 'STA',
    recht: 'U',
    rollen: werkverdelers,
    lijst: true,
    doel: 'werk verdelen in het team',
  },
  'dossier behandelen': {
    klasse: 'STA',
    recht: 'R',
    rollen: behandelaars,
    doel: 'dossier behandelen',
  },
  'dossier zien': { klasse: 'STA', recht: 'R', doel: 'dossier behandelen' },
  'eigen dossier zien': {
    klasse: 'STA',
    recht: 'R',
    rollen: ['burger'],
    doel: 'eigen dossier inkijken',
  },
  'attest vastleggen': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['indiceringsconsulent', 'partner (OCMW/GTB)'],
    doel: 'indicatie vaststellen',
  },
  // The consultant or a certified partner fills in the ICF (domain/2).
  'ICF invullen': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['indiceringsconsulent', 'partner (OCMW/GTB)'],
    doel: 'indicatie vaststellen',
  },
  // The scores never decide: a person of team TOM judges them, with reasons.
  'ICF beoordelen': {
    klasse: 'MOT',
    recht: 'C',
    rollen: ['team TOM'],
    doel: 'indicatie vaststellen',
  },
  'bewijs ophalen': {
    klasse: 'MED',
    recht: 'C',
    rollen: ['indiceringsconsulent'],
    doel: 'indicatie vaststellen',
  },
  'startpakket voorstellen': {
    klasse: 'DEC',
    recht: 'C',
    rollen: ['team TOM'],
    doel: 'startpakket bepalen',
  },
  'startpakket beslissen': {
    klasse: 'DEC',
    recht: 'A',
    rollen: ['beslisser (4 ogen)'],
    andere: true,
    doel: 'startpakket bepalen',
  },
  'brief lezen': {
    klasse: 'BRIEF',
    recht: 'R',
    rollen: behandelaars,
    doel: 'beslissing meedelen',
  },
  'werknemers zien': {
    klasse: 'DEC',
    recht: 'R',
    rollen: ['werkgever'],
    lijst: true,
    doel: 'eigen werknemers opvolgen',
  },
  'werknemer zien': {
    klasse: 'DEC',
    recht: 'R',
    rollen: ['werkgever'],
    doel: 'eigen werknemers opvolgen',
  },
  'eigen brief lezen': {
    klasse: 'BRIEF',
    recht: 'R',
    rollen: ['burger'],
    doel: 'beslissing meedelen',
  },
  'dossier openen': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['indiceringsconsulent'],
    begint: true,
    doel: 'indicatie vaststellen',
  },
  // The table gives employers no right to make something on a running dossier; who may see the worker may end the job.
  'einde melden': {
    klasse: 'DEC',
    recht: 'R',
    rollen: ['werkgever'],
    doel: 'einde van de tewerkstelling melden',
  },
  ...avgHandelingen,
  ...tekenHandelingen,
  ...toezichtHandelingen,
  ...hulpHandelingen,
  ...uitnodigingHandelingen,
  ...luikHandelingen,
  ...correctieHandelingen,
  ...evaluatieHandelingen,
  ...termijnHandelingen,
  'indienst melden': {
    klasse: 'AANVR',
    recht: 'C',
    rollen: ['werkgever'],
    begint: true,
    doel: 'indiensttreding melden',
  },
} as const satisfies Record<string, HandelingRegel>

export type Handeling = keyof typeof handelingen
