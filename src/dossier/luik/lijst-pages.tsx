import type { Dag } from '#law/dag.ts'
import {
  ButtonLink,
  FilterBar,
  InsetText,
  Select,
  SummaryCard,
  Table,
  type Content,
} from '#ui/components.ts'
import { longDate, longMoment } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import type { Adressen } from './adressen.ts'
import { herkomst, LaatAfgeven, soortnaam, vanWie } from './delen.tsx'
import type { Kader } from './kader.tsx'
import { Acties, Geldig, Ingetrokken, Leeslink, Ouder } from './lijst-parts.tsx'
import type { StukRij } from './rij.ts'
import { groepen, soortregel, wieLeest, type Groep } from './soorten.ts'
import type { Bevinding } from './volledigheid.ts'

/** A paper in a list, with what this reader may do with it. */
export interface Regel {
  readonly stuk: StukRij
  /** Older versions, the last one first. */
  readonly ouder: readonly StukRij[]
  readonly magLezen: boolean
  readonly magWijzigen: boolean
}

interface LijstProps {
  readonly Kader: Kader
  readonly adressen: Adressen
  readonly regels: readonly Regel[]
  readonly vandaag: Dag
  readonly magBezorgen: boolean
}

/** The papers of the person, in plain words: what, from when, who may read each, and what can be done. */
export function mijnPapierenPage({ Kader, adressen, regels, vandaag, magBezorgen }: LijstProps) {
  return (
    <Kader title="Mijn papieren" terug={adressen.terug}>
      <p>
        Uw papieren zitten in een vertrouwelijke map. Alleen wie u helpt of over uw pakket beslist,
        kan ze lezen. VDAB noemt dit het vertrouwelijk luik.
      </p>
      {magBezorgen ? <ButtonLink href={adressen.nieuw}>Geef een papier af</ButtonLink> : null}
      <LaatAfgeven />
      {regels.length === 0 ? <InsetText>Er zitten nog geen papieren in uw map.</InsetText> : null}
      {regels.map(({ stuk, ouder, magLezen, magWijzigen }) => (
        <SummaryCard
          title={soortnaam(stuk.soort)}
          rows={[
            { key: 'Van', value: vanWie(stuk) },
            { key: 'Geldig', value: <Geldig stuk={stuk} vandaag={vandaag} /> },
            { key: 'Afgegeven door', value: herkomst(stuk) },
            { key: 'Wie leest dit?', value: wieLeest[stuk.klasse] },
            ...(stuk.ingetrokkenOp
              ? [{ key: 'Ingetrokken', value: <Ingetrokken stuk={stuk} /> }]
              : []),
            ...(magLezen
              ? [{ key: 'Papier', value: <Leeslink stuk={stuk} adressen={adressen} /> }]
              : []),
            ...(ouder.length > 0
              ? [
                  {
                    key: 'Vroeger',
                    value: <Ouder ouder={ouder} adressen={adressen} magLezen={magLezen} />,
                  },
                ]
              : []),
            ...(magWijzigen
              ? [{ key: 'Wijzig', value: <Acties stuk={stuk} adressen={adressen} /> }]
              : []),
          ]}
        />
      ))}
    </Kader>
  )
}

interface StafProps extends LijstProps {
  readonly groep: Groep | undefined
  readonly bevindingen: readonly Bevinding[]
  /** Whether the reader may say that a paper belongs to a request. */
  readonly magVoegen: boolean
  readonly nummer: string
}

