import { soortnaam } from '#dossier/luik/delen.tsx'
import type { Kader } from '#dossier/luik/kader.tsx'
import { soortregel } from '#dossier/luik/soorten.ts'
import type { Dag } from '#law/dag.ts'
import {
  Button,
  ButtonLink,
  DayField,
  InsetText,
  problemOf,
  Radios,
  SummaryList,
  Table,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { grenzen, isOpen, vraagbaar, type Uitnodiging } from './uitnodiging.ts'

interface Hier {
  readonly Kader: Kader
  readonly adressen: {
    readonly lijst: string
    readonly nieuw: string
    readonly terug: string
    intrekken(uitnodiging: string): string
  }
}

type Fouten = readonly (Problem & { readonly part?: 'dag' | 'maand' | 'jaar' })[]

const titel = 'Laat een arts of dienst een papier afgeven'

/** The links that were made, with what became of each. */
export function lijstPage({
  Kader,
  adressen,
  alle,
  vandaag,
}: Hier & { readonly alle: readonly Uitnodiging[]; readonly vandaag: Dag }) {
  return (
    <Kader title={titel} terug={adressen.terug}>
      <p>
        Een arts of dienst kan een papier zelf in de vertrouwelijke map leggen. Daarvoor maakt u een
        link. Wie de link heeft, leest niets uit het dossier.
      </p>
      <ButtonLink href={adressen.nieuw}>Maak een link</ButtonLink>
      {alle.length === 0 ? (
        <p>Er zijn nog geen links gemaakt.</p>
      ) : (
        <Table
          caption="Links die gemaakt zijn"
          captionHidden
          stack="wide"
          rowHeader={0}
          columns={[{ head: 'Papier' }, { head: 'Werkt tot en met' }, { head: 'Stand' }]}
          rows={alle.map((ene) => [
            soortnaam(ene.soort),
            longDate(ene.tot),
            <>
              {standzin(ene, vandaag)}{' '}
              {isOpen(ene, vandaag) || ene.stand === 'geopend' ? (
                <a class="govuk-link" href={adressen.intrekken(ene.id)}>
                  Trek in
                  <span class="govuk-visually-hidden">
                    : de link voor {soortregel(ene.soort).naam}
                  </span>
                </a>
              ) : null}
            </>,
          ])}
        />
      )}
    </Kader>
  )
}

function standzin({ stand, tot, afgifte, door }: Uitnodiging, vandaag: Dag): string {
  if (stand === 'gebruikt' && afgifte) {
    const { naam, organisatie } = afgifte.ondertekenaar
    return `Afgegeven op ${longDate(afgifte.op)} door ${naam}, ${organisatie}.`
  }
  if (stand === 'ingetrokken') return 'Ingetrokken.'
  if (stand === 'geblokkeerd') return 'Geblokkeerd: de code was te vaak fout. Maak een nieuwe link.'
  if (tot < vandaag) return 'Voorbij. Er kwam geen papier.'
  return stand === 'geopend'
    ? 'Geopend. Er kwam nog geen papier. Komt er geen? Maak een nieuwe link.'
    : `Wacht. Gemaakt door ${door.naam}.`
}

/** Asks which paper, and until when the link works. */
export function nieuwPage({
  Kader,
  adressen,
  uiterlijk,
  problems,
  values,
}: Hier & { readonly uiterlijk: Dag; readonly problems: Fouten; readonly values: Typed }) {
  return (
    <Kader title="Maak een link" terug={adressen.lijst} problems={problems}>
      <form method="post" novalidate>
        <Radios
          name="soort"
          legend="Welk papier vraagt u?"
          value={typedValue(values, 'soort')}
          error={problemOf(problems, 'soort')}
          items={vraagbaar.map((soort) => ({
            value: soort,
            text: soortnaam(soort),
            hint: soortregel(soort).uitleg,
          }))}
        />
        <DayField
          name="tot"
          legend="Laatste dag waarop de link werkt"
          hint={`Hoogstens ${grenzen.dagen} dagen: tot en met ${longDate(uiterlijk)}.`}
          problems={problems}
          values={values}
        />
        <Button>Maak de link</Button>
      </form>
    </Kader>
  )
}

/** The link and its code, shown once. */
export function gemaaktPage({
  Kader,
  adressen,
  link,
  code,
  soort,
  tot,
}: Hier & Pick<Uitnodiging, 'soort' | 'tot'> & { readonly link: string; readonly code: string }) {
  return (
    <Kader title="De link is gemaakt" terug={adressen.lijst}>
      <InsetText>
        Schrijf de code nu op, of druk deze pagina af. Wij tonen de link en de code maar één keer.
      </InsetText>
      <SummaryList
        rows={[
          { key: 'Papier', value: soortnaam(soort) },
          { key: 'Werkt tot en met', value: longDate(tot) },
          { key: 'Link', value: link },
          { key: 'Code', value: <strong>{code}</strong> },
        ]}
      />
      <h2 class="govuk-heading-m">Wat doet u nu?</h2>
      <ol class="govuk-list govuk-list--number">
        <li>Stuur de link naar de arts of de dienst, bijvoorbeeld in een e-mail.</li>
        <li>Geef de code apart: aan de telefoon of op papier. Zet ze niet in dezelfde e-mail.</li>
      </ol>
      <p>De link werkt één keer. Met de link leest niemand iets uit het dossier.</p>
      <ButtonLink href={adressen.lijst}>Ik heb de code opgeschreven</ButtonLink>
    </Kader>
  )
}

/** Withdraws a link; who has it can do nothing any more. */
export function intrekPage({
  Kader,
  adressen,
  ene,
  problems,
}: Hier & { readonly ene: Uitnodiging; readonly problems: readonly Problem[] }) {
  return (
    <Kader title="Trek de link in" terug={adressen.lijst} problems={problems}>
      <p>
        De link voor {soortregel(ene.soort).naam} werkt daarna meteen niet meer, ook voor wie hem
        net opende.
      </p>
      <form method="post" novalidate>
        <Button kind="warning">Trek de link in</Button>
      </form>
    </Kader>
  )
}
