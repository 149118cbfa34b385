import { randomBytes, randomUUID } from 'node:crypto'
import type { Brief } from '#brieven/brief.ts'
import { maakBrief } from '#brieven/store.ts'
import { rechtzetting } from '#dossier/avg/rechtzetting.ts'
import { vernietigingen } from '#dossier/avg/vernietiging.ts'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { inzagevragen } from '#dossier/inzage/vragen.ts'
import type { Stuksoort } from '#dossier/luik/soorten.ts'
import { bewaar, legVast } from '#dossier/luik/store.ts'
import { geefMandaat } from '#dossier/mandaat/store.ts'
import { openDossier } from '#dossier/store.ts'
import { doeTekenen, handelaar, nieuweVraag } from '#dossier/tekenen/store.ts'
import { toegangen } from '#dossier/toegangslijst/toegangen.ts'
import { vraagPapier } from '#dossier/uitnodiging/store.ts'
import { listBerichten, meld } from '#dossier/voorkeur/store.ts'
import { aBewijs, invaliditeit } from '#indicatie/indicatie.fixture.ts'
import { indicatie } from '#indicatie/indicatie.ts'
import { after } from '#law/dag.ts'
import type { Vault } from '#platform/documents/blobs.ts'
import { fold, handle } from '#platform/store/handle.ts'
import type { OpenStore } from '#platform/store/store.ts'
import { systeem, type Actor, type Tx } from '#platform/types.ts'
import { beslissingsbrief } from '#startpakket/brief.ts'
import { aStart } from '#startpakket/brief.fixture.ts'
import { beslis, meldIndienst, stelVoor } from '#startpakket/procedure.fixture.ts'
import { startpakketProcedure } from '#startpakket/procedure.ts'
import { klaartje, testdag } from '#test/support/database.ts'
import { moet } from '#law/decider.fixture.ts'
import { evaluaties, gesprekken, metAfspraak, metVoorstel, naHetGesprek } from './zaak-evaluatie.ts'

/** The company of the worker in every dossier. */
export const kbo = '0999000128'

/** Text that stands in the papers of one dossier and nowhere else. */
export interface Merkteken {
  /** In the name and the address. */
  readonly persoon: string
  /** In the issuer of an attest and in what an uploaded attest holds: health data. */
  readonly medisch: string
}

export interface Zaak {
  readonly history: string
  readonly merkteken: Merkteken
  /** The values of an address; an employer has letters and papers of its own. */
  params(patroon: string): Readonly<Record<string, string>>
}

const werkgever: Actor = { id: 'wg', naam: 'Griselda', rol: 'werkgever', organisatie: kbo }

/** A dossier with something of everything in it, so that every address about it leads somewhere. */
export async function maakZaak(vault: Vault, store: OpenStore): Promise<Zaak> {
  const merkteken = { persoon: teken(), medisch: teken() }
  const persoon = aPersoon({
    familienaam: merkteken.persoon,
    adres: { straat: merkteken.persoon, postcode: '9000', gemeente: 'Gent' },
  })
  const { nummer, history, bewijs } = await store.write(systeem, async (tx) => {
    const { nummer, history } = moet(await openDossier(tx, persoon, testdag))
    const bewijs = aBewijs({ id: randomUUID(), attest: invaliditeit, uitgever: merkteken.medisch })
    moet(await handle(tx, indicatie, history, { type: 'leg bewijs vast', op: testdag, bewijs }))
    await kenToe(tx, history)
    return { nummer, history, bewijs: bewijs.id }
  })
  const brief = await brieven(vault, store, { history, nummer })
  const attest = await papier(vault, store, klaartje, { history, nummer }, 'attest', merkteken)
  const pop = await papier(vault, store, werkgever, { history, nummer }, 'POP', merkteken)
  const overige = await store.write(systeem, (tx) => omgeving(tx, history, attest))
  const aanvragen = await store.write(systeem, (tx) =>
    evaluaties(tx, history, persoon.insz, werkgever),
  )
  const gesprek = await store.write(systeem, (tx) =>
    gesprekken(tx, history, kbo, merkteken.medisch),
  )
  const besproken = await store.write(systeem, (tx) =>
    metVoorstel(tx, history, kbo, merkteken.medisch),
  )
  const afgesproken = await store.write(systeem, (tx) =>
    metAfspraak(tx, history, kbo, merkteken.medisch),
  )
  return {
    history,
    merkteken,
    params: (patroon) => {
      const vanWerkgever = patroon.startsWith('/werkgever')
      return {
        nummer,
        bewijs,
        code: 'PMAH-6',
        ...overige,
        brief: vanWerkgever ? brief.werkgever : brief.persoon,
        stuk: vanWerkgever ? pop : attest,
        aanvraag: patroon.includes('afspra')
          ? afgesproken
          : patroon.includes('gesprek')
            ? gesprek[patroon.endsWith('/verslag') ? 'gevoerd' : 'gepland']
            : naHetGesprek.test(patroon)
              ? besproken
              : vanWerkgever
                ? aanvragen.werkgever
                : aanvragen.werknemer,
        vraag: patroon.startsWith('/toezicht') ? overige.inzagevraag : overige.rechtzetting,
        // Rows of the supervision: they belong to no dossier that somebody is tied to.
        zoeking: randomUUID(),
        token: randomBytes(32).toString('base64url'),
        weergave: randomUUID(),
        nazicht: '1',
        noodtoegang: randomUUID(),
      }
    },
  }
}

function teken(): string {
  return `Merk${randomBytes(16).toString('hex')}`
}

