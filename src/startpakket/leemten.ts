import { attestRegels } from '#indicatie/attesten.ts'
import { beslissendeVelden, keerdagen } from '#indicatie/beslissend.ts'
import { isAttest, type Attest, type IcfBesluit } from '#indicatie/feiten.ts'
import { citeer } from '#law/bron.ts'
import type { Dag } from '#law/dag.ts'
import { eigenLezing, vdabWop } from '#law/regelingen/documenten.ts'
import { versieOp } from '#law/regelversie.ts'
import type { Deels } from '#law/soort.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from '#law/vaststelling.ts'
import type { Beslissing } from './beslistabel.ts'
import { grondslagPakketten, type Startpakket } from './pakketten.ts'
import {
  bepaalStartpakket,
  beslissingVoor,
  versies,
  type StartpakketFeiten,
} from './startpakket.ts'

type Feiten = Deels<StartpakketFeiten>
type O = Onderzoek<Startpakket>

/**
 * As `bepaalStartpakket`, for facts of which any may be missing: also the day, the papers, which paper one is, or for whom the
 * ICF decision is. The package is given when they cannot change it; otherwise all that can is named. The day is always asked:
 * it says which version of the rule answers.
 */
export function vindStartpakket(feiten: Feiten): Vaststelling<Startpakket> {
  if (isVolledig(feiten)) return bepaalStartpakket(feiten)
  const { peildatum, attesten, icf } = feiten
  if (peildatum !== undefined && versieOp(versies, peildatum) === undefined)
    return bepaalStartpakket({ peildatum, attesten: [] })
  const bekend = (attesten ?? []).filter(isAttest)
  const gevallen = lezingen(feiten, bekend)
  if (peildatum !== undefined && zelfde(gevallen))
    return ondanksLeemten(
      bepaalStartpakket({ peildatum, attesten: bekend, icf: besluitIn(icf) }),
      icf,
    )
  const o = onderzoek<Startpakket>('startpakket', versies[0].geldigVan)
  o.mist(
    peildatum === undefined ? ['peildatum'] : [],
    'De dag van het advies is niet gegeven: die zegt welke versie van de regel geldt en wat een attest dan bewijst.',
    grondslagPakketten,
  )
  mistAttesten(o, attesten, gevallen)
  for (const attest of bekend) mistFeiten(o, attest, gevallen)
  mistIcf(o, icf, gevallen)
  return o.besluit(null)
}

function isVolledig(feiten: Feiten): feiten is StartpakketFeiten {
  const { peildatum, attesten, icf } = feiten
  if (peildatum === undefined || attesten === undefined) return false
  for (let nr = 0; nr < attesten.length; nr++) if (attesten[nr]!.code === undefined) return false
  return icf === undefined || icf.doelgroep !== undefined
}

/** One way to read what is missing, and the case of the decision table that it gives. */
interface Lezing {
  readonly dag: Dag
  readonly papieren: readonly Attest[]
  readonly zaak: Beslissing
}

/** Stand for the papers that are not known: one of each kind, of which nothing is said. */
const onbekendePapieren: readonly Attest[] = [{ code: 'PMAH-1' }, { code: 'HOOG-1' }]

function lezingen({ peildatum, attesten, icf }: Feiten, bekend: readonly Attest[]): Lezing[] {
  const dagen = peildatum === undefined ? keerdagen(bekend) : [peildatum]
  return dagen.flatMap((dag) =>
    papierlezingen(attesten, bekend).flatMap((papieren) =>
      icfLezingen(icf).map((besluit) => ({
        dag,
        papieren,
        zaak: beslissingVoor({ peildatum: dag, attesten: papieren, icf: besluit }),
      })),
    ),
  )
}

/** One paper that is not known proves one thing only. */
function papierlezingen(
  attesten: Feiten['attesten'],
  bekend: readonly Attest[],
): readonly (readonly Attest[])[] {
  const onbekend = attesten === undefined ? undefined : attesten.length - bekend.length
  if (onbekend === 0) return [bekend]
  if (onbekend === 1) return onbekendePapieren.map((papier) => [...bekend, papier])
  return [[...bekend, ...onbekendePapieren]]
}

