import { Inhoudblok, Ondertekenaars } from '#dossier/tekenen/parts.tsx'
import type { Verzoekbeeld } from '#dossier/tekenen/beeld.ts'
import type { Inhoud } from '#dossier/tekenen/verzoek.ts'
import type { Evaluatie } from '#evaluatie/gebeurtenissen.ts'
import type { Evaluatieuitkomst } from '#evaluatie/voorwaarden.ts'
import { Rekening } from '#evaluatie/woorden.tsx'
import type { Vaststelling } from '#law/vaststelling.ts'
import { Button, InsetText, WarningText, type Problem } from '#ui/components.ts'
import { metVolleDatums } from '#ui/leesbaar.ts'
import { urls } from '#urls.ts'
import { adres, type Kop } from './adressen.ts'
import { Kader } from './kader.tsx'

interface Props {
  readonly kop: Kop
  readonly evaluatie: Evaluatie
  readonly inhoud: Inhoud
  /** Hash of what is shown: a signature is on this text and no other. */
  readonly gezien: string
  readonly problems?: readonly Problem[]
}

/** The employer signs what it asks, and asks the signature of the worker. */
export function tekenenPage(
  props: Props & { readonly beeld: Verzoekbeeld | undefined; readonly tekende: boolean },
) {
  const { kop, evaluatie, inhoud, gezien, beeld, tekende, problems = [] } = props
  return (
    <Kader
      kop={kop}
      title="Handtekeningen"
      back={adres(kop, 'lijst', evaluatie.id)}
      problems={problems}
    >
      <p>
        De werknemer tekent altijd mee en kiest vrij. Zet geen druk. Vul eerst de reden en de
        papieren in: een wijziging maakt handtekeningen ongeldig.
      </p>
      <h2 class="govuk-heading-m">De aanvraag</h2>
      <Inhoudblok beeld={{ inhoud }} />
      {beeld ? <Ondertekenaars beeld={beeld} persoon={kop.naam} /> : null}
      {tekende ? null : (
        <form method="post" novalidate>
          <input type="hidden" name="gezien" value={gezien} />
          <Button>{beeld ? 'Teken' : 'Teken en vraag de handtekening'}</Button>
        </form>
      )}
      {beeld ? (
        <p>
          <a
            class="govuk-link"
            href={urls.werkgeverTekenverzoek.href({ nummer: kop.nummer, verzoek: beeld.id })}
          >
            Bekijk de vraag om te tekenen, ook om op papier te tekenen
          </a>
        </p>
      ) : null}
    </Kader>
  )
}

interface NakijkProps extends Props {
  readonly bevinding: Vaststelling<Evaluatieuitkomst>
  readonly getekend: boolean
}

/** The whole request with everything that is missing at once, and the button that sends it. */
export function nakijkPage(props: NakijkProps) {
  const { kop, evaluatie, inhoud, gezien, bevinding, getekend, problems = [] } = props
  const alleen = kop.vrager === 'werknemer'
  const kan = alleen || getekend
  return (
    <Kader
      kop={kop}
      title="Kijk uw aanvraag na"
      back={adres(kop, 'lijst', evaluatie.id)}
      problems={problems}
    >
      <h2 class="govuk-heading-m">De aanvraag</h2>
      <Inhoudblok beeld={{ inhoud }} />
      {bevinding.gebreken.length === 0 ? (
        <InsetText>Alles is er.</InsetText>
      ) : (
        <>
          <h2 class="govuk-heading-m">Dit ontbreekt</h2>
          <ul class="govuk-list govuk-list--bullet">
            {bevinding.gebreken.map(({ tekst }) => (
              <li>{metVolleDatums(tekst)}</li>
            ))}
          </ul>
        </>
      )}
      <Gevolg bevinding={bevinding} />
      <Rekening titel="Toon de regel" bevinding={bevinding} />
      {kan ? (
        <form method="post" novalidate>
          <input type="hidden" name="gezien" value={gezien} />
          <p>{alleen ? 'U tekent deze tekst. ' : ''}De papieren horen daarna bij de aanvraag.</p>
          <Button>{alleen ? 'Teken en verstuur de aanvraag' : 'Verstuur de aanvraag'}</Button>
        </form>
      ) : (
        <p>Versturen kan als u en uw werknemer deze aanvraag tekenden.</p>
      )}
    </Kader>
  )
}

function Gevolg({ bevinding: { ontvankelijk, uitkomst } }: Pick<NakijkProps, 'bevinding'>) {
  if (ontvankelijk === false)
    return (
      <WarningText>
        Volgens de regels kan VDAB deze vraag niet behandelen. U mag ze toch versturen.
      </WarningText>
    )
  return uitkomst?.volledig === false ? (
    <WarningText>Verstuurt u nu? Dan vraagt VDAB later wat ontbreekt.</WarningText>
  ) : null
}

/** Before a request is withdrawn. */
export function intrekPage({
  kop,
  evaluatie,
  problems = [],
}: Pick<Props, 'kop' | 'evaluatie' | 'problems'>) {
  const verstuurd = evaluatie.aangevraagdOp !== null
  return (
    <Kader
      kop={kop}
      title={verstuurd ? 'Trek de aanvraag in' : 'Stop met deze aanvraag'}
      back={adres(kop, 'lijst', evaluatie.id)}
      problems={problems}
    >
      <p>
        {verstuurd
          ? 'VDAB doet dan niets meer met deze aanvraag. U kunt later een nieuwe doen.'
          : 'Wat u invulde, telt dan niet meer. De papieren blijven in de map.'}
      </p>
      <form method="post" novalidate>
        <Button kind="warning">{verstuurd ? 'Trek in' : 'Stop'}</Button>
      </form>
    </Kader>
  )
}