async function kenToe(tx: Tx, history: string): Promise<void> {
  const feiten = async () => fold(indicatie, await tx.history(history))
  const doe = async (command: Parameters<typeof startpakketProcedure.decide>[0]) =>
    moet(await handle(tx, startpakketProcedure, history, command))
  await doe(stelVoor({ op: testdag, indicatie: await feiten() }))
  await doe(beslis({ op: testdag, id: randomUUID(), indicatie: await feiten() }))
  await doe(meldIndienst(testdag))
}

interface Dossiernummer {
  readonly history: string
  readonly nummer: string
}

async function brieven(vault: Vault, store: OpenStore, dossier: Dossiernummer) {
  const { voorPersoon, voorWerkgever } = beslissingsbrief(aStart('WOP 1'))
  const gedrukt = { persoon: '', werkgever: '' }
  const drukken: readonly (readonly ['persoon' | 'werkgever', Brief])[] = [
    ['persoon', voorPersoon],
    ['werkgever', voorWerkgever!],
  ]
  for (const [ontvanger, brief] of drukken)
    await store.write(systeem, async (tx) => {
      const bedrijf = ontvanger === 'werkgever' ? kbo : null
      await maakBrief(tx, vault, dossier, brief, { soort: 'start', ontvanger, kbo: bedrijf })
      const [rij] = await tx.query<{ id: string }>(
        'select id from brief where history = $1 and ontvanger = $2',
        [dossier.history, ontvanger],
      )
      gedrukt[ontvanger] = rij!.id
    })
  return gedrukt
}

async function papier(
  vault: Vault,
  store: OpenStore,
  wie: Actor,
  { history, nummer }: Dossiernummer,
  soort: Stuksoort,
  { medisch }: Merkteken,
): Promise<string> {
  const inhoud = soort === 'attest' ? medisch : 'een plan'
  const bytes = Buffer.from(`%PDF-1.4 ${inhoud}`)
  const bewaard = await bewaar(vault, nummer, soort, {
    origineel: bytes,
    keuring: {
      ok: true,
      soort: 'application/pdf',
      naam: 'papier.pdf',
      bytes,
      gewijzigd: false,
      waarschuwingen: [],
      virusscan: 'niet gescand',
    },
  })
  await store.write(wie, async (tx) => {
    const uitgever = soort === 'attest' ? medisch : 'Het bedrijf'
    moet(
      await legVast(tx, history, testdag, [bewaard], {
        datum: testdag,
        uitgever,
        geldigTot: null,
        post: null,
      }),
    )
  })
  return bewaard.context.document
}

/** Requests, questions, messages and ties around the dossier. */
async function omgeving(tx: Tx, history: string, document: string) {
  const op = testdag
  const vraag = nieuweVraag({
    soort: 'POP',
    titel: 'Plan',
    inhoud: { vorm: 'tekst', delen: [{ kop: '', tekst: 'U leert de oven instellen.' }] },
    ondertekenaars: [{ rol: 'werknemer' }, { rol: 'werkgever', kbo, naam: 'De Peperkoek' }],
    uiterlijk: null,
  })
  const door = handelaar(werkgever, 'De Peperkoek')
  moet(await doeTekenen(tx, history, { type: 'vraag', op, door, vraag }))
  const rechtgezet = randomUUID()
  moet(
    await handle(tx, rechtzetting, history, {
      type: 'vraag',
      op,
      id: rechtgezet,
      fout: 'Dit klopt niet.',
      juist: 'Dit wel.',
    }),
  )
  const inzagevraag = randomUUID()
  moet(
    await handle(tx, inzagevragen, history, { type: 'vraag', op, id: inzagevraag, tekst: 'Wie?' }),
  )
  const voorstel = randomUUID()
  const documenten = [{ document, klasse: 'MED', soort: 'attest' }] as const
  moet(
    await handle(tx, vernietigingen, history, {
      type: 'stel voor',
      op,
      id: voorstel,
      regel: 'ingetrokken stuk',
      documenten,
    }),
  )
  const uitnodiging = randomUUID()
  moet(
    await vraagPapier(tx, history, {
      id: uitnodiging,
      op,
      soort: 'verslag',
      tot: op,
      door: klaartje,
    }),
  )
  const { id: mandaat } = moet(
    await geefMandaat(tx, history, {
      id: randomUUID(),
      soort: 'vertrouwenspersoon',
      helper: { insz: aPersoon().insz, naam: 'Peettante' },
      omvang: ['dossier lezen'],
      medisch: false,
      van: op,
      tot: after(op, { years: 1 }),
      kanaal: 'portaal',
      papier: null,
      vonnis: null,
      door: klaartje,
      namens: null,
    }),
  )
  const organisatie = `OCMW-${randomBytes(4).toString('hex')}`
  moet(
    await handle(tx, toegangen, history, {
      type: 'wijs partner toe',
      op,
      partner: { organisatie, naam: 'OCMW' },
      tot: after(op, { years: 1 }),
      doel: 'helpen',
      door: klaartje,
    }),
  )
  const collega = { id: randomUUID(), naam: 'Collega', rol: 'team TOM' }
  moet(
    await handle(tx, toegangen, history, {
      type: 'meld conflict',
      op,
      collega,
      soort: 'familie',
      door: collega,
    }),
  )
  await meld(tx, history, 'brief')
  const [bericht] = await listBerichten(tx, history)
  return {
    verzoek: vraag.id,
    rechtzetting: rechtgezet,
    inzagevraag,
    voorstel,
    mandaat,
    uitnodiging,
    organisatie,
    nr: '1',
    bericht: bericht!.id,
  }
}
