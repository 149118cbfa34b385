import { dag } from '#law/dag.ts'
import { tstNummer } from '#register/insz.ts'
import type { Mandaat } from './mandaat.ts'

let volgnummer = 500

/** Hans Geluk helps from 22 November 2026 to 31 December 2026: reads along, no medical papers. */
export function aMandaat(anders: Partial<Mandaat> = {}): Mandaat {
  volgnummer++
  return {
    id: `00000000-0000-4000-8000-${String(volgnummer).padStart(12, '0')}`,
    soort: 'vertrouwenspersoon',
    helper: { insz: tstNummer(dag('1960-04-05'), volgnummer), naam: 'Hans Geluk' },
    omvang: ['dossier lezen'],
    medisch: false,
    van: dag('2026-11-22'),
    tot: dag('2026-12-31'),
    kanaal: 'portaal',
    papier: null,
    vonnis: null,
    door: { id: 'roodkapje', naam: 'Roodkapje', rol: 'burger' },
    namens: null,
    ...anders,
  }
}
