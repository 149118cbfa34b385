import type { Dossier, Persoonsgegevens } from '#dossier/dossier.ts'
import { Table } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'

/** The address as one line. */
export function adresregel({ adres }: Persoonsgegevens): string {
  return `${adres.straat}, ${adres.postcode} ${adres.gemeente}`
}

/** What stood in the dossier before it was put right, for the person and for staff; nothing when nothing was. */
export function Voordien({ dossier: { voordien } }: { readonly dossier: Dossier }) {
  if (voordien.length === 0) return null
  return (
    <Table
      caption="Wat er eerder stond"
      stack
      columns={[
        { head: 'Naam' },
        { head: 'Adres' },
        { head: 'Rechtgezet op' },
        { head: 'Volgens' },
      ]}
      rows={voordien.map(({ gegevens, rechtgezetOp, bron }) => [
        `${gegevens.voornaam} ${gegevens.familienaam}`,
        adresregel(gegevens),
        longDate(rechtgezetOp),
        bron,
      ])}
    />
  )
}
