import { betrokkene, type DossierEvent } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import { notPossible, type Decider, type Decision } from '#law/decider.ts'
import { evolve } from './evolve.ts'
import type { TekenCommand, TekenEvent } from './gebeurtenissen.ts'
import {
  codeVan,
  isSha256,
  leesCode,
  sleutelVan,
  watValtWeg,
  type Handelaar,
  type Ondertekenaar,
  type Partij,
  type Tekenverzoek,
} from './verzoek.ts'

/** Every request of one person, in the order in which they were made. */
export interface Tekenen {
  /** INSZ of the person of the dossier: the only one who signs as worker. */
  readonly persoon: string | null
  readonly verzoeken: readonly Tekenverzoek[]
}

type Geweigerd = ReturnType<typeof notPossible>
type Uitkomst = Decision<TekenEvent>

/** Roles of VDAB that take in and check papers and settle what a signer asks. */
const vdabRollen = ['indiceringsconsulent', 'team TOM', 'beslisser (4 ogen)', 'evaluator']

/**
 * Signatures of one person's history. A signature means that somebody knew and agreed: it is set on the hash of exactly
 * what was shown, by the signer and never by another, with the own login or on paper that two others saw.
 */
export const tekenen: Decider<TekenCommand, Tekenen, TekenEvent | DossierEvent> = {
  initial: { persoon: null, verzoeken: [] },
  decide(command, state) {
    if (command.type === 'vraag') return vraag(command, state)
    const verzoek = state.verzoeken.find(({ id }) => id === command.vraag.verzoek)
    if (!verzoek) return notPossible('Deze vraag om te tekenen bestaat niet.')
    if (command.type === 'handel af') return handelAf(command, verzoek)
    if (verzoek.ingetrokkenOp !== null && command.type !== 'betwist')
      return notPossible('Deze vraag om te tekenen is ingetrokken. U moet niets meer doen.')
    switch (command.type) {
      case 'teken':
      case 'ga niet akkoord':
      case 'wil praten':
      case 'betwist':
        return antwoord(command, verzoek, state)
      case 'ontvang papier':
      case 'bevestig papier':
      case 'wijs papier af':
        return papier(command, verzoek)
      case 'wijzig':
      case 'trek in':
        return vanAanvrager(command, verzoek)
    }
  },
  evolve,
}

type Opdracht<Type extends TekenCommand['type']> = Extract<TekenCommand, { readonly type: Type }>

function vraag({ op, door, vraag: nieuw }: Opdracht<'vraag'>, state: Tekenen): Uitkomst {
  const { ondertekenaars, uiterlijk, id } = nieuw
  if (state.persoon === null) return notPossible('Dit dossier bestaat niet.')
  if (door.namens !== undefined || door.rol === 'vertrouwenspersoon')
    return notPossible('Wie voor een ander handelt, vraagt geen handtekening.')
  if (state.verzoeken.some((each) => each.id === id))
    return notPossible('Deze vraag om te tekenen bestaat al.')
  const sleutels = ondertekenaars.map(wieTekent)
  if (new Set(sleutels).size < sleutels.length)
    return notPossible('Dezelfde ondertekenaar staat er twee keer: niemand tekent in twee rollen.')
  if (door.rol === 'werkgever' && ondertekenaars.some((each) => isAndereWerkgever(each, door)))
    return notPossible('Een werkgever vraagt geen handtekening aan een andere werkgever.')
  if (uiterlijk !== null && uiterlijk < op)
    return notPossible('De laatste dag om te tekenen is al voorbij. Kies een latere dag.')
  return [{ type: 'HandtekeningGevraagd', dag: op, data: { verzoek: id, vraag: nieuw, door } }]
}

// One body or person has one id, in whatever role it would sign.
function wieTekent(ondertekenaar: Ondertekenaar): string {
  return 'id' in ondertekenaar ? `id ${ondertekenaar.id}` : sleutelVan(ondertekenaar)
}

function isAndereWerkgever(ondertekenaar: Ondertekenaar, { organisatie }: Handelaar): boolean {
  return ondertekenaar.rol === 'werkgever' && ondertekenaar.kbo !== organisatie
}

/** Whether `door` is this signer, acting in person: nobody signs for another. */
function isZelf(ondertekenaar: Ondertekenaar, door: Handelaar, persoon: string | null): boolean {
  if (door.namens !== undefined) return false
  switch (ondertekenaar.rol) {
    case 'werknemer':
      return door.rol === 'burger' && door.id === persoon
    case 'werkgever':
      // Who works in the office of the employer and has a dossier too does not sign on both sides. Here the number alone
      // tells it; an account was refused before, as the own dossier (`findRelatie`).
      return (
        door.rol === 'werkgever' && door.organisatie === ondertekenaar.kbo && door.id !== persoon
      )
    case 'VDAB':
      return vdabRollen.includes(door.rol) && door.organisatie === ondertekenaar.organisatie
    default:
      return door.rol === 'arts/externe dienst' && door.id === ondertekenaar.id
  }
}

