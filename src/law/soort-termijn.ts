import * as z from 'zod'
import type { Grondslag } from './bron.ts'
import type { Dag } from './dag.ts'
import { dichtste } from './invoer.ts'
import { gerechtelijkWetboek } from './regelingen/decreten.ts'
import { eigenLezing } from './regelingen/documenten.ts'
import { inWerking } from './regelversie.ts'
import { metSchorsing } from './schorsing.ts'
import { dagVeld, gegevenFeiten, soort, type Deels } from './soort.ts'
import {
  vragenDieTellen,
  type Kalenderbeleid,
  type Rekening,
  type Termijn,
  type Termijndagen,
} from './termijn.ts'
import { termijn, termijnen, type TermijnId } from './termijnen.ts'
import { termijnenImw } from './termijnen-imw.ts'
import { onderzoek, type Onderzoek, type Vaststelling } from './vaststelling.ts'

/** The days that a term gives, without the steps. */
export type Termijnuitkomst = Pick<Termijndagen, 'laatsteDag' | 'vroegsteDag'>

export const termijnIds = Object.keys(termijnen).sort() as [TermijnId, ...TermijnId[]]

/** First day of the version of the rule behind a term: its own, or the day on which its scheme came into force. */
export function regelversieVan(id: TermijnId): Dag {
  const { geldigVan } = termijn(id)
  return geldigVan ?? (id in termijnenImw ? inWerking.IMW : inWerking.CMW)
}

const telling = eigenLezing['telling van termijnen']

const beleidsregels: Readonly<Record<Kalenderbeleid, readonly [tekst: string, Grondslag]>> = {
  KAL_VAST: [
    'Alle dagen tellen mee, behalve de dag van de gebeurtenis zelf. De laatste dag verschuift niet.',
    telling,
  ],
  KAL_SCHUIF: [
    'Alle dagen tellen mee, behalve de dag van de gebeurtenis zelf. Een laatste dag op zaterdag, zondag of feestdag schuift op naar de volgende werkdag.',
    gerechtelijkWetboek['art. 52-53'],
  ],
  DATUM: [
    'Maanden en jaren lopen van datum tot datum. Heeft de maand die dag niet, dan geldt haar laatste dag.',
    telling,
  ],
  VENSTER: ['Vroeger dan de berekende dag kan het niet.', telling],
  KWARTAAL: ['Er wordt geteld in kwartalen; het eerste kwartaal is kwartaal 1.', telling],
  WERKDAG: [
    'Alleen werkdagen tellen: maandag tot en met vrijdag, zonder de wettelijke feestdagen.',
    telling,
  ],
  UREN: ['Er wordt geteld in klokuren.', telling],
  DOEL: ['Dit is een streefdag: te laat is zichtbaar, maar heeft geen rechtsgevolg.', telling],
}

/**
 * The day of a term, with the arithmetic as steps. `start` is the day of the event that starts it; `profiel` names a
 * variant (case does not matter). The outcome is null where no source gives a length, where the term does not exist for
 * this start day, and where a variant or the start day that it needs is not given. Source: domain/4 sections 4.1 and 4.2.
 */
export function berekenTermijn(
  id: TermijnId,
  start: Dag | undefined,
  profiel?: string,
): Vaststelling<Termijnuitkomst> {
  const o = onderzoek<Termijnuitkomst>('termijn', regelversieVan(id))
  const t = termijn(id)
  const rekening = profiel === undefined ? zonderProfiel(o, t) : metProfiel(o, id, profiel)
  const vast = t.alleenVanaf ? undefined : rekening?.vast
  if (start === undefined && (o.mistFeiten || (rekening && !vast)))
    o.mist(
      ['start'],
      `${id}, ${t.wat}, wordt geteld vanaf ${t.start}. Die dag is niet gegeven.`,
      t.grondslag,
      { id },
    )
  if (!rekening || o.mistFeiten) return o.besluit(null)
  const feiten = gegevenFeiten({ id, start, profiel })
  if (t.alleenVanaf && start !== undefined && start < t.alleenVanaf.dag) {
    o.stap(`${id} geldt hier niet: ${t.alleenVanaf.anders}.`, t.grondslag, feiten)
    if (t.vraag) o.steuntOp(t.vraag)
    return o.besluit(null)
  }
  // The safe day that people are shown (Q-61) stands in the steps, not in the outcome.
  const {
    stappen,
    lezingen,
    getoondeDag: _,
    ...dagen
  } = start === undefined ? rekening.vast! : metSchorsing(id, rekening, start)
  o.stap(`${id}, ${t.wat}: ${hoeGeteld(t, rekening, dagen, start)}.`, t.grondslag, feiten)
  const [regel, grondslag] = beleidsregels[rekening.beleid]
  o.stap(regel, grondslag)
  for (const stap of stappen) o.stap(stap, t.grondslag, gegevenFeiten({ start }))
  slot(o, id, rekening, dagen)
  steun(o, id, lezingen)
  return o.besluit(dagen)
}

