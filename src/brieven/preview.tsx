import type { JSX } from 'preact'
import type { Brief, Tabel, Weg } from './brief.ts'
import { druk } from './druk.ts'

interface Props {
  readonly brief: Brief
  /** Makes the ids of this letter its own where a page shows more than one. */
  readonly naam?: string
  /** The letter that stands beside it: of the reasons, what the other does not say is marked. */
  readonly naast?: Brief
}

/** The letter on the screen: the same words in the same order as the PDF; the last thing seen before signing. */
export function BriefPreview({ brief, naam = 'wop-letter', naast }: Props): JSX.Element {
  const d = druk(brief)
  const ander = naast && redenenVan(naast)
  return (
    <article class="wop-letter" lang={d.taal} aria-labelledby={`${naam}-titel`}>
      <address class="wop-letter-adres">
        <Regels regels={d.adres} />
      </address>
      <p class="wop-letter-referenties">
        <Regels regels={d.referenties} />
      </p>
      <h1 class="wop-letter-titel" id={`${naam}-titel`}>
        {d.titel}
      </h1>
      <p>{d.aanhef},</p>
      <div class="wop-letter-kader">
        <p>
          <strong>{d.titels.kader}.</strong> {d.kader.beslissing.join(' ')}
        </p>
        {d.kader.tabel && <KaderTabel tabel={d.kader.tabel} />}
      </div>
      <h2>{d.titels.waarom}</h2>
      <Zinnen van={d.waarom.inleiding} />
      <Punten van={d.waarom.feiten} ander={ander} />
      <Zinnen van={d.waarom.besluit} ander={ander} />
      <h2>{d.titels.betekenis}</h2>
      <Zinnen van={d.betekenis.inleiding} />
      <Punten van={d.betekenis.punten} />
      <Zinnen van={d.betekenis.slot} />
      <h2>{d.titels.nietAkkoord}</h2>
      <Zinnen van={d.nietAkkoord.inleiding} />
      {d.nietAkkoord.wegen.map((weg) => (
        <Stappen weg={weg} />
      ))}
      <Zinnen van={d.nietAkkoord.slot} />
      <h2>{d.titels.regels}</h2>
      <ul class="wop-letter-regels">
        {d.regels.map(({ tekst, url }) => (
          <li>{url ? <a href={url}>{tekst}</a> : tekst}</li>
        ))}
      </ul>
      <p>{d.groet}</p>
      <p class="wop-letter-ondertekening">
        <strong>{d.ondertekening.naam}</strong>
        <br />
        <Regels regels={[d.ondertekening.team, d.telefoonregel]} />
      </p>
    </article>
  )
}

function Regels({ regels }: { readonly regels: readonly string[] }): JSX.Element {
  return (
    <>
      {regels.map((regel, n) => (
        <>
          {n > 0 && <br />}
          {regel}
        </>
      ))}
    </>
  )
}

/** Every line of the reasons of a letter. */
function redenenVan(brief: Brief): ReadonlySet<string> {
  const { feiten, besluit } = druk(brief).waarom
  return new Set([...feiten, ...besluit])
}

interface Lijst {
  readonly van: readonly string[]
  /** What the letter beside it says; left out where nothing is compared. */
  readonly ander?: ReadonlySet<string> | undefined
}

function Zinnen({ van, ander }: Lijst): JSX.Element | null {
  if (van.length === 0) return null
  if (!ander) return <p>{van.join(' ')}</p>
  return (
    <p>
      {van.map((zin) => (
        <>
          <Vergeleken zin={zin} ander={ander} />{' '}
        </>
      ))}
    </p>
  )
}

function Punten({ van, ander }: Lijst): JSX.Element | null {
  if (van.length === 0) return null
  return (
    <ul>
      {van.map((punt) => (
        <li>{ander ? <Vergeleken zin={punt} ander={ander} /> : punt}</li>
      ))}
    </ul>
  )
}

function Vergeleken({
  zin,
  ander,
}: {
  readonly zin: string
  readonly ander: ReadonlySet<string>
}): JSX.Element {
  if (ander.has(zin)) return <>{zin}</>
  return (
    <mark>
      <span class="govuk-visually-hidden">Alleen in deze brief: </span>
      {zin}
    </mark>
  )
}

function KaderTabel({ tabel }: { readonly tabel: Tabel }): JSX.Element {
  return (
    <table class="wop-letter-tabel">
      <thead>
        <tr>
          {tabel.kop.map((kop) => (
            <th scope="col">{kop}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tabel.rijen.map(([kop, ...cellen]) => (
          <tr>
            <th scope="row">{kop}</th>
            {cellen.map((cel) => (
              <td>{opHetScherm(cel)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// Half a letter is narrower than paper: a day that may not break at its spaces would break within the year.
function opHetScherm(cel: string): string {
  return cel.replaceAll('\u00a0', ' ')
}

function Stappen({ weg }: { readonly weg: Weg }): JSX.Element {
  return (
    <>
      {weg.titel && <h3>{weg.titel}</h3>}
      <ol>
        {weg.stappen.map(({ kop, zinnen }) => (
          <li>
            <strong>{kop}</strong> {zinnen.join(' ')}
          </li>
        ))}
      </ol>
    </>
  )
}
