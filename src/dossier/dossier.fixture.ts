import { dag } from '#law/dag.ts'
import { tstNummer } from '#register/insz.ts'
import type { Persoon } from './dossier.ts'

let volgnummer = 0

/** A person of the storybook in Gent, each time with another TST-nummer. */
export function aPersoon(anders: Partial<Persoon> = {}): Persoon {
  volgnummer++
  return {
    insz: tstNummer(dag('1931-03-17'), volgnummer),
    voornaam: 'Roodkapje',
    familienaam: 'Van den Bos',
    aanspreking: 'mevrouw',
    geboortedatum: dag('1931-03-17'),
    adres: { straat: 'Grootmoederspad 7', postcode: '9000', gemeente: 'Gent' },
    ...anders,
  }
}
