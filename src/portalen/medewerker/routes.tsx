import { correctieProcedure } from '#correctie/procedure.ts'
import { uitkomstenVan } from '#evaluatie/besluit/uitkomst.ts'
import { evaluatieProcedure } from '#evaluatie/procedure.ts'
import { findBrief, leesBrief, listBrieven } from '#brieven/store.ts'
import { eigenNoodtoegang } from '#dossier/noodtoegang/store.ts'
import { listStukken } from '#dossier/luik/store.ts'
import { magLezen } from '#dossier/luik/zicht.ts'
import { mag, type Relatie } from '#dossier/permissions.ts'
import { loadDossier, openDossier, opNummer } from '#dossier/store.ts'
import { alsGegevens, postcodeProblemen } from '#dossier/persoon/velden.tsx'
import { indicatie } from '#indicatie/indicatie.ts'
import { isNotPossible } from '#law/decider.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { oneOf, text } from '#platform/http/form-fields.ts'
import { form, type Problem } from '#platform/http/form.ts'
import { fold } from '#platform/store/handle.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { findHistory, listTermijnen } from '#portalen/store.ts'
import { tijdlijn, type Gebeurd } from '#portalen/tijdlijn.ts'
import { beoordeelInsz } from '#register/insz.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { urls } from '#urls.ts'
import { dossierPage } from './dossier-page.tsx'
import { mogelijkheden } from './mogelijk.ts'
import { nieuwPage } from './nieuw-page.tsx'
import { termijnlijstRoutes } from './termijnlijst/routes.tsx'
import { werklijstRoutes } from './werklijst/routes.tsx'
import { werkverdelingRoutes } from './werkverdeling/routes.tsx'
import { zoekRoutes } from './zoeken/routes.tsx'

function nieuwRoute(demo: boolean): Route {
  return route({
    url: urls.dossierNieuw,
    may: 'dossier openen',
    form: form(
      {
        insz: text('Vul het rijksregisternummer in.'),
        aanspreking: oneOf('Kies hoe u de persoon aanspreekt.', ['mevrouw', 'meneer', 'geen']),
        voornaam: text('Vul de voornaam in.'),
        familienaam: text('Vul de familienaam in.'),
        straat: text('Vul de straat en het nummer in.'),
        postcode: text('Vul de postcode in.', { max: 4 }),
        gemeente: text('Vul de gemeente in.'),
      },
      ({ insz, postcode }) => nummerproblemen(insz, postcode, demo),
    ),
    GET: ({ form: asked }) => page(nieuwPage({ problems: asked.problems, values: asked.values })),
    async POST({ tx, form: asked, today }) {
      if (!asked.ok) return page(nieuwPage({ problems: asked.problems, values: asked.values }), 422)
      const { insz } = asked.value
      const oordeel = beoordeelInsz(insz)
      const geopend = await openDossier(
        tx,
        {
          insz: oordeel.geldig ? oordeel.insz : insz,
          ...alsGegevens(asked.value),
          geboortedatum: oordeel.geldig ? oordeel.geboortedatum : null,
        },
        today,
      )
      if (isNotPossible(geopend))
        return page(
          nieuwPage({
            problems: [{ field: 'insz', text: geopend.notPossible }],
            values: asked.values,
          }),
          409,
        )
      return seeOther(urls.dossier.href(geopend))
    },
  })
}

function nummerproblemen(insz: string, postcode: string, demo: boolean): readonly Problem[] {
  const oordeel = beoordeelInsz(insz)
  const problemen: Problem[] = []
  if (!oordeel.geldig) problemen.push({ field: 'insz', text: oordeel.reden })
  else if (oordeel.test !== demo)
    problemen.push({
      field: 'insz',
      text: demo
        ? 'Gebruik in de demo een TST-nummer: nooit een nummer van een echte persoon.'
        : 'Dit is een testnummer. Gebruik het echte nummer.',
    })
  return [...problemen, ...postcodeProblemen(postcode)]
}

const dossierRoute = route({
  url: urls.dossier,
  may: 'dossier behandelen',
  relatie: opNummer,
  async GET({ tx, relatie, today, actor, params }) {
    // The table lets some read the state of a dossier but nothing in it, unless in an emergency.
    if (relatie && !mag(actor, 'dossier zien', relatie, 'DEC').mag)
      return seeOther(urls.noodtoegang.href(params))
    const { dossier, events, history } = await loadDossier(tx, relatie)
    const state = fold(indicatie, events)
    const procedure = fold(startpakketProcedure, events)
    const correctie = fold(correctieProcedure, events)
    const evaluaties = fold(evaluatieProcedure, events)
    const ziet = relatie !== undefined && mag(actor, 'dossier zien', relatie, 'MED').mag
    const motivering = ziet && mag(actor, 'dossier zien', relatie, 'MOT').mag
    const lezer = motivering ? 'medewerker' : 'medewerker zonder motivering'
    return page(
      dossierPage({
        dossier,
        vandaag: today,
        indicatie: state,
        procedure,
        correctie,
        uitkomsten: uitkomstenVan(evaluaties.lijst),
        momenten: ziet ? tijdlijn(events as unknown as readonly Gebeurd[], lezer) : [],
        termijnen: await listTermijnen(tx, history),
        brieven: await listBrieven(tx, history),
        mogelijk: relatie
          ? mogelijkheden({
              actor,
              relatie,
              nummer: dossier.nummer,
              indicatie: state,
              procedure,
              correctie,
              evaluaties,
            })
          : [],
        ziet,
        motivering,
        noodtoegang: await eigenNoodtoegang(tx, history),
        verzegeld: !ziet && relatie !== undefined && mag(actor, 'noodtoegang openen', relatie).mag,
        papieren: relatie !== undefined && mag(actor, 'stukken zien', relatie).mag,
        leesbaar: relatie ? await leesbareStukken(tx, actor, relatie) : new Set(),
        kanVallen: relatie !== undefined && mag(actor, 'attest vastleggen', relatie).mag,
      }),
    )
  },
})

async function leesbareStukken(
  tx: ReadTx,
  actor: Actor,
  relatie: Relatie,
): Promise<ReadonlySet<string>> {
  const stukken = await listStukken(tx, relatie.dossier)
  return new Set(stukken.filter((stuk) => magLezen(actor, relatie, stuk)).map(({ id }) => id))
}

function briefRoute(vault: Vault): Route {
  return route({
    url: urls.dossierBriefPdf,
    may: 'brief lezen',
    relatie: opNummer,
    async GET({ tx, params }) {
      const history = await findHistory(tx, params.nummer)
      const brief = history === undefined ? undefined : await findBrief(tx, history, params.brief)
      if (!brief) return notFound()
      const bytes = await leesBrief(tx, vault, params.nummer, brief.id)
      return file(
        bytes,
        'application/pdf',
        `${params.nummer}-${brief.soort}-${brief.ontvanger}.pdf`,
      )
    },
  })
}

/** The pages of VDAB staff: list, search, dossier, opening a dossier, letters. */
export function medewerkerRoutes({
  vault,
  demo,
}: {
  readonly vault: Vault
  readonly demo: boolean
}): readonly Route[] {
  return [
    ...werklijstRoutes,
    ...termijnlijstRoutes,
    ...werkverdelingRoutes,
    ...zoekRoutes,
    nieuwRoute(demo),
    dossierRoute,
    briefRoute(vault),
  ]
}
