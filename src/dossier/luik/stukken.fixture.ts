import { dag } from '#law/dag.ts'
import type { StukRij } from './rij.ts'
import { soortregel } from './soorten.ts'
import type { Stuk } from './stukken.ts'

let volgnummer = 0

/** An id as documents have them, each time another one. */
export function nieuwId(): string {
  volgnummer++
  return `00000000-0000-4000-8000-${String(volgnummer).padStart(12, '0')}`
}

const sha256 = (nr: number) => nr.toString(16).padStart(64, '0')

/** A POP of 1 October 2026 that an employer handed in on 22 November 2026. */
export function aStuk(anders: Partial<Stuk> = {}): Stuk {
  const id = nieuwId()
  const soort = anders.soort ?? 'POP'
  return {
    id,
    reeks: nieuwId(),
    versie: 1,
    soort,
    klasse: soortregel(soort).klasse,
    datum: dag('2026-10-01'),
    uitgever: 'De Zeven Dwergen',
    geldigTot: null,
    bestand: {
      naam: 'pop.pdf',
      type: 'application/pdf',
      bytes: 1200,
      sha256: sha256(volgnummer),
      virusscan: 'niet gescand',
      leeskopieAnders: false,
      waarschuwingen: [],
    },
    kanaal: 'portaal',
    ontvangenOp: dag('2026-11-22'),
    door: { id: 'wim', naam: 'Wim Werkgever', rol: 'werkgever' },
    kbo: '0999000128',
    namens: null,
    ...anders,
  }
}

/** The same as a row of the list. */
export function aRij(anders: Partial<StukRij> = {}): StukRij {
  const soort = anders.soort ?? 'POP'
  return {
    id: nieuwId(),
    history: '00000000-0000-4000-9000-000000000000',
    reeks: nieuwId(),
    versie: 1,
    laatste: true,
    soort,
    klasse: soortregel(soort).klasse,
    datum: dag('2026-10-01'),
    uitgever: 'De Zeven Dwergen',
    geldigTot: null,
    naam: 'pop.pdf',
    type: 'application/pdf',
    bytes: 1200,
    sha256: sha256(volgnummer),
    virusscan: 'niet gescand',
    leeskopieAnders: false,
    waarschuwingen: [],
    kanaal: 'portaal',
    ontvangenOp: dag('2026-11-22'),
    doorId: 'wim',
    doorNaam: 'Wim Werkgever',
    doorRol: 'werkgever',
    kbo: '0999000128',
    namens: null,
    om: '2026-11-22T08:00:00.000Z',
    bijAanvraagOp: null,
    ingetrokkenOp: null,
    intrekreden: null,
    ...anders,
  }
}