function icfLezingen(icf: Feiten['icf']): readonly (IcfBesluit | undefined)[] {
  if (icf === undefined) return [undefined]
  const { doelgroep, profiel } = icf
  const groepen = doelgroep === undefined ? (['UK', 'PMP'] as const) : [doelgroep]
  return groepen.map((groep) => ({ doelgroep: groep, profiel }))
}

function besluitIn(icf: Feiten['icf']): IcfBesluit | undefined {
  return icf?.doelgroep === undefined ? undefined : { ...icf, doelgroep: icf.doelgroep }
}

function zelfde(gevallen: readonly Lezing[]): boolean {
  return gevallen.every(
    ({ zaak: { open, uitkomst } }) => !open && uitkomst === gevallen[0]?.zaak.uitkomst,
  )
}

function mistAttesten(o: O, attesten: Feiten['attesten'], gevallen: readonly Lezing[]): void {
  if (attesten === undefined)
    return o.mist(
      ['attesten'],
      'De attesten zijn niet gegeven: ze geven de indicatie PMAH en het hoge pakket. Een lege lijst zegt dat er geen zijn.',
      vdabWop['PMAH-attesten'],
    )
  if (gevallen.some(({ zaak: { beslissend } }) => beslissend.PMAH || beslissend.HOOG))
    o.mist(
      attesten.flatMap(({ code }, nr) => (code === undefined ? [`attesten[${nr}].code`] : [])),
      'Van een attest is niet gegeven welk het is (code): het kan een ander pakket geven.',
      vdabWop['PMAH-attesten'],
    )
}

function mistFeiten(o: O, attest: Attest, gevallen: readonly Lezing[]): void {
  const { voorwaarde, grondslag } = attestRegels[attest.code]
  const telt = attest.code.startsWith('PMAH') ? 'PMAH' : 'HOOG'
  o.mist(
    gevallen.flatMap(({ dag, zaak }) =>
      zaak.beslissend[telt] ? beslissendeVelden(attest, dag) : [],
    ),
    `${attest.code}. Niet te zeggen, er ontbreken feiten: ${voorwaarde}.`,
    grondslag,
    attest,
  )
}

function mistIcf(o: O, icf: Feiten['icf'], gevallen: readonly Lezing[]): void {
  if (icf === undefined) return
  const doelgroep =
    icf.doelgroep === undefined &&
    gevallen.some(
      ({ dag, papieren }) =>
        !zelfde(gevallen.filter((each) => each.dag === dag && each.papieren === papieren)),
    )
  const profiel = gevallen.some(({ zaak: { beslissend } }) => beslissend.profiel)
  o.mist(
    [...(doelgroep ? ['icf.doelgroep'] : []), ...(profiel ? ['icf.profiel'] : [])],
    'Het ICF-besluit is niet volledig gegeven: UK, PMP zwak en PMP sterk geven elk een ander pakket.',
    vdabWop.ICF,
    { icf },
  )
}

/** The package that the papers give whatever is missing: only the most favourable one leaves nothing open. */
function ondanksLeemten(
  bevinding: Vaststelling<Startpakket>,
  icf: Feiten['icf'],
): Vaststelling<Startpakket> {
  const grondslag = eigenLezing['volgorde van de pakketten']
  const stap = {
    tekst:
      'Niet alles is gegeven, maar geen pakket is gunstiger dan dit: wat ontbreekt, verandert de uitkomst niet.',
    grondslag: citeer(grondslag),
    feiten: {},
  }
  const volgorde = icf === undefined ? [] : (['Q-03'] as const)
  return {
    ...bevinding,
    motivering: [stap, ...bevinding.motivering],
    grondslagen: [...new Set([...bevinding.grondslagen, grondslag])],
    aannames: [...new Set([...bevinding.aannames, ...volgorde])].sort(),
  }
}
