import { opNummer } from '#dossier/store.ts'
import type { Relatie } from '#dossier/permissions.ts'
import {
  aanvraagVan,
  enkeleTekst,
  inhoudVan,
  type VerzoekVanWerkgever,
} from '#dossier/tekenen/aanvraag.ts'
import { papierVan } from '#dossier/tekenen/papier.ts'
import { dagGetypt } from '#dossier/tekenen/parts.tsx'
import {
  doeTekenen,
  findEigenVerzoek,
  findNaam,
  handelaar,
  hashVan,
  listEigenVerzoeken,
  nieuweVraag,
} from '#dossier/tekenen/store.ts'
import { watValtWeg, type NieuwVerzoek } from '#dossier/tekenen/verzoek.ts'
import type { Dag } from '#law/dag.ts'
import { isNotPossible } from '#law/decider.ts'
import { BriefNietAfdrukbaar, renderTekenblad } from '#platform/documents/pdf.ts'
import { day } from '#platform/http/form-day.ts'
import { checkbox, longText, oneOf, optional, text } from '#platform/http/form-fields.ts'
import { form, type Problem, type Typed } from '#platform/http/form.ts'
import { file, notFound, page, seeOther } from '#platform/http/route-answer.ts'
import { route, type Route } from '#platform/http/route.ts'
import type { Actor, ReadTx } from '#platform/types.ts'
import { urls } from '#urls.ts'
import { eigenStukken, stukfout } from './store.ts'
import { werkgeverTekenenPage, werkgeverVerzoekPage } from './pages.tsx'
import { intrekPage, vraagPage, wijzigBevestigPage } from './vraag-pages.tsx'

export interface TekenDeps {
  /** Telephone number of VDAB. */
  readonly telefoon: string
  /** The name of the company that the actor acts for. */
  readonly bedrijf: (actor: Actor) => Promise<string>
}

const lijst = route({
  url: urls.werkgeverTekenen,
  may: 'gevraagde handtekeningen zien',
  relatie: opNummer,
  async GET({ tx, relatie, params }) {
    if (!relatie) return notFound()
    const beelden = await listEigenVerzoeken(tx, relatie.dossier)
    const persoon = await findNaam(tx, relatie.dossier)
    return page(werkgeverTekenenPage({ nummer: params.nummer, persoon, beelden }))
  },
})

const velden = {
  titel: text('Schrijf een titel.', { max: 120 }),
  tekst: longText('Schrijf de tekst die getekend wordt.', { max: 8000 }),
  stuk: optional(text('', { max: 36 })),
  uiterlijk: optional(day('de laatste dag om te tekenen')),
}

/** Why the text cannot be printed: paper is a full channel, so what paper cannot show is not asked. */
async function drukfout(
  vraag: NieuwVerzoek,
  door: { readonly actor: Actor; readonly today: Dag },
): Promise<readonly Problem[]> {
  const beeld = {
    ...vraag,
    versie: 1,
    gevraagdDoor: door.actor.naam,
    gevraagdOp: door.today,
    status: 'loopt' as const,
    partijen: vraag.ondertekenaars.map((ondertekenaar) => ({
      ondertekenaar,
      stand: { stand: 'wacht' as const },
    })),
  }
  try {
    await renderTekenblad(papierVan(beeld, { nummer: '', persoon: '', telefoon: '' }))
    return []
  } catch (error) {
    if (error instanceof BriefNietAfdrukbaar) return [{ field: 'tekst', text: error.message }]
    throw error
  }
}

