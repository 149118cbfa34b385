import type { Betrokkene } from '#dossier/dossier.ts'
import type { Stuksoort } from '#dossier/luik/soorten.ts'
import { after, type Dag } from '#law/dag.ts'
import { notPossible, type Decider, type Decision, type Happened } from '#law/decider.ts'

/** The papers that a doctor or an external service makes and signs; all of them are medical (domain/2, domain/4 section 4.5). */
export const vraagbaar = [
  'attest',
  'verslag',
  'motivatieverslag medisch',
  'motivatieverslag psychosociaal',
] as const satisfies readonly Stuksoort[]
export type Vraagbaar = (typeof vraagbaar)[number]

/** Days after the first that a link can work, wrong codes after which it never works again, and links that can be open at once. */
export const grenzen = { dagen: 14, codes: 5, open: 5 } as const

/** Who made the paper, as that person typed it: nobody proved this identity. */
export interface Ondertekenaar {
  readonly naam: string
  readonly organisatie: string
  /** Number of the RIZIV, 8 or 11 digits; null for who has none. */
  readonly riziv: string | null
}

/** What somebody outside gave. */
export interface Afgifte {
  readonly stuk: string
  /** Of the file as it was sent, in hex. */
  readonly sha256: string
  readonly ondertekenaar: Ondertekenaar
}

export interface Uitnodiging {
  readonly id: string
  readonly soort: Vraagbaar
  readonly op: Dag
  /** Last day on which the link works. */
  readonly tot: Dag
  readonly door: Betrokkene
  readonly stand: 'open' | 'geopend' | 'gebruikt' | 'ingetrokken' | 'geblokkeerd'
  readonly afgifte?: Afgifte & { readonly op: Dag }
}

export type UitnodigingEvent =
  | Happened<'PapierGevraagd', Pick<Uitnodiging, 'id' | 'soort' | 'tot' | 'door'>>
  | Happened<'PapiervraagGeopend', { readonly id: string }>
  | Happened<'PapiervraagGeblokkeerd', { readonly id: string }>
  | Happened<'PapiervraagIngetrokken', { readonly id: string; readonly door: Betrokkene }>
  | Happened<'GevraagdPapierAfgegeven', Afgifte & { readonly id: string }>

interface Over {
  readonly op: Dag
  readonly id: string
}

export type UitnodigingCommand =
  | (Over & Pick<Uitnodiging, 'soort' | 'tot' | 'door'> & { readonly type: 'vraag papier' })
  | (Over & { readonly type: 'open' | 'blokkeer' })
  | (Over & { readonly type: 'trek in'; readonly door: Betrokkene })
  | (Over & Afgifte & { readonly type: 'geef af' })

/** Whether this link can still be opened on `op`. */
export function isOpen({ stand, tot }: Uitnodiging, op: Dag): boolean {
  return stand === 'open' && op <= tot
}

const voorbij = 'Deze link werkt niet meer. Vraag een nieuwe.'

/** One paper of one kind, asked of somebody outside: opened once, used once, and over on its last day. */
export const uitnodigingen: Decider<UitnodigingCommand, readonly Uitnodiging[], UitnodigingEvent> =
  {
    initial: [],
    decide(command, alle) {
      const { op, id } = command
      if (command.type === 'vraag papier') return vraag(command, alle)
      const ene = alle.find((each) => each.id === id)
      if (!ene) return notPossible(voorbij)
      switch (command.type) {
        case 'open':
          return isOpen(ene, op)
            ? [{ type: 'PapiervraagGeopend', dag: op, data: { id } }]
            : notPossible(voorbij)
        case 'blokkeer':
          return isOpen(ene, op) ? [{ type: 'PapiervraagGeblokkeerd', dag: op, data: { id } }] : []
        case 'trek in':
          if (ene.stand === 'gebruikt')
            return notPossible('Het papier is al afgegeven. U vindt het bij de papieren.')
          return ene.stand === 'ingetrokken'
            ? []
            : [{ type: 'PapiervraagIngetrokken', dag: op, data: { id, door: command.door } }]
        case 'geef af': {
          const { stuk, sha256, ondertekenaar } = command
          if (ene.stand !== 'geopend' || op > ene.tot) return notPossible(voorbij)
          const data = { id, stuk, sha256, ondertekenaar }
          return [{ type: 'GevraagdPapierAfgegeven', dag: op, data }]
        }
      }
    },
    evolve(alle, event) {
      switch (event.type) {
        case 'PapierGevraagd':
          return [...alle, { ...event.data, op: event.dag, stand: 'open' }]
        case 'PapiervraagGeopend':
          return wijzig(alle, event.data.id, { stand: 'geopend' })
        case 'PapiervraagGeblokkeerd':
          return wijzig(alle, event.data.id, { stand: 'geblokkeerd' })
        case 'PapiervraagIngetrokken':
          return wijzig(alle, event.data.id, { stand: 'ingetrokken' })
        case 'GevraagdPapierAfgegeven': {
          const { id, ...afgifte } = event.data
          return wijzig(alle, id, { stand: 'gebruikt', afgifte: { ...afgifte, op: event.dag } })
        }
        default:
          return alle
      }
    },
  }

function wijzig(
  alle: readonly Uitnodiging[],
  id: string,
  anders: Partial<Uitnodiging>,
): readonly Uitnodiging[] {
  return alle.map((each) => (each.id === id ? { ...each, ...anders } : each))
}

function vraag(
  { op, id, soort, tot, door }: Extract<UitnodigingCommand, { type: 'vraag papier' }>,
  alle: readonly Uitnodiging[],
): Decision<UitnodigingEvent> {
  if (tot < op) return notPossible('De laatste dag is voorbij. Kies vandaag of een latere dag.')
  if (tot > after(op, { days: grenzen.dagen }))
    return notPossible(`Een link werkt hoogstens ${grenzen.dagen} dagen. Kies een vroegere dag.`)
  if (alle.filter((each) => isOpen(each, op)).length >= grenzen.open)
    return notPossible(`Er zijn al ${grenzen.open} links open. Trek er eerst een in.`)
  return [{ type: 'PapierGevraagd', dag: op, data: { id, soort, tot, door } }]
}
