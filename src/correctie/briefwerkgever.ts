import { regelsVan, type Brief, type Ondertekenaar } from '#brieven/brief.ts'
import { grondslagenVan, rechtsmiddelen, type Beslissing } from '#brieven/rechtsmiddelen.ts'
import { begeleidingTekst, datumVoluit, procent } from '#brieven/taal.ts'
import type { Dag } from '#law/dag.ts'
import { motiveringswet } from '#law/regelingen/decreten.ts'
import { vdabWop } from '#law/regelingen/documenten.ts'
import { laatsteDag, termijn } from '#law/termijnen.ts'
import { grondslagPakketten } from '#startpakket/pakketten.ts'
import { voorEnNa, type Vraaggegevens } from './briefdelen.ts'

/** All that an employer may know of the outcome. There is no field in which a fact about health could travel. */
interface VoorWerkgever extends Vraaggegevens {
  readonly werknemer: string
  readonly dossiernummer: string
  readonly beslisdatum: Dag
  readonly beslisser: Ondertekenaar
}

/** The copy for the employer: the package before and after, when it was asked, the road that is still open, and remedies. */
export function werkgeversbrief(gegevens: VoorWerkgever): Brief {
  const { uitkomst, werkgever, werknemer, beslisdatum, beslisser, pakket } = gegevens
  const toegekend = uitkomst === 'toegekend'
  const beslissing: Beslissing = {
    regelingen: ['CMW'],
    voorwerp: 'indicatie',
    ontvanger: 'werkgever',
    datum: beslisdatum,
  }
  const wat = `een loonpremie van ${procent(pakket.loonpremie)} en ${begeleidingTekst(pakket.begeleiding)}`
  return {
    taal: 'nl-BE',
    ontvanger: 'werkgever',
    adres: [werkgever.naam, ...werkgever.adres],
    datum: beslisdatum,
    kenmerk: gegevens.dossiernummer,
    titel: toegekend
      ? `U krijgt meer steun voor ${werknemer} vanaf ${datumVoluit(gegevens.inDienst)}`
      : `De steun voor ${werknemer} blijft dezelfde`,
    aanhef: 'Geachte mevrouw, geachte heer',
    kader: {
      beslissing: toegekend
        ? [
            `Het pakket wordt ${wat}.`,
            `Dit geldt vanaf de aanwerving op ${datumVoluit(gegevens.inDienst)}.`,
            'De einddatum verandert niet.',
          ]
        : [
            uitkomst === 'te laat' ? 'Uw vraag kwam te laat.' : 'Wij verhogen het pakket niet.',
            `Het blijft ${wat}.`,
          ],
      ...(toegekend ? { tabel: voorEnNa(gegevens) } : {}),
    },
    waarom: waarom(gegevens),
    betekenis: betekenis(gegevens),
    nietAkkoord: rechtsmiddelen(beslissing),
    regels: regelsVan([
      vdabWop.correctie,
      termijn('D-01').grondslag,
      grondslagPakketten,
      motiveringswet['art. 2-3'],
      motiveringswet['art. 4'],
      ...grondslagenVan(beslissing),
    ]),
    ondertekening: beslisser,
  }
}

function waarom({
  uitkomst,
  inDienst,
  gevraagdOp,
  beslisdatum,
  beslisser,
}: VoorWerkgever): Brief['waarom'] {
  const uiterlijk = datumVoluit(laatsteDag('D-01', inDienst))
  const gekend = [
    {
      tekst: `Uw werknemer begon op ${datumVoluit(inDienst)} bij u.`,
      dag: inDienst,
      bron: 'uw melding',
    },
    { tekst: 'U vroeg een hoger pakket.', dag: gevraagdOp, bron: 'uw vraag' },
  ]
  const inleiding = ['Wij keken naar deze gegevens:']
  if (uitkomst === 'te laat')
    return {
      inleiding,
      feiten: gekend,
      besluit: [
        'Een hoger pakket vragen kan tot 8 weken na de aanwerving.',
        `De laatste dag was ${uiterlijk}.`,
      ],
    }
  return {
    inleiding,
    feiten: [
      ...gekend,
      {
        tekst: 'Ons team onderzocht of uw werknemer recht heeft op een hoger pakket.',
        dag: beslisdatum,
        bron: beslisser.team,
      },
    ],
    besluit: [
      `Uw vraag kwam op tijd: het kon tot en met ${uiterlijk}.`,
      uitkomst === 'toegekend'
        ? 'De voorwaarden voor een hoger pakket zijn vervuld.'
        : 'De voorwaarden voor een hoger pakket zijn niet vervuld.',
      'Wij schrijven niet alle redenen in deze brief.',
      'Zo beschermen wij het privéleven van uw werknemer.',
    ],
  }
}

function betekenis({ uitkomst, inDienst, beslisdatum }: VoorWerkgever): Brief['betekenis'] {
  const uitleg =
    'De steun heet een werkondersteuningspakket (WOP). Het is geld voor het loon en de begeleiding.'
  if (uitkomst === 'toegekend')
    return {
      inleiding: [uitleg, 'Het loon van uw werknemer verandert niet.'],
      punten: [],
      slot: ['U geeft de begeleiding die bij dit pakket hoort.'],
    }
  const uiterlijk = laatsteDag('D-01', inDienst)
  return {
    inleiding: [uitleg, 'Het loon van uw werknemer verandert niet.'],
    punten: [],
    slot: [
      ...(uitkomst === 'geweigerd' && beslisdatum <= uiterlijk
        ? [`U kunt het nog opnieuw vragen tot en met ${datumVoluit(uiterlijk)}.`]
        : []),
      'U of uw werknemer kan ook een evaluatie vragen.',
      'Wij kijken dan op het werk of het pakket nog klopt.',
    ],
  }
}
