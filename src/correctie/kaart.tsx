import { pakketTekst } from '#law/soort.ts'
import { SummaryCard } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import type { Correctie } from './gebeurtenissen.ts'

/** Where the last request of a dossier stands, on the page of the dossier; nothing when there never was one. */
export function CorrectieKaart({ correctie }: { readonly correctie: Correctie }) {
  if (correctie.status === 'GEEN') return null
  const aanvraag = 'besluit' in correctie ? correctie.besluit.aanvraag : correctie.aanvraag
  return (
    <SummaryCard
      title="Hoger pakket na aanwerving (correctie)"
      rows={[
        { key: 'Gevraagd', value: `${aanvraag.werkgever.naam}, ${longDate(aanvraag.op)}` },
        { key: 'Stand', value: standZin(correctie) },
        ...('besluit' in correctie && correctie.status === 'TOEGEKEND'
          ? [
              {
                key: 'Pakket',
                value: `${pakketTekst(aanvraag.huidigPakket)}, nu ${pakketTekst(correctie.besluit.pakket)}`,
              },
            ]
          : []),
      ]}
    />
  )
}

function standZin(correctie: Exclude<Correctie, { status: 'GEEN' }>): string {
  switch (correctie.status) {
    case 'INGEDIEND':
      return 'Wacht op een voorstel van team TOM'
    case 'VOORGESTELD':
      return 'Wacht op een tweede lezer'
    case 'TE_LAAT':
      return `Te laat: het kon tot en met ${longDate(correctie.uiterlijk)}. Een evaluatie kan nog.`
    case 'TOEGEKEND':
    case 'GEWEIGERD':
      return `${correctie.status === 'TOEGEKEND' ? 'Toegekend' : 'Geweigerd'} door ${correctie.besluit.door.naam}, ${longDate(correctie.op)}`
  }
}