function antwoord(
  command: Opdracht<'teken' | 'ga niet akkoord' | 'wil praten' | 'betwist'>,
  verzoek: Tekenverzoek,
  { persoon }: Tekenen,
): Uitkomst {
  const { op, door } = command
  const partij = verzoek.partijen.find((each) => isZelf(each.ondertekenaar, door, persoon))
  if (!partij)
    return notPossible('U kunt dit niet tekenen: niemand tekent in de plaats van een ander.')
  const { ondertekenaar, stand } = partij
  if (command.type === 'betwist') {
    if (stand.stand !== 'getekend' && stand.stand !== 'papier ontvangen')
      return notPossible('Er staat geen handtekening van u.')
    const { tekst } = command.vraag
    const data = { verzoek: verzoek.id, ondertekenaar, ...(tekst === undefined ? {} : { tekst }) }
    return [{ type: 'HandtekeningBetwist', dag: op, data }]
  }
  const { hash } = command.vraag
  if (!isSha256(hash) || hash !== verzoek.hash)
    return notPossible('De tekst is intussen gewijzigd. Lees de nieuwe tekst en kies opnieuw.')
  const over = { verzoek: verzoek.id, ondertekenaar, hash }
  if (command.type === 'teken')
    return stand.stand === 'getekend' ? [] : teken(command, verzoek, partij, over)
  if (stand.stand === 'getekend')
    return notPossible(
      'U hebt dit al getekend. Bel VDAB als u zich bedenkt, of zeg dat u dit niet zelf tekende.',
    )
  const type = command.type === 'wil praten' ? 'WilEerstPraten' : 'NietAkkoord'
  return [{ type, dag: op, data: { ...over, woorden: command.vraag.woorden } }]
}

function teken(
  { op, door }: Opdracht<'teken'>,
  verzoek: Tekenverzoek,
  { ondertekenaar }: Partij,
  over: { verzoek: string; ondertekenaar: Ondertekenaar; hash: Tekenverzoek['hash'] },
): Uitkomst {
  const eerst = nogNietAanDeBeurt(verzoek, ondertekenaar)
  if (eerst) return eerst
  const alsAnder = verzoek.partijen.some(({ stand }) => tekende(stand, door.id))
  if (alsAnder) return notPossible('U tekende al in een andere rol. Laat een ander tekenen.')
  const handtekening = { hoe: 'eigen aanmelding', door: betrokkene(door) } as const
  return [{ type: 'Getekend', dag: op, data: { ...over, handtekening } }]
}

function tekende(stand: Partij['stand'], id: string): boolean {
  return (
    stand.stand === 'getekend' &&
    stand.handtekening.hoe === 'eigen aanmelding' &&
    stand.handtekening.door.id === id
  )
}

function nogNietAanDeBeurt(
  { partijen }: Tekenverzoek,
  { volgorde }: Ondertekenaar,
): Geweigerd | undefined {
  if (volgorde === undefined) return undefined
  const eerder = partijen.some(
    ({ ondertekenaar, stand }) =>
      ondertekenaar.volgorde !== undefined &&
      ondertekenaar.volgorde < volgorde &&
      stand.stand !== 'getekend',
  )
  return eerder ? notPossible('Eerst moet een ander tekenen. Daarna kunt u tekenen.') : undefined
}

function papier(
  command: Opdracht<'ontvang papier' | 'bevestig papier' | 'wijs papier af'>,
  verzoek: Tekenverzoek,
): Uitkomst {
  const { op, door, vraag: gegeven } = command
  if (!vdabRollen.includes(door.rol) || door.namens !== undefined)
    return notPossible('Alleen VDAB neemt een getekend papier aan.')
  if (door.id === verzoek.gevraagdDoor.id)
    return notPossible('Wie om de handtekening vroeg, kijkt het papier niet na. Vraag een collega.')
  const partij = verzoek.partijen.find(
    ({ ondertekenaar }) => sleutelVan(ondertekenaar) === gegeven.sleutel,
  )
  if (!partij) return notPossible('Deze ondertekenaar staat niet in de vraag.')
  const { ondertekenaar, stand } = partij
  if (command.type === 'ontvang papier') return ontvang(command, verzoek, partij)
  if (stand.stand !== 'papier ontvangen')
    return notPossible('Er wacht geen papier van deze ondertekenaar.')
  if (stand.door.id === door.id)
    return notPossible('U nam dit papier zelf aan. Een collega kijkt het na.')
  if (command.type === 'wijs papier af') {
    const data = {
      verzoek: verzoek.id,
      ondertekenaar,
      door: betrokkene(door),
      reden: command.vraag.reden,
    }
    return [{ type: 'PapierAfgewezen', dag: op, data }]
  }
  const fout = codefout(command.vraag.code, verzoek)
  if (fout) return fout
  const { getekendOp, stuk, hash } = stand
  const handtekening = {
    hoe: 'papier',
    getekendOp,
    ontvangenDoor: stand.door,
    nagekekenDoor: betrokkene(door),
    ...(stuk === undefined ? {} : { stuk }),
  } as const
  return [
    { type: 'Getekend', dag: op, data: { verzoek: verzoek.id, ondertekenaar, hash, handtekening } },
  ]
}

