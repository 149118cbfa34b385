import { provincieVan } from '#register/provincie.ts'
import { Input, problemOf, Radios, typedValue, type Problem, type Typed } from '#ui/components.ts'
import type { Persoonsgegevens } from '#dossier/dossier.ts'

/** What the questions about a person were answered with. */
export interface Persoonsantwoorden {
  readonly aanspreking: 'mevrouw' | 'meneer' | 'geen'
  readonly voornaam: string
  readonly familienaam: string
  readonly straat: string
  readonly postcode: string
  readonly gemeente: string
}

/** The answers as the dossier keeps them. */
export function alsGegevens(antwoorden: Persoonsantwoorden): Persoonsgegevens {
  const { aanspreking, voornaam, familienaam, straat, postcode, gemeente } = antwoorden
  return {
    voornaam,
    familienaam,
    aanspreking: aanspreking === 'geen' ? null : aanspreking,
    adres: { straat, postcode, gemeente },
  }
}

/** The answers that give what the dossier keeps, to begin a form with. */
export function alsAntwoorden(gegevens: Persoonsgegevens): Typed {
  const { voornaam, familienaam, aanspreking, adres } = gegevens
  return { voornaam, familienaam, aanspreking: aanspreking ?? 'geen', ...adres }
}

/** What is wrong with a postcode: it must be one of Belgium. */
export function postcodeProblemen(postcode: string): readonly Problem[] {
  const bestaat =
    /^\d{4}$/.test(postcode) &&
    (provincieVan({ postcode }).uitkomst !== null || postcode === '2070')
  return bestaat
    ? []
    : [{ field: 'postcode', text: 'Deze postcode bestaat niet. Vul 4 cijfers in.' }]
}

/** The questions about name and address. */
export function Persoonsvelden({
  problems,
  values,
}: {
  readonly problems: readonly Problem[]
  readonly values: Typed
}) {
  const veld = (name: string) => ({
    name,
    value: typedValue(values, name),
    error: problemOf(problems, name),
  })
  return (
    <>
      <Radios
        name="aanspreking"
        legend="Aanspreking"
        inline
        value={typedValue(values, 'aanspreking')}
        error={problemOf(problems, 'aanspreking')}
        items={[
          { value: 'mevrouw', text: 'Mevrouw' },
          { value: 'meneer', text: 'Meneer' },
          { value: 'geen', text: 'Geen van beide' },
        ]}
      />
      <Input {...veld('voornaam')} label="Voornaam" autocomplete="off" />
      <Input {...veld('familienaam')} label="Familienaam" autocomplete="off" />
      <Input {...veld('straat')} label="Straat en nummer" autocomplete="off" />
      <Input
        {...veld('postcode')}
        label="Postcode"
        width={5}
        inputmode="numeric"
        autocomplete="off"
      />
      <Input {...veld('gemeente')} label="Gemeente" autocomplete="off" />
    </>
  )
}
