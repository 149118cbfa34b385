import { dag } from '#law/dag.ts'
import { Layout } from '#ui/components.ts'
import { longDate } from '#ui/dates.ts'
import { softHyphens } from '#ui/term.tsx'
import { urls } from '#urls.ts'
import { Contactgegevens, type Eigenaar } from './contact.tsx'

const opgesteldOp = dag('2026-11-22')

/** The accessibility statement, in the order of the model of the European Commission (decision 2018/1523). */
export function toegankelijkheidPage({ contact }: Eigenaar) {
  return (
    <Layout title="Toegankelijkheidsverklaring">
      <h1 class="govuk-heading-l">{softHyphens('Toegankelijkheidsverklaring')}</h1>
      <p>
        Wij willen dat iedereen deze site kan gebruiken. Dat vragen ook het Bestuursdecreet (artikel
        II.16) en de Europese richtlijn 2016/2102. Deze verklaring geldt voor Maatwerkloket.
      </p>
      <h2 class="govuk-heading-m">Hoe toegankelijk is deze site?</h2>
      <p>
        Deze site volgt de norm WCAG 2.2, niveau AA, voor een deel. Wat nog niet in orde is of niet
        getest is, leest u hieronder.
      </p>
      <WatWelEnNiet />
      <h2 class="govuk-heading-m">Een andere weg</h2>
      <p>Lukt iets niet op de site? Vraag het dan op papier, of vul het samen met iemand in.</p>
      <h2 class="govuk-heading-m">Hoe is deze verklaring gemaakt?</h2>
      <p>
        Wij maakten deze verklaring op {longDate(opgesteldOp)}. Wij keken zelf: met een programma
        (axe) op drie breedtes, en met het oog. Niemand van buiten keek de site na.
      </p>
      <h2 class="govuk-heading-m">Uw mening en contact</h2>
      <p>Vond u iets dat niet werkt? Zeg ons op welke pagina het was en wat u wilde doen.</p>
      <Contactgegevens contact={contact} />
      <h2 class="govuk-heading-m">Kreeg u geen goed antwoord?</h2>
      <p>
        Dan kunt u{' '}
        <a class="govuk-link" href={urls.publiek.klacht.href()}>
          een klacht indienen
        </a>
        . De eigenaar van deze site vult in bij welke klachtendienst u daarna terecht kunt.
      </p>
    </Layout>
  )
}

function WatWelEnNiet() {
  return (
    <>
      <h2 class="govuk-heading-m">Wat is nog niet toegankelijk of niet getest?</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Nog geen enkele gebruiker met een beperking heeft de site getest.</li>
        <li>De site is nog niet getest met een schermlezer.</li>
        <li>De knop om een bestand te kiezen volgt de taal van uw toestel.</li>
        <li>Brede tabellen moet u op een klein scherm opzij schuiven.</li>
        <li>Oude brieven die wij bewaren, krijgen geen nieuwe vorm.</li>
      </ul>
      <p>Wij vragen voor niets een uitzondering.</p>
      <h2 class="govuk-heading-m">Wat werkt wel?</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Alles werkt met het toetsenbord en zonder JavaScript.</li>
        <li>De pagina's passen op een scherm van 320 punten breed.</li>
        <li>Kleur is nooit de enige aanwijzing.</li>
        <li>U kunt elke pagina afdrukken.</li>
      </ul>
    </>
  )
}

/** What is kept of visitors and of people with a dossier. */
export function privacyPage({ contact }: Eigenaar) {
  return (
    <Layout title="Privacy">
      <h1 class="govuk-heading-l">Privacy</h1>
      <p class="govuk-body-l">
        Dit is een demo. Alle mensen zijn verzonnen. Vul hier niets in over uzelf.
      </p>
      <h2 class="govuk-heading-m">Als u alleen leest</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Wij vragen uw naam niet.</li>
        <li>Wij gebruiken geen cookies om u te volgen. Niets komt van een andere site.</li>
        <li>Wij noteren welke pagina iemand vroeg, niet wie, en niet wat er in het adres volgt.</li>
        <li>
          De antwoorden op{' '}
          <a class="govuk-link" href={urls.publiek.nagaan.href()}>
            Welk pakket kan ik krijgen?
          </a>{' '}
          bewaren wij niet.
        </li>
      </ul>
      <h2 class="govuk-heading-m">Als u zich aanmeldt</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Eén cookie zorgt dat alleen u het aanmelden kunt afmaken. Die verdwijnt na 15 minuten.
        </li>
        <li>Eén cookie houdt u aangemeld en verdwijnt als u zich afmeldt.</li>
        <li>Wie uw dossier opent, wordt genoteerd, met de reden.</li>
        <li>Gegevens over gezondheid ziet alleen wie u helpt of beslist.</li>
        <li>Uw werkgever ziet geen gegevens over uw gezondheid.</li>
      </ul>
      <h2 class="govuk-heading-m">Wie is verantwoordelijk?</h2>
      <p>
        De eigenaar van deze site is verantwoordelijk voor uw gegevens. Bij hem kunt u vragen wat
        hij bewaart en fouten laten verbeteren.
      </p>
      <Contactgegevens contact={contact} />
    </Layout>
  )
}
