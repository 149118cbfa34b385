import { DossierFrame } from '#dossier/frame.tsx'
import type { Dossier } from '#dossier/dossier.ts'
import type { Dag } from '#law/dag.ts'
import { Button, problemOf, SummaryCard, Textarea, typedValue } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { woordenVan, type Berichtstaat } from './bericht.ts'
import type { Berichtregel } from './pages.tsx'
import { Velden, zin, type Formulierstand } from './velden.tsx'
import type { Contactvoorkeur } from './voorkeur.ts'

const standen: Readonly<Record<Berichtstaat, string>> = {
  todo: 'Nog te doen',
  overhandigd: 'Overhandigd',
  mislukt: 'Mislukt',
}

interface StafProps extends Formulierstand {
  readonly dossier: Dossier
  readonly vandaag: Dag
}

/** For staff: the choice of the person, and the messages that somebody must still bring. */
export function stafContactPage({
  dossier,
  vandaag,
  voorkeur,
  berichten,
  telefoon,
  magVastleggen,
}: Omit<StafProps, keyof Formulierstand> & {
  readonly voorkeur: Contactvoorkeur
  readonly berichten: readonly Berichtregel[]
  readonly telefoon: string
  readonly magVastleggen: boolean
}) {
  const { nummer } = dossier
  return (
    <DossierFrame dossier={dossier} vandaag={vandaag} title="Contact" soort="Contact">
      <SummaryCard
        title="Hoe wil de persoon bericht krijgen?"
        {...(magVastleggen
          ? {
              actions: [
                {
                  href: urls.dossierContactKeuze.href({ nummer }),
                  text: 'Wijzig namens de persoon',
                },
              ],
            }
          : {})}
        rows={[{ key: 'Keuze', value: zin(voorkeur) }]}
      />
      <h2 class="govuk-heading-m">Berichten</h2>
      <p>Zeg of schrijf niet waarover het gaat: „{woordenVan('brief', telefoon).tekst}”</p>
      {berichten.length === 0 ? <p>Er zijn nog geen berichten.</p> : null}
      <ul class="govuk-list">
        {berichten.map(({ id, dag, kanaal, adres, staat, reden }) => (
          <li>
            {longDate(dag)}, {kanaal}
            {adres === null ? '' : ` (${adres})`}: <strong>{standen[staat]}</strong>
            {reden === '' ? '' : `, ${reden}`}
            {staat === 'overhandigd' || !magVastleggen ? null : (
              <form method="post" action={urls.dossierContactBezorgd.href({ nummer, bericht: id })}>
                <button class="wop-link-button" type="submit" name="uitkomst" value="overhandigd">
                  Overhandigd
                </button>{' '}
                <button class="wop-link-button" type="submit" name="uitkomst" value="mislukt">
                  Niet gelukt
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </DossierFrame>
  )
}

/** The choice of the person as staff records it, for example on the telephone. */
export function stafKeuzePage({ dossier, vandaag, problems, values }: StafProps) {
  return (
    <DossierFrame
      dossier={dossier}
      vandaag={vandaag}
      title="Contact, namens de persoon"
      soort="Contact"
      problems={problems}
    >
      <p>U vult dit in namens de persoon. De persoon ziet wat u vastlegt, met uw naam.</p>
      <form method="post" novalidate>
        <Velden problems={problems} values={values} />
        <Textarea
          name="reden"
          label="Waarom vult u dit in namens de persoon?"
          hint="Bijvoorbeeld: de persoon vroeg dit aan de telefoon."
          rows={2}
          value={typedValue(values, 'reden')}
          error={problemOf(problems, 'reden')}
        />
        <Button>Leg vast</Button>
      </form>
    </DossierFrame>
  )
}
