import type { DossierEvent } from '#dossier/dossier.ts'
import type { TekenEvent } from './gebeurtenissen.ts'
import type { Tekenen } from './tekenen.ts'
import {
  codeVan,
  sleutelVan,
  type Partij,
  type Stand,
  type Taak,
  type Tekenverzoek,
} from './verzoek.ts'

/** What an event makes of the requests of one person; events of other procedures pass by. */
export function evolve(state: Tekenen, event: TekenEvent | DossierEvent): Tekenen {
  switch (event.type) {
    case 'DossierGeopend':
      return { ...state, persoon: event.data.persoon.insz }
    case 'HandtekeningGevraagd':
      return { ...state, verzoeken: [...state.verzoeken, begin(event)] }
    case 'PapierOntvangen':
    case 'PapierAfgewezen':
    case 'Getekend':
    case 'NietAkkoord':
    case 'WilEerstPraten':
    case 'HandtekeningBetwist':
    case 'VerzoekGewijzigd':
    case 'VerzoekIngetrokken':
    case 'TekentaakAfgehandeld':
      return {
        ...state,
        verzoeken: state.verzoeken.map((verzoek) =>
          verzoek.id === event.data.verzoek ? verder(verzoek, event) : verzoek,
        ),
      }
    default:
      return state
  }
}

type Gevraagd = Extract<TekenEvent, { readonly type: 'HandtekeningGevraagd' }>
type Vervolg = Exclude<TekenEvent, Gevraagd>

function begin({ dag, data }: Gevraagd): Tekenverzoek {
  const { ondertekenaars, ...vraag } = data.vraag
  return {
    ...vraag,
    gevraagdDoor: data.door,
    gevraagdOp: dag,
    versie: 1,
    vorigeCodes: [],
    partijen: ondertekenaars.map((ondertekenaar) => ({ ondertekenaar, stand: { stand: 'wacht' } })),
    taken: [],
    ingetrokkenOp: null,
  }
}

function verder(verzoek: Tekenverzoek, event: Vervolg): Tekenverzoek {
  switch (event.type) {
    case 'VerzoekGewijzigd':
      return gewijzigd(verzoek, event)
    case 'VerzoekIngetrokken':
      return zonderGesprek({ ...verzoek, ingetrokkenOp: event.dag })
    case 'TekentaakAfgehandeld':
      return afgehandeld(verzoek, event.data.taak)
    default:
      return metStand(verzoek, event)
  }
}

function afgehandeld(verzoek: Tekenverzoek, taak: Taak['soort']): Tekenverzoek {
  const taken = verzoek.taken.filter(({ soort }) => soort !== taak)
  if (taak !== 'gesprek') return { ...verzoek, taken }
  // After the talk the choice is open again.
  const partijen = verzoek.partijen.map((partij): Partij =>
    partij.stand.stand === 'wil eerst praten' ? { ...partij, stand: { stand: 'wacht' } } : partij,
  )
  return { ...verzoek, taken, partijen }
}

function gewijzigd(
  verzoek: Tekenverzoek,
  { data }: Extract<TekenEvent, { readonly type: 'VerzoekGewijzigd' }>,
): Tekenverzoek {
  const { titel, inhoud, hash, uiterlijk } = data
  if (hash === verzoek.hash) return { ...verzoek, uiterlijk }
  // Everybody answers anew: also a refusal was about the old content.
  return zonderGesprek({
    ...verzoek,
    titel,
    inhoud,
    hash,
    uiterlijk,
    versie: verzoek.versie + 1,
    vorigeCodes: [...verzoek.vorigeCodes, codeVan(verzoek.hash)],
    partijen: verzoek.partijen.map(({ ondertekenaar }) => ({
      ondertekenaar,
      stand: { stand: 'wacht' },
    })),
  })
}

type VanPartij = Exclude<
  Vervolg,
  { readonly type: 'VerzoekGewijzigd' | 'VerzoekIngetrokken' | 'TekentaakAfgehandeld' }
>

function metStand(verzoek: Tekenverzoek, event: VanPartij): Tekenverzoek {
  const { ondertekenaar: wie } = event.data
  const sleutel = sleutelVan(wie)
  const partijen = verzoek.partijen.map((partij) =>
    sleutelVan(partij.ondertekenaar) === sleutel ? { ...partij, stand: standNa(event) } : partij,
  )
  // A new answer of the signer takes the place of an earlier wish to talk; a dispute stays until VDAB settles it.
  const overige = verzoek.taken.filter(({ soort, van }) => soort !== 'gesprek' || van !== wie.rol)
  const nieuw: readonly Taak[] =
    event.type === 'WilEerstPraten'
      ? [{ soort: 'gesprek', op: event.dag, van: wie.rol }]
      : event.type === 'HandtekeningBetwist'
        ? [{ soort: 'betwisting', op: event.dag, van: wie.rol }]
        : []
  return { ...verzoek, partijen, taken: [...overige, ...nieuw] }
}

function standNa({ type, dag: op, data }: VanPartij): Stand {
  switch (type) {
    case 'PapierOntvangen': {
      const { hash, getekendOp, door, stuk } = data
      const extra = stuk === undefined ? {} : { stuk }
      return { stand: 'papier ontvangen', hash, op, getekendOp, door, ...extra }
    }
    case 'Getekend':
      return { stand: 'getekend', hash: data.hash, op, handtekening: data.handtekening }
    case 'NietAkkoord':
      return { stand: 'niet akkoord', op, ...data.woorden }
    case 'WilEerstPraten':
      return { stand: 'wil eerst praten', op, ...data.woorden }
    case 'PapierAfgewezen':
    case 'HandtekeningBetwist':
      return { stand: 'wacht' }
  }
}

function zonderGesprek(verzoek: Tekenverzoek): Tekenverzoek {
  return { ...verzoek, taken: verzoek.taken.filter(({ soort }) => soort !== 'gesprek') }
}
