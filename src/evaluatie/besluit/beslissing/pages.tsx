import { TweedeLezer } from '#dossier/beslissen/parts.tsx'
import type { Besluituitkomst } from '#evaluatie/beslissing.ts'
import type { Briefpaar } from '#evaluatie/besluit/brieven/brief.ts'
import { BrievenNaastElkaar } from '#evaluatie/besluit/brieven/naast-elkaar.tsx'
import { Kader, Uitkomstzin, type PageProps } from '#evaluatie/besluit/kader.tsx'
import { Vaststellingen, type Papier } from '#evaluatie/besluit/vaststellingen.tsx'
import { Rekening } from '#evaluatie/woorden.tsx'
import type { Dag } from '#law/dag.ts'
import { pakketTekst } from '#law/soort.ts'
import type { Vaststelling } from '#law/vaststelling.ts'
import { InsetText, SummaryCard } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'

interface BeslisProps extends PageProps {
  readonly papieren: readonly Papier[]
  readonly huidig: string
  readonly huidigTot: Dag | null
  readonly bevinding: Vaststelling<Besluituitkomst>
  /** The letters as they would go out; a sentence when this reader cannot decide now. */
  readonly paren: readonly Briefpaar[] | string
}

/** Step 3 for the second reader: what was found, what is proposed, both letters, and the decision. */
export function beslissingPage(props: BeslisProps) {
  const { evaluatie, bevinding, paren, problems = [], values = {} } = props
  const { voorstel } = evaluatie
  if (!voorstel) throw new Error('Er is geen voorstel.')
  return (
    <Kader {...props} wide title="Beslissing na een evaluatie">
      <Vaststellingen {...props} />
      <SummaryCard
        title="Voorstel"
        rows={[
          {
            key: 'Pakket',
            value: voorstel.pakket ? pakketTekst(voorstel.pakket) : 'Geen uitspraak',
          },
          {
            key: 'Doorstroomtraject',
            value: voorstel.trajectVanaf ? `Vanaf ${longDate(voorstel.trajectVanaf)}` : 'Neen',
          },
          { key: 'Waarom', value: voorstel.motivering },
          { key: 'Door', value: `${voorstel.door.naam}, ${longDate(voorstel.op)}` },
        ]}
      />
      <p>
        <Uitkomstzin bevinding={bevinding} />
      </p>
      <Rekening titel="Toon de regel over de beslissing" bevinding={bevinding} />
      {typeof paren === 'string' ? (
        <InsetText>{paren}</InsetText>
      ) : (
        <BrievenNaastElkaar paren={paren} />
      )}
      <div id="knoppen" class="govuk-!-padding-top-6">
        <TweedeLezer
          beslis={typeof paren === 'string' ? null : 'Beslis en verstuur de brieven'}
          problems={problems}
          values={values}
        />
      </div>
    </Kader>
  )
}