function ontvang(
  { op, door, vraag: gegeven }: Opdracht<'ontvang papier'>,
  verzoek: Tekenverzoek,
  { ondertekenaar, stand }: Partij,
): Uitkomst {
  const { code, getekendOp, stuk } = gegeven
  if (stand.stand === 'getekend') return notPossible('Deze ondertekenaar heeft al getekend.')
  if (stand.stand === 'papier ontvangen')
    return notPossible('Er wacht al een papier van deze ondertekenaar. Een collega kijkt het na.')
  const fout = codefout(code, verzoek) ?? nogNietAanDeBeurt(verzoek, ondertekenaar)
  if (fout) return fout
  if (getekendOp < verzoek.gevraagdOp || getekendOp > op)
    return notPossible(
      'Deze dag kan niet: het papier is getekend na de vraag, en ten laatste vandaag.',
    )
  const extra = { getekendOp, door: betrokkene(door), ...(stuk === undefined ? {} : { stuk }) }
  const data = { verzoek: verzoek.id, ondertekenaar, hash: verzoek.hash, ...extra }
  return [{ type: 'PapierOntvangen', dag: op, data }]
}

function codefout(
  getypt: string,
  { hash, vorigeCodes, versie }: Tekenverzoek,
): Geweigerd | undefined {
  const code = leesCode(getypt)
  if (code === codeVan(hash)) return undefined
  const vorige = vorigeCodes.indexOf(code)
  return notPossible(
    vorige === -1
      ? 'Deze code hoort niet bij deze tekst. Het papier hoort bij een andere versie of een andere vraag, of de code is verkeerd overgetypt.'
      : `Dit papier hoort bij versie ${vorige + 1}. De tekst is nu versie ${versie}: laat die drukken en tekenen.`,
  )
}

function isAanvrager({ gevraagdDoor }: Tekenverzoek, door: Handelaar): boolean {
  return gevraagdDoor.organisatie === undefined
    ? gevraagdDoor.id === door.id
    : gevraagdDoor.organisatie === door.organisatie && gevraagdDoor.rol === door.rol
}

function vanAanvrager(command: Opdracht<'wijzig' | 'trek in'>, verzoek: Tekenverzoek): Uitkomst {
  const { op, door } = command
  if (!isAanvrager(verzoek, door) || door.namens !== undefined)
    return notPossible('Alleen wie om de handtekening vroeg, kan dit.')
  if (command.type === 'trek in')
    return [
      {
        type: 'VerzoekIngetrokken',
        dag: op,
        data: { verzoek: verzoek.id, door: betrokkene(door) },
      },
    ]
  const { titel, inhoud, hash, uiterlijk, getoond } = command.vraag
  if (hash === verzoek.hash && uiterlijk === verzoek.uiterlijk) return []
  if (uiterlijk !== null && uiterlijk < op && uiterlijk !== verzoek.uiterlijk)
    return notPossible('De laatste dag om te tekenen is al voorbij. Kies een latere dag.')
  const vervalt = watValtWeg(verzoek, { hash })
  const sleutels = vervalt.map(({ ondertekenaar }) => sleutelVan(ondertekenaar))
  if (sleutels.some((sleutel) => !getoond.includes(sleutel)))
    return notPossible('Intussen is er getekend. Kijk eerst na welke handtekeningen wegvallen.')
  return [gewijzigd(op, { verzoek: verzoek.id, titel, inhoud, hash, uiterlijk, vervalt })]
}

function gewijzigd(
  dag: Dag,
  data: Extract<TekenEvent, { type: 'VerzoekGewijzigd' }>['data'],
): TekenEvent {
  return { type: 'VerzoekGewijzigd', dag, data }
}

function handelAf(
  { op, door, vraag: over }: Opdracht<'handel af'>,
  verzoek: Tekenverzoek,
): Uitkomst {
  if (!vdabRollen.includes(door.rol)) return notPossible('Alleen VDAB handelt dit af.')
  const { taak, nota } = over
  if (!verzoek.taken.some(({ soort }) => soort === taak))
    return notPossible('Dit is al afgehandeld.')
  const data = { verzoek: verzoek.id, taak, nota, door: betrokkene(door) }
  return [{ type: 'TekentaakAfgehandeld', dag: op, data }]
}

/** The request with this id as a history tells it; undefined when there is none. */
export function vindVerzoek({ verzoeken }: Tekenen, id: string): Tekenverzoek | undefined {
  return verzoeken.find((verzoek) => verzoek.id === id)
}
