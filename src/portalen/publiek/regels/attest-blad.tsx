import { attestRegels } from '#indicatie/attesten.ts'
import { attestCodes, type AttestCode } from '#indicatie/feiten.ts'
import { dag } from '#law/dag.ts'
import { Cite, type Content } from '#ui/components.ts'
import { breekbaar } from '#portalen/publiek/woorden.ts'
import type { Regelblad } from './blad.ts'
import { zin } from '#ui/leesbaar.ts'
import { Regeltabel } from './regeltabel.tsx'
import { Vraaglink } from './verwijzing.tsx'

const maatwerkbesluitInWerking = dag('2019-01-01')

function blad(
  prefix: 'PMAH' | 'HOOG',
  delen: Pick<Regelblad, 'id' | 'titel' | 'samenvatting' | 'steuntOp'>,
): Regelblad {
  const codes = attestCodes.filter((code) => code.startsWith(prefix))
  return {
    ...delen,
    groep: 'Wie krijgt wat',
    geldigVan: maatwerkbesluitInWerking,
    gronden: [...new Set(codes.map((code) => attestRegels[code].grondslag))],
    vragen: codes.flatMap((code) => attestRegels[code].vraag ?? []),
    rijen: codes,
    breed: true,
    inhoud: () => tabel(delen.titel, codes),
  }
}

export const pmahBlad = blad('PMAH', {
  id: 'pmah',
  titel: 'Bewijzen van een arbeidshandicap (PMAH)',
  samenvatting: [
    'Eén bewijs uit deze lijst volstaat. Daarmee hoort u bij de groep PMAH: personen met een arbeidshandicap.',
  ],
  steuntOp: [],
})

export const hoogBlad = blad('HOOG', {
  id: 'hoog',
  titel: 'Bewijzen voor het hoge pakket (HOOG)',
  samenvatting: [
    'Hoort u bij de groep PMAH en hebt u ook één bewijs uit deze lijst? Dan krijgt u het hoge pakket.',
    'Zonder zo een bewijs krijgt u het gemiddelde pakket.',
  ],
  steuntOp: ['D-14', 'D-44'],
})

function tabel(titel: string, codes: readonly AttestCode[]): Content {
  return (
    <Regeltabel
      caption={titel}
      columns={['Code', 'Voorwaarde', 'Feiten waar de regel naar kijkt', 'Bron']}
      rows={codes.map((code) => {
        const { voorwaarde, velden, herkomst, grondslag, vraag } = attestRegels[code]
        return {
          cells: [
            <span id={code} class="wop-nowrap">
              {code}
            </span>,
            <>
              {breekbaar(zin(voorwaarde))}
              <br />
              U krijgt dit bij: {herkomst}.
            </>,
            <ul class="govuk-list govuk-!-font-size-16">
              {velden.map((veld) => (
                <li>
                  <code>{afbreekbaar(veld)}</code>
                </li>
              ))}
            </ul>,
            <>
              <Cite grond={grondslag} />
              {vraag ? (
                <>
                  {' '}
                  Open vraag: <Vraaglink id={vraag} />
                </>
              ) : null}
            </>,
          ],
        }
      })}
    />
  )
}

/** The path of a fact, which may break before a capital and after a point. */
function afbreekbaar(veld: string): Content {
  return veld.split(/(?=[A-Z])|(?<=\.)/).map((deel) => (
    <>
      <wbr />
      {deel}
    </>
  ))
}
