import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import {
  Button,
  Details,
  InsetText,
  Layout,
  SummaryList,
  Textarea,
  problemOf,
  typedValue,
  type Problem,
  type Typed,
} from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { urls } from '#urls.ts'
import { wordtVoorbereid } from './gesprek.ts'
import type { Verslagversie } from './map.ts'
import { AntwoordenLijst, Omstandigheden } from './verslag-parts.tsx'
import { inGewoneWoorden } from './woorden.ts'

interface Props {
  readonly evaluatie: Evaluatie
  readonly problems?: readonly Problem[]
  readonly values?: Typed
}

/** The talk as the worker sees it: to prepare, and afterwards the report in plain words. */
export function mijnGesprekPage({ evaluatie, problems = [], values = {} }: Props) {
  const { versies, vragenlijst } = evaluatie.gespreksmap
  const laatste = versies.at(-1)
  return (
    <Layout
      title="Uw gesprek"
      current={urls.mijn.href()}
      back={urls.mijn.href()}
      problems={problems}
    >
      <h1 class="govuk-heading-l">Uw gesprek</h1>
      {laatste ? <Verslag laatste={laatste} eerdere={versies.slice(0, -1)} /> : null}
      {wordtVoorbereid(evaluatie) ? (
        <Voorbereiden evaluatie={evaluatie} problems={problems} values={values} />
      ) : (
        <Gezegd evaluatie={evaluatie} />
      )}
      <h2 class="govuk-heading-m">Wat uw werkgever schreef</h2>
      {vragenlijst?.verstuurd ? (
        <>
          <p>Uw werkgever stuurde deze antwoorden op {longDate(vragenlijst.verstuurd.op)}.</p>
          <AntwoordenLijst {...vragenlijst} kop="h3" />
        </>
      ) : (
        <p>
          Uw werkgever stuurde nog geen antwoorden. Dat gebeurt in een vragenlijst, samen met u. U
          leest ze hier.
        </p>
      )}
    </Layout>
  )
}

function Voorbereiden({ evaluatie, problems, values }: Required<Props>) {
  const { afspraak, gespreksmap } = evaluatie
  return (
    <>
      <p>
        {afspraak
          ? `Wij komen op ${longDate(afspraak.op)} praten op uw werk.`
          : 'Wij komen praten op uw werk. De dag is nog niet gekozen.'}{' '}
        U, uw begeleider en iemand van VDAB zitten dan samen. Wilt u liever apart praten? Dat mag. U
        mag ook iemand meebrengen die u vertrouwt.
      </p>
      <h2 class="govuk-heading-m">Wilt u zelf iets zeggen?</h2>
      <form method="post" novalidate>
        <Textarea
          name="tekst"
          label="Schrijf hier wat VDAB moet weten"
          hint="Dit mag, maar het moet niet. Uw werkgever leest dit nooit."
          rows={6}
          value={typedValue(values, 'tekst') ?? gespreksmap.eigenWoord?.tekst ?? ''}
          error={problemOf(problems, 'tekst')}
        />
        {gespreksmap.eigenWoord ? (
          <p>Bewaard op {longDate(gespreksmap.eigenWoord.op)}. U kunt het nog veranderen.</p>
        ) : null}
        <Button>Bewaar</Button>
      </form>
    </>
  )
}

function Gezegd({ evaluatie: { gespreksmap } }: Pick<Props, 'evaluatie'>) {
  if (!gespreksmap.eigenWoord) return null
  return (
    <>
      <h2 class="govuk-heading-m">Wat u zelf schreef</h2>
      <p class="wop-tekst">{gespreksmap.eigenWoord.tekst}</p>
      <p>Uw werkgever leest dit nooit.</p>
    </>
  )
}

function Verslag({
  laatste,
  eerdere,
}: {
  readonly laatste: Verslagversie
  readonly eerdere: readonly Verslagversie[]
}) {
  return (
    <>
      <InsetText>
        Alleen u en wie bij VDAB over uw pakket beslist, lezen dit verslag. Uw werkgever niet.
      </InsetText>
      <Versie versie={laatste} />
      {eerdere.map((versie) => (
        <Details summary={`Wat wij eerst schreven, op ${longDate(versie.op)}`}>
          <Versie versie={versie} />
        </Details>
      ))}
      <p>
        Klopt er iets niet? Zeg het aan uw contactpersoon bij VDAB, of{' '}
        <a class="govuk-link" href={urls.mijnRechtzetting.href()}>
          laat het rechtzetten
        </a>
        .
      </p>
    </>
  )
}

function Versie({ versie: { verslag, op, reden } }: { readonly versie: Verslagversie }) {
  const gezien = inGewoneWoorden(verslag.scores)
  return (
    <>
      {reden === null ? null : (
        <p>
          Wij verbeterden dit op {longDate(op)}. Waarom: <span class="wop-tekst">{reden}</span>
        </p>
      )}
      <h2 class="govuk-heading-m">Het verslag, kort</h2>
      <p class="wop-tekst">{verslag.samenvatting}</p>
      <h2 class="govuk-heading-m">Wie was erbij?</h2>
      <Omstandigheden verslag={verslag} />
      <h2 class="govuk-heading-m">Wat wij zagen en hoorden</h2>
      <SummaryList
        rows={gezien.map(({ naam, hoe, waarneming }) => ({
          key: naam,
          value: (
            <>
              {hoe} <span class="wop-tekst">{waarneming}</span>
            </>
          ),
        }))}
      />
    </>
  )
}
