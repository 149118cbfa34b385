import { Kader } from '#evaluatie/aanvragen/kader.tsx'
import type { Kop } from '#evaluatie/aanvragen/adressen.ts'
import {
  Button,
  InsetText,
  LinkList,
  Textarea,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { namedDate } from '#ui/dates.ts'
import type { SummaryRow } from '#ui/summary.tsx'
import { urls } from '#urls.ts'
import type { Beeld } from './beeld.ts'
import { momentVan, plekregel, type Bezoek, type Kant } from './bezoek.ts'
import type { Afspraakrij } from './taken.ts'
import { uurTekst } from './uur.ts'

/** The pages of one side. */
export const plaatsen = {
  werkgever: {
    afspraak: urls.werkgeverAfspraak,
    verzetten: urls.werkgeverAfspraakVerzetten,
    kalender: urls.werkgeverAfspraakKalender,
  },
  werknemer: {
    afspraak: urls.mijnAfspraak,
    verzetten: urls.mijnAfspraakVerzetten,
    kalender: urls.mijnAfspraakKalender,
  },
} as const

export const standTekst = {
  geen: 'Nog te plannen',
  voorgesteld: 'Voorgesteld, nog niet bevestigd',
  bevestigd: 'Afgesproken',
  afgezegd: 'Gaat niet door',
} as const

/** Day, hour, place and who comes, as rows. */
export function bezoekregels(bezoek: Bezoek, kant: Kant): readonly SummaryRow[] {
  const { op, plek, duur, evaluator } = bezoek
  return [
    { key: 'Dag', value: namedDate(op) },
    { key: 'Uur', value: `${uurTekst(momentVan(bezoek, kant).uur)}, ongeveer ${duur} minuten` },
    {
      key: 'Plaats',
      value: (
        <>
          {plekregel(plek)}
          {plek.waar === '' ? null : (
            <>
              <br />
              {plek.waar}
            </>
          )}
        </>
      ),
    },
    { key: 'Wie komt van VDAB', value: evaluator.naam },
  ]
}

/** The talks that are to come, on the overview of one side; the employer reads with whom. */
export function KomendeGesprekken({
  rijen,
  kant,
}: {
  readonly rijen: readonly Afspraakrij[]
  readonly kant: Kant
}) {
  if (rijen.length === 0) return null
  return (
    <section aria-labelledby="gesprekken">
      <h2 class="govuk-heading-m" id="gesprekken">
        {kant === 'werkgever' ? 'Gesprekken met VDAB' : 'VDAB komt met u praten'}
      </h2>
      <ul class="govuk-list">
        {rijen.map(({ evaluatie, naam, bezoek, stand }) => (
          <li>
            <a class="govuk-link" href={plaatsen[kant].afspraak.href({ aanvraag: evaluatie })}>
              {namedDate(bezoek.op)} om {uurTekst(momentVan(bezoek, kant).uur)}
              {kant === 'werkgever' ? `, ${naam}` : null}
            </a>
            . {standTekst[stand]}.
          </li>
        ))}
      </ul>
    </section>
  )
}

interface WegenProps {
  readonly kant: Kant
  readonly aanvraag: string
  readonly beeld: Pick<Beeld, 'komt' | 'gevraagd'>
}

/** What one side can do with a talk that is to come: ask another moment, or put it in a calendar. */
export function Wegen({ kant, aanvraag, beeld: { komt, gevraagd } }: WegenProps) {
  if (!komt) return null
  const { verzetten, kalender } = plaatsen[kant]
  const verzet = gevraagd
    ? []
    : [{ href: verzetten.href({ aanvraag }), text: 'Vraag een ander moment' }]
  const zet = { href: kalender.href({ aanvraag }), text: 'Zet het gesprek in uw kalender (ics)' }
  return (
    <>
      {gevraagd ? <InsetText>U vroeg een ander moment. VDAB stelt er een voor.</InsetText> : null}
      <LinkList
        title={kant === 'werknemer' ? 'Past dit moment?' : 'Wat kunt u doen?'}
        links={kant === 'werknemer' ? [zet, ...verzet] : [...verzet, zet]}
      />
    </>
  )
}

// The dossier is of the worker, who may ask for all of it (AVG art. 15).
const wieLeest = {
  werknemer: 'Alleen VDAB leest dit. Uw werkgever ziet niet dat u dit vraagt.',
  werkgever:
    'VDAB leest dit. Het komt in het dossier van uw werknemer, die dat kan opvragen. Schrijf niets over de gezondheid.',
} as const

interface VerzetProps {
  readonly kop: Kop
  readonly aanvraag: string
  readonly bezoek: Bezoek
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

/** The form with which one side asks another moment. */
export function verzetPage({ kop, aanvraag, bezoek, problems = [], values = {} }: VerzetProps) {
  const { uur } = momentVan(bezoek, kop.vrager)
  return (
    <Kader
      kop={kop}
      title="Vraag een ander moment"
      back={plaatsen[kop.vrager].afspraak.href({ aanvraag })}
      problems={problems}
    >
      <p>
        Het gesprek is nu op {namedDate(bezoek.op)} om {uurTekst(uur)}.
      </p>
      <form method="post" novalidate>
        <input type="hidden" name="nr" value={bezoek.nr} />
        <Textarea
          name="reden"
          label="Waarom past dit moment niet, en wanneer wel?"
          hint={wieLeest[kop.vrager]}
          rows={4}
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
        />
        <Button>Vraag een ander moment</Button>
      </form>
      <InsetText>VDAB stelt een nieuw moment voor. Tot dan blijft deze afspraak staan.</InsetText>
    </Kader>
  )
}
