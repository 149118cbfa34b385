import { longDate } from '#ui/dates.ts'
import type { Dag } from '#law/dag.ts'
import type { Uitvoer } from './uitvoer.ts'

/** The export as one page that any browser opens without a connection; it needs no stylesheet. */
export function uitvoerPage({
  dossier,
  gemaakt,
  toelichting,
  gebeurtenissen,
  banden,
  inzagen,
  brieven,
  papieren,
}: Uitvoer) {
  return (
    <html lang="nl-BE">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Mijn gegevens, dossier ${dossier}`}</title>
      </head>
      <body>
        <h1>Mijn gegevens</h1>
        <p>
          Dossier {dossier}, gemaakt op {longDate(gemaakt.slice(0, 10) as Dag)}.
        </p>
        <p>{toelichting}</p>
        <h2>Uw brieven</h2>
        <ul>
          {brieven.map(({ titel, dag, bestand }) => (
            <li>
              <a href={bestand}>{titel}</a>, {longDate(dag as Dag)}
            </li>
          ))}
        </ul>
        <h2>Uw papieren</h2>
        <ul>
          {papieren.map(({ soort, bestand, ...papier }) => (
            <li>
              {bestand ? <a href={bestand}>{soort}</a> : soort}, {papierregel(papier)}
            </li>
          ))}
        </ul>
        <Tabel
          titel="Wat er gebeurde"
          koppen={['Dag', 'Wat', 'Door', 'Gegevens']}
          rijen={gebeurtenissen.map(({ dag, soort, rol, gegevens }) => [
            dag,
            soort,
            rol,
            JSON.stringify(gegevens),
          ])}
        />
        <Tabel
          titel="Wie uw dossier mag of mocht zien"
          koppen={['Waarvoor', 'Gegeven door', 'Van', 'Tot en met']}
          rijen={banden.map(({ doel, verleendDoor, van, tot }) => [
            doel,
            verleendDoor,
            van,
            tot ?? 'nu',
          ])}
        />
        <Tabel
          titel="Wie uw dossier inkeek"
          koppen={['Wanneer', 'Rol', 'Organisatie', 'Waarvoor', 'Wat', 'Soort gegevens']}
          rijen={inzagen.map(({ op, rol, organisatie, doel, handeling, klasse, noodtoegang }) => [
            op,
            rol,
            organisatie ?? '',
            doel,
            noodtoegang ? `${handeling} (noodtoegang)` : handeling,
            klasse ?? '',
          ])}
        />
      </body>
    </html>
  )
}

function papierregel({
  versie,
  uitgever,
  datum,
  ingetrokkenOp,
  ingetrokkenOmdat,
}: Omit<Uitvoer['papieren'][number], 'soort' | 'bestand'>): string {
  return [
    `versie ${versie}`,
    ...(uitgever ? [uitgever] : []),
    ...(datum ? [longDate(datum as Dag)] : []),
    ...(ingetrokkenOp ? [`ingetrokken op ${longDate(ingetrokkenOp as Dag)}`] : []),
    ...(ingetrokkenOmdat ? [ingetrokkenOmdat.toLowerCase()] : []),
  ].join(', ')
}

function Tabel({
  titel,
  koppen,
  rijen,
}: {
  readonly titel: string
  readonly koppen: readonly string[]
  readonly rijen: readonly (readonly string[])[]
}) {
  return (
    <table>
      <caption>{titel}</caption>
      <thead>
        <tr>
          {koppen.map((kop) => (
            <th scope="col">{kop}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rijen.map((cellen) => (
          <tr>
            {cellen.map((cel) => (
              <td>{cel}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