const nieuw = ({ bedrijf }: TekenDeps): Route =>
  route({
    url: urls.werkgeverTekenNieuw,
    may: 'handtekening vragen',
    relatie: opNummer,
    form: form({
      soort: oneOf('Kies wat er getekend wordt.', ['POP', 'andere']),
      wie: oneOf('Kies wie er tekent.', ['werknemer', 'beide']),
      ...velden,
    }),
    async GET({ tx, relatie, params, form: asked, actor }) {
      if (!relatie) return notFound()
      const persoon = await findNaam(tx, relatie.dossier)
      const stukken = await eigenStukken(tx, actor, relatie)
      return page(vraagPage({ nummer: params.nummer, persoon, stukken, ...asked }))
    },
    async POST({ tx, relatie, params, form: asked, today, actor }) {
      if (!relatie || actor.organisatie === undefined) return notFound()
      const persoon = await findNaam(tx, relatie.dossier)
      const stukken = await eigenStukken(tx, actor, relatie)
      const hier = { nummer: params.nummer, persoon, stukken, values: asked.values }
      const opnieuw = (problems: readonly Problem[], status: number) =>
        page(vraagPage({ ...hier, problems }), status)
      if (!asked.ok) return opnieuw(asked.problems, 422)
      const { soort, wie, uiterlijk = null, ...ingevuld } = asked.value
      const vreemd = stukfout(ingevuld.stuk, stukken)
      if (vreemd.length > 0) return opnieuw(vreemd, 422)
      const naam = await bedrijf(actor)
      const onderneming = wie === 'beide' ? { kbo: actor.organisatie, naam } : null
      const vraag = nieuweVraag({ ...aanvraagVan(soort, ingevuld, onderneming), uiterlijk })
      const fout = await drukfout(vraag, { actor, today })
      if (fout.length > 0) return opnieuw(fout, 422)
      const door = handelaar(actor, naam)
      const decision = await doeTekenen(tx, relatie.dossier, {
        type: 'vraag',
        op: today,
        door,
        vraag,
      })
      if (isNotPossible(decision))
        return opnieuw([{ field: 'uiterlijk', text: decision.notPossible }], 409)
      return seeOther(urls.werkgeverTekenen.href(params))
    },
  })

function kanWijzigen(beeld: VerzoekVanWerkgever): boolean {
  return beeld.eigen && enkeleTekst(beeld) !== undefined
}

async function toonVerzoek(
  tx: ReadTx,
  beeld: VerzoekVanWerkgever,
  waar: { readonly relatie: Relatie; readonly nummer: string; readonly actor: Actor },
  problems: readonly Problem[] = [],
) {
  const { relatie, nummer, actor } = waar
  const moetTekenen = beeld.partijen.some(
    ({ ondertekenaar, stand }) =>
      ondertekenaar.rol === 'werkgever' &&
      ondertekenaar.kbo === actor.organisatie &&
      stand.stand !== 'getekend',
  )
  return page(
    werkgeverVerzoekPage({
      beeld,
      nummer,
      persoon: await findNaam(tx, relatie.dossier),
      moetTekenen,
      kanWijzigen: kanWijzigen(beeld),
      problems,
    }),
    problems.length > 0 ? 409 : 200,
  )
}

const verzoekRoute = route({
  url: urls.werkgeverTekenverzoek,
  may: 'handtekening zetten',
  relatie: opNummer,
  form: form({ hash: text('Open de vraag opnieuw.', { max: 64 }) }),
  async GET({ tx, relatie, params, actor }) {
    const beeld = relatie && (await findEigenVerzoek(tx, relatie.dossier, params.verzoek))
    return beeld ? toonVerzoek(tx, beeld, { relatie, nummer: params.nummer, actor }) : notFound()
  },
  async POST({ tx, relatie, params, form: asked, today, actor }) {
    const beeld = relatie && (await findEigenVerzoek(tx, relatie.dossier, params.verzoek))
    if (!beeld) return notFound()
    const waar = { relatie, nummer: params.nummer, actor }
    if (!asked.ok) return toonVerzoek(tx, beeld, waar, asked.problems)
    const decision = await doeTekenen(tx, relatie.dossier, {
      type: 'teken',
      op: today,
      door: handelaar(actor),
      vraag: { verzoek: beeld.id, hash: asked.value.hash },
    })
    return isNotPossible(decision)
      ? toonVerzoek(tx, beeld, waar, [{ text: decision.notPossible }])
      : seeOther(urls.werkgeverTekenverzoek.href(params))
  },
})

function getypt(beeld: VerzoekVanWerkgever): Typed {
  const { titel, inhoud, uiterlijk } = beeld
  return {
    titel,
    tekst: enkeleTekst(beeld) ?? '',
    stuk: inhoud.vorm === 'tekst' ? (inhoud.stuk ?? '') : '',
    ...dagGetypt('uiterlijk', uiterlijk),
  }
}

