import { categorieen, componenten, icfSet } from '#indicatie/icf/icf-set.ts'
import { notatie, verschil } from '#indicatie/icf/icf.ts'
import { SummaryList, Table, WarningText } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import type { Beoordeling } from './beoordeling.ts'
import { apartRedenen, tafelgenoten, tafelrollen, type Verslag } from './verslag.ts'
import {
  gespreksvragen,
  vraagcodes,
  vraaggroepen,
  vragenset,
  type Antwoorden,
} from './vragenlijst.ts'

/** When the talk was, who sat there, and whether it was of three or apart. */
export function Omstandigheden({ verslag }: { readonly verslag: Verslag }) {
  const { op, vorm, apart, aanwezig, werknemerErbij, kanOordelen } = verslag
  return (
    <SummaryList
      rows={[
        { key: 'Dag', value: op === null ? 'nog niet ingevuld' : longDate(op) },
        { key: 'Hoe', value: vorm === 'apart' ? 'apart' : 'samen, met drie' },
        ...(vorm === 'apart' && apart.waarom
          ? [{ key: 'Waarom apart', value: `${apartRedenen[apart.waarom]}: ${apart.reden}` }]
          : []),
        {
          key: 'Aanwezig',
          value: (
            <ul class="govuk-list">
              {werknemerErbij ? <li>De werknemer</li> : null}
              {tafelrollen
                .filter((rol) => aanwezig[rol] !== '')
                .map((rol) => (
                  <li>
                    {aanwezig[rol]}, {tafelgenoten[rol]}
                    {rol === 'begeleider' && kanOordelen ? ', kan het functioneren beoordelen' : ''}
                  </li>
                ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

/** What was seen of each category, beside what was found before; for who works with the list. */
export function Waarnemingen({
  verslag: { scores, setVersie },
  vorige,
}: {
  readonly verslag: Pick<Verslag, 'scores' | 'setVersie'>
  readonly vorige?: Beoordeling | undefined
}) {
  const gezien = categorieen.flatMap((categorie) => {
    const score = scores[categorie.code]
    return score ? [{ ...categorie, score, toen: vorige?.scores[categorie.code] }] : []
  })
  return (
    <>
      {icfSet.officieel ? null : <WarningText>{icfSet.waarschuwing}</WarningText>}
      <Table
        caption={`${gezien.length} van de ${categorieen.length} onderwerpen, lijst ${setVersie}`}
        columns={[
          { head: 'Onderwerp' },
          { head: 'Score' },
          { head: 'Waarneming' },
          ...(vorige ? [{ head: `${vorige.wat} van ${longDate(vorige.op)}` }] : []),
        ]}
        rows={gezien.map(({ code, naam, component, score, toen }) => [
          <>
            {naam} <span class="govuk-hint wop-hint-small">{componenten[component]}</span>
          </>,
          <span class="wop-num">{notatie(code, score)}</span>,
          <span class="wop-tekst">{score.toelichting}</span>,
          ...(vorige
            ? [
                toen ? (
                  <>
                    <span class="wop-num">{notatie(code, toen)}</span> ({verschil(toen, score)}){' '}
                    {toen.toelichting}
                  </>
                ) : (
                  'niet besproken'
                ),
              ]
            : []),
        ])}
        rowHeader={0}
        stack
      />
    </>
  )
}

/** The answers of the employer, question by question. */
export function AntwoordenLijst({
  antwoorden,
  setVersie,
  kop: Kop,
}: {
  /** The level of the headings, one below what stands above. */
  readonly kop: 'h2' | 'h3' | 'h4'
  readonly antwoorden: Antwoorden
  readonly setVersie: string
}) {
  return (
    <>
      {Object.entries(vraaggroepen).map(([groep, naam]) => (
        <>
          <Kop class="govuk-heading-s">{naam}</Kop>
          <SummaryList
            rows={vraagcodes
              .filter((code) => gespreksvragen[code].groep === groep)
              .map((code) => ({
                key: gespreksvragen[code].vraag,
                value: <span class="wop-tekst">{antwoorden[code]}</span>,
              }))}
          />
        </>
      ))}
      <p class="govuk-hint">
        Lijst {setVersie}. {vragenset.waarschuwing}
      </p>
    </>
  )
}