function hoeGeteld(
  { start: gebeurtenis }: Termijn,
  { lengte, vast }: Rekening,
  { laatsteDag, vroegsteDag }: Termijnuitkomst,
  start: Dag | undefined,
): string {
  if (vast || start === undefined) return 'de regeling legt de dag vast'
  const berekend = laatsteDag ?? vroegsteDag ?? start
  return `${lengte}, ${berekend < start ? 'teruggeteld' : 'geteld'} vanaf ${gebeurtenis}`
}

function slot(
  o: Onderzoek<Termijnuitkomst>,
  id: TermijnId,
  rekening: Rekening,
  { laatsteDag, vroegsteDag }: Termijnuitkomst,
): void {
  const { gevolg, grondslag } = termijn(id)
  const kern = laatsteDag ? `Laatste dag: ${laatsteDag}` : `Vroegste dag: ${vroegsteDag}`
  o.stap(`${kern}.${gevolg ? ` Buiten de termijn: ${gevolg}.` : ''}`, grondslag)
  if (id === 'D-02')
    o.stap(
      'De vroegere tekst spreekt van effectieve weken: een onderbreking van het werk maakt deze termijn langer.',
      grondslag,
      { lengte: rekening.lengte },
    )
}

/** The questions of which another answer gives another day: that of the term itself, unless its reckoning knows better. */
function steun(
  o: Onderzoek<Termijnuitkomst>,
  id: TermijnId,
  lezingen: Termijndagen['lezingen'] = {},
): void {
  const { vraag, alleenVanaf } = termijn(id)
  if (vraag && !alleenVanaf && lezingen[vraag] !== false) o.steuntOp(vraag)
  o.steuntOp(...vragenDieTellen(lezingen))
}

function zonderProfiel(o: Onderzoek<Termijnuitkomst>, t: Termijn): Rekening | null {
  if (t.rekening) return t.rekening
  if (t.onbekend) {
    o.stap(`Er is geen laatste of vroegste dag: ${t.onbekend}.`, t.grondslag)
    if (t.vraag) o.steuntOp(t.vraag)
  } else {
    o.mist(
      ['profiel'],
      `Kies een profiel: ${namen(t).join(', ')}. De lengte hangt ervan af.`,
      t.grondslag,
    )
  }
  return null
}

function namen(t: Termijn): readonly string[] {
  return Object.keys(t.varianten ?? {})
}

function metProfiel(
  o: Onderzoek<Termijnuitkomst>,
  id: TermijnId,
  profiel: string,
): Rekening | null {
  const t = termijn(id)
  const keuzes = namen(t)
  const naam = keuzes.find((keuze) => gelijkgesteld(keuze) === gelijkgesteld(profiel))
  const gekozen = naam === undefined ? undefined : t.varianten?.[naam]
  if (gekozen) return gekozen
  const nabij = dichtste(profiel, keuzes)
  const raad = keuzes.length === 0 ? 'Laat het profiel weg.' : `Kies ${keuzes.join(', ')}.`
  const bedoeling = nabij ? ` Bedoelde u "${nabij}"?` : ''
  o.stap(`Het profiel "${profiel}" bestaat niet bij ${id}.`, t.grondslag, { id, profiel })
  o.gebrek(
    'PROFIEL_ONBEKEND',
    `${id} kent geen profiel "${profiel}". ${raad}${bedoeling}`,
    t.grondslag,
  )
  return null
}

/** Profiles are compared without regard to case, spaces, dashes and underscores. */
function gelijkgesteld(naam: string): string {
  return naam.toLowerCase().replaceAll(/[\s_-]/g, '')
}

interface Termijnvraag {
  readonly id: TermijnId
  readonly start: Dag
  readonly profiel?: string
}

function beantwoordTermijn({
  id,
  start,
  profiel,
}: Deels<Termijnvraag>): Vaststelling<Termijnuitkomst> {
  if (id !== undefined) return berekenTermijn(id, start, profiel)
  const o = onderzoek<Termijnuitkomst>('termijn', inWerking.CMW)
  o.mist(
    start === undefined ? ['id', 'start'] : ['id'],
    'Welke termijn het is, is niet gegeven. Elke termijn heeft een eigen lengte en een eigen begin.',
    telling,
    gegevenFeiten({ start, profiel }),
  )
  return o.besluit(null)
}

export const soortTermijn = soort({
  naam: 'termijn',
  omschrijving: 'De laatste of de vroegste dag van een termijn, stap voor stap geteld.',
  regelversie: inWerking.CMW,
  invoer: z.strictObject({
    id: z.enum(termijnIds),
    start: dagVeld,
    profiel: z.string().optional(),
  }),
  voorbeeld: { id: 'D-11', start: '2024-01-31' },
  beslis: beantwoordTermijn,
})
