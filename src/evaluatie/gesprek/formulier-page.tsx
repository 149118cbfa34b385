import { categorieen, componenten, icfSet, type IcfCategorie } from '#indicatie/icf/icf-set.ts'
import { kwalificatoren } from '#indicatie/icf/icf.ts'
import { Layout } from '#ui/layout.tsx'
import { urls } from '#urls.ts'
import { apartRedenen, tafelgenoten, tafelrollen } from './verslag.ts'

/** The form to take along on paper: no name and nothing about the person, only the number of the dossier on each sheet. */
export function formulierPage({
  nummer,
  aanvraag,
}: {
  readonly nummer: string
  readonly aanvraag: string
}) {
  return (
    <Layout
      title={`Gespreksformulier ${nummer}`}
      current={urls.dossiers.href()}
      back={urls.gesprek.href({ nummer, aanvraag })}
      wide
    >
      <p class="wop-niet-printen">
        Print deze bladzijde op A4 en neem ze mee. Schrijf de naam van de werknemer niet op het
        papier. Neem het verslag daarna over, en vernietig het papier.
      </p>
      <table class="wop-formulier">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              Gespreksformulier, dossier <span class="wop-num">{nummer}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td colSpan={2}>
              <h1 class="govuk-heading-m">Evaluatie: het gesprek</h1>
              {icfSet.officieel ? null : <p>{icfSet.waarschuwing}</p>}
              <p>
                Score:{' '}
                {Object.entries(kwalificatoren)
                  .map(([code, tekst]) => `${code} ${tekst}`)
                  .join('; ')}
                . Schrijf alleen bij wat ter sprake kwam.
              </p>
            </td>
          </tr>
          <Regel naam="Dag van het gesprek" />
          <tr>
            <th scope="row">Wie was erbij?</th>
            <td>
              <p>☐ de werknemer</p>
              {tafelrollen.map((rol) => (
                <p>
                  ☐ {tafelgenoten[rol]}
                  {rol === 'begeleider' ? ' (☐ kan het functioneren beoordelen)' : ''}: <Lijn />
                </p>
              ))}
            </td>
          </tr>
          <tr>
            <th scope="row">Hoe sprak u?</th>
            <td>
              <p>☐ samen, met drie</p>
              <p>
                ☐ apart:{' '}
                {Object.values(apartRedenen)
                  .map((tekst) => `☐ ${tekst}`)
                  .join(' ')}
                , want
              </p>
              <Lijn />
            </td>
          </tr>
          {Object.entries(componenten).map(([component, naam]) => (
            <>
              <tr class="wop-formulier__deel">
                <th scope="colgroup" colSpan={2}>
                  {naam}
                </th>
              </tr>
              {categorieen
                .filter((categorie) => categorie.component === component)
                .map((categorie) => (
                  <Onderwerp categorie={categorie} />
                ))}
            </>
          ))}
          <tr>
            <th scope="row">Voor de werknemer, in gewone woorden</th>
            <td>
              <Lijn />
              <Lijn />
              <Lijn />
              <Lijn />
            </td>
          </tr>
        </tbody>
      </table>
    </Layout>
  )
}

function Regel({ naam }: { readonly naam: string }) {
  return (
    <tr>
      <th scope="row">{naam}</th>
      <td>
        <Lijn />
      </td>
    </tr>
  )
}

function Onderwerp({ categorie: { code, naam, component } }: { readonly categorie: IcfCategorie }) {
  return (
    <tr>
      <th scope="row">
        {code} {naam}
      </th>
      <td>
        {component === 'PERSOONLIJK' ? null : (
          <p class="wop-formulier__vakken">
            {Object.keys(kwalificatoren).map((score) => (
              <span>☐ {score} </span>
            ))}
            {component === 'EXTERN' ? <span>☐ hindert ☐ helpt</span> : null}
          </p>
        )}
        <Lijn />
        <Lijn />
      </td>
    </tr>
  )
}

/** A line to write on. */
function Lijn() {
  return <span class="wop-formulier__lijn" />
}