const wijzigen = route({
  url: urls.werkgeverTekenWijzigen,
  may: 'handtekening vragen',
  relatie: opNummer,
  form: form({ ...velden, bevestigd: checkbox(), getoond: optional(text('', { max: 400 })) }),
  async GET({ tx, relatie, params, form: asked, actor }) {
    const verzoek = relatie && (await findEigenVerzoek(tx, relatie.dossier, params.verzoek))
    if (!verzoek || !kanWijzigen(verzoek)) return notFound()
    const persoon = await findNaam(tx, relatie.dossier)
    const values = Object.keys(asked.values).length > 0 ? asked.values : getypt(verzoek)
    const { problems } = asked
    const stukken = await eigenStukken(tx, actor, relatie)
    return page(vraagPage({ nummer: params.nummer, persoon, stukken, verzoek, problems, values }))
  },
  async POST({ tx, relatie, params, form: asked, today, actor }) {
    const verzoek = relatie && (await findEigenVerzoek(tx, relatie.dossier, params.verzoek))
    if (!verzoek || !kanWijzigen(verzoek)) return notFound()
    const persoon = await findNaam(tx, relatie.dossier)
    const stukken = await eigenStukken(tx, actor, relatie)
    const hier = { nummer: params.nummer, persoon, stukken, verzoek, values: asked.values }
    if (!asked.ok) return page(vraagPage({ ...hier, problems: asked.problems }), 422)
    const { bevestigd, getoond = '', uiterlijk = null, ...ingevuld } = asked.value
    const vreemd = stukfout(ingevuld.stuk, stukken)
    if (vreemd.length > 0) return page(vraagPage({ ...hier, problems: vreemd }), 422)
    const ondertekenaars = verzoek.partijen.map((partij) => partij.ondertekenaar)
    const tekst = {
      id: verzoek.id,
      soort: verzoek.soort,
      titel: ingevuld.titel,
      uiterlijk,
      inhoud: inhoudVan(ingevuld),
      ondertekenaars: ondertekenaars as unknown as NieuwVerzoek['ondertekenaars'],
    }
    const nieuwe = { ...tekst, hash: hashVan(tekst) }
    const fout = await drukfout(nieuwe, { actor, today })
    if (fout.length > 0) return page(vraagPage({ ...hier, problems: fout }), 422)
    const nakijken = (problems: readonly Problem[], status: number) =>
      page(wijzigBevestigPage({ ...hier, problems, vervalt: watValtWeg(verzoek, nieuwe) }), status)
    if (!bevestigd) return nakijken([], 200)
    const { titel, inhoud, hash } = nieuwe
    const vraag = {
      verzoek: verzoek.id,
      titel,
      inhoud,
      hash,
      uiterlijk,
      getoond: getoond.split('|'),
    }
    const door = handelaar(actor)
    const decision = await doeTekenen(tx, relatie.dossier, {
      type: 'wijzig',
      op: today,
      door,
      vraag,
    })
    if (isNotPossible(decision)) return nakijken([{ text: decision.notPossible }], 409)
    return seeOther(urls.werkgeverTekenverzoek.href({ nummer: params.nummer, verzoek: verzoek.id }))
  },
})

const intrekken = route({
  url: urls.werkgeverTekenIntrekken,
  may: 'handtekening vragen',
  relatie: opNummer,
  form: form({}),
  async GET({ tx, relatie, params, form: { problems } }) {
    const verzoek = relatie && (await findEigenVerzoek(tx, relatie.dossier, params.verzoek))
    if (!verzoek?.eigen || !relatie) return notFound()
    const persoon = await findNaam(tx, relatie.dossier)
    return page(intrekPage({ nummer: params.nummer, persoon, verzoek, problems }))
  },
  async POST({ tx, relatie, params, today, actor }) {
    const verzoek = relatie && (await findEigenVerzoek(tx, relatie.dossier, params.verzoek))
    if (!verzoek?.eigen || !relatie) return notFound()
    const decision = await doeTekenen(tx, relatie.dossier, {
      type: 'trek in',
      op: today,
      door: handelaar(actor),
      vraag: { verzoek: verzoek.id },
    })
    if (!isNotPossible(decision))
      return seeOther(urls.werkgeverTekenen.href({ nummer: params.nummer }))
    const persoon = await findNaam(tx, relatie.dossier)
    const problems = [{ text: decision.notPossible }]
    return page(intrekPage({ nummer: params.nummer, persoon, verzoek, problems }), 409)
  },
})

const pdf = ({ telefoon }: TekenDeps): Route =>
  route({
    url: urls.werkgeverTekenPdf,
    may: 'gevraagde handtekeningen zien',
    relatie: opNummer,
    async GET({ tx, relatie, params }) {
      const beeld = relatie && (await findEigenVerzoek(tx, relatie.dossier, params.verzoek))
      if (!beeld) return notFound()
      const { nummer } = params
      const blad = papierVan(beeld, {
        nummer,
        persoon: await findNaam(tx, relatie.dossier),
        telefoon,
      })
      return file(await renderTekenblad(blad), 'application/pdf', `${nummer}-tekenen.pdf`)
    },
  })

/** What an employer asks its workers to sign. */
export function werkgeverTekenRoutes(deps: TekenDeps): readonly Route[] {
  return [lijst, nieuw(deps), verzoekRoute, wijzigen, intrekken, pdf(deps)]
}
