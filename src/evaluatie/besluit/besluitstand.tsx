import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import { Rekening } from '#evaluatie/woorden.tsx'
import { ButtonLink, InsetText, SummaryList } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { beoordeelKeuze } from './besluiten.ts'
import { keuzezin } from './tijdlijn.ts'
import { uitkomstregels } from './uitkomst-kaart.tsx'
import { uitkomstVan } from './uitkomst.ts'

interface Props {
  readonly evaluatie: Evaluatie
  readonly nummer: string
  /** Whether the reader proposes what is decided. */
  readonly kanVoorstellen: boolean
}

/** Where the decision on an evaluation stands, for staff: still to be made, proposed, or decided with its reasons. */
export function Besluitstand({ evaluatie, nummer, kanVoorstellen }: Props) {
  const { status, voorstel, besluit, id } = evaluatie
  const uitkomst = uitkomstVan(evaluatie)
  if (besluit && uitkomst)
    return (
      <>
        <SummaryList
          rows={[
            ...uitkomstregels(uitkomst),
            { key: 'Waarom', value: besluit.motivering },
            { key: 'Voorgesteld door', value: besluit.voorstel.door.naam },
            { key: 'Beslist door', value: besluit.door.naam },
          ]}
        />
        <Rekening
          titel="Toon de regel over de beslissing"
          bevinding={beoordeelKeuze(
            { gesprekOp: besluit.gesprekOp, huidig: besluit.voorstel.huidig },
            besluit,
            besluit.beslistOp,
          )}
        />
        {besluit.trajectVanaf ? (
          <InsetText>
            Te doen: doorstroomtraject starten tegen {longDate(besluit.trajectVanaf)}.
          </InsetText>
        ) : null}
      </>
    )
  if (voorstel)
    return (
      <InsetText>
        {voorstel.door.naam} stelde op {longDate(voorstel.op)} voor: {keuzezin(voorstel)} Dit wacht
        op een tweede lezer.
      </InsetText>
    )
  if (status !== 'GESPREK_GEVOERD' || !kanVoorstellen) return null
  return (
    <ButtonLink href={urls.evaluatieVaststellingen.href({ nummer, aanvraag: id })}>
      Maak de beslissing na het gesprek
    </ButtonLink>
  )
}