/** The papers of one dossier as staff sees them, with what is missing or too old. */
export function stukkenPage(props: StafProps) {
  const { Kader, adressen, regels, vandaag, groep, bevindingen, magBezorgen } = props
  const getoond = groep
    ? regels.filter(({ stuk }) => soortregel(stuk.soort).groep === groep)
    : regels
  // Who only reads gets no column in which nothing stands.
  const kolommen = props.magVoegen || getoond.some(({ magWijzigen }) => magWijzigen) ? 5 : 4
  return (
    <Kader title="Papieren" terug={adressen.terug}>
      {bevindingen.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">Voor een aanvraag tot evaluatie</h3>
          <ul class="govuk-list">
            {bevindingen.map(({ tekst, hindert }) => (
              <li>
                {hindert ? <strong>Ontbreekt: </strong> : null}
                {tekst}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {magBezorgen ? <ButtonLink href={adressen.nieuw}>Voeg papieren toe</ButtonLink> : null}
      {props.magVoegen ? <LaatAfgeven nummer={props.nummer} /> : null}
      <FilterBar action={adressen.lijst}>
        <Select
          name="soort"
          label="Soort"
          value={groep ?? ''}
          options={[
            { value: '', text: 'Alle' },
            ...Object.entries(groepen).map(([value, text]) => ({ value, text })),
          ]}
        />
      </FilterBar>
      {getoond.length === 0 ? (
        <p>Er zijn geen papieren om te tonen.</p>
      ) : (
        <Table
          caption="Papieren in dit dossier"
          captionHidden
          stack="wide"
          rowHeader={0}
          columns={[
            { head: 'Papier' },
            { head: 'Geldig' },
            { head: 'Hoe het binnenkwam' },
            { head: 'Lees' },
            { head: 'Wijzig' },
          ].slice(0, kolommen)}
          rows={getoond.map((regel) => rij(regel, props, vandaag).slice(0, kolommen))}
        />
      )}
    </Kader>
  )
}

function rij(regel: Regel, props: StafProps, vandaag: Dag): readonly Content[] {
  const { adressen } = props
  const { stuk, ouder, magLezen, magWijzigen } = regel
  const voegen = props.magVoegen && stuk.ingetrokkenOp === null && stuk.bijAanvraagOp === null
  return [
    <>
      <a class="govuk-link" href={adressen.stuk(stuk.id)}>
        {soortnaam(stuk.soort)}
      </a>
      <span class="govuk-hint wop-hint-small">{vanWie(stuk)}</span>
    </>,
    <Geldig stuk={stuk} vandaag={vandaag} />,
    <>
      {herkomst(stuk)}
      {stuk.bijAanvraagOp ? (
        <span class="govuk-hint wop-hint-small">
          hoort bij een aanvraag sinds {longDate(stuk.bijAanvraagOp)}
        </span>
      ) : null}
    </>,
    <>
      {stuk.ingetrokkenOp ? <Ingetrokken stuk={stuk} /> : null}
      {magLezen ? <Leeslink stuk={stuk} adressen={adressen} /> : null}
      {ouder.length > 0 ? <Ouder ouder={ouder} adressen={adressen} magLezen={magLezen} /> : null}
    </>,
    <>
      {magWijzigen ? <Acties stuk={stuk} adressen={adressen} /> : null}
      {voegen ? (
        <form
          method="post"
          action={urls.stukAanvraag.href({ nummer: props.nummer, stuk: stuk.id })}
        >
          <button type="submit" class="wop-link-button">
            Hoort bij een aanvraag
          </button>
        </form>
      ) : null}
    </>,
  ]
}

/** What an employer handed in for one worker: receipts, and what it may read back. */
export function bezorgdPage({ Kader, adressen, regels, vandaag, magBezorgen }: LijstProps) {
  return (
    <Kader title="Papieren die u bezorgde" terug={adressen.terug}>
      <p>
        U bezorgt een papier en krijgt een bewijs van ontvangst. Een medisch papier kunt u daarna
        niet meer lezen: het is vertrouwelijk. Andere papieren in de map ziet u niet.
      </p>
      {magBezorgen ? <ButtonLink href={adressen.nieuw}>Bezorg een papier</ButtonLink> : null}
      {regels.length === 0 ? (
        <InsetText>U bezorgde nog geen papieren voor deze werknemer.</InsetText>
      ) : (
        <Table
          caption="Papieren die u bezorgde"
          captionHidden
          stack="wide"
          rowHeader={0}
          columns={[
            { head: 'Bewijs van ontvangst' },
            { head: 'Ontvangen' },
            { head: 'Geldig' },
            { head: 'Lees' },
            { head: 'Wijzig' },
          ]}
          rows={regels.map(({ stuk, ouder, magLezen, magWijzigen }) => [
            <a class="govuk-link" href={adressen.stuk(stuk.id)}>
              {soortnaam(stuk.soort)}
            </a>,
            longMoment(stuk.om),
            <Geldig stuk={stuk} vandaag={vandaag} />,
            <>
              {stuk.ingetrokkenOp ? <Ingetrokken stuk={stuk} /> : null}
              {magLezen ? (
                <Leeslink stuk={stuk} adressen={adressen} />
              ) : stuk.ingetrokkenOp ? null : (
                'vertrouwelijk'
              )}
              {ouder.length > 0 ? (
                <Ouder ouder={ouder} adressen={adressen} magLezen={magLezen} />
              ) : null}
            </>,
            magWijzigen ? <Acties stuk={stuk} adressen={adressen} /> : null,
          ])}
        />
      )}
    </Kader>
  )
}
