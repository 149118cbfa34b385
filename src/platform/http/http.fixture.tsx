import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { dag, type Dag } from '#law/dag.ts'
import type { Band, Relatie } from '#dossier/permissions.ts'
import { Layout, type Content } from '#ui/components.ts'
import { url } from '#ui/url.ts'
import { tstNummer } from '#register/insz.ts'
import { demoKbo } from '#register/kbo.ts'
import { meldAan } from '#test/support/aanmelden.ts'
import { fixedClock, newHistory, testStore } from '#test/support/database.ts'
import type { Accounts, DemoAccount } from './accounts.ts'
import { form, type Unaccepted } from './form.ts'
import { longText, oneOf } from './form-fields.ts'
import { buildHttp, type HttpOptions } from './http.ts'
import { page, seeOther } from './route-answer.ts'
import { route } from './route.ts'
import { Botsing, systeem, type Clock, type Store } from '#platform/types.ts'

const team = 'VDAB-OOST_VLAANDEREN'

export const mensen = {
  tom: {
    id: 'tom',
    naam: 'Tom Tomaat',
    rol: 'team TOM',
    organisatie: team,
    uitleg: 'Maakt voorstellen.',
  },
  bert: {
    id: 'bert',
    naam: 'Bert Beslist',
    rol: 'beslisser (4 ogen)',
    organisatie: team,
    uitleg: 'Beslist.',
  },
  ingrid: {
    id: 'ingrid',
    naam: 'Ingrid Indicatie',
    rol: 'indiceringsconsulent',
    organisatie: team,
    uitleg: 'Legt attesten vast.',
  },
  roos: {
    id: tstNummer(dag('1998-05-06'), 2),
    naam: 'Roos Roodkap',
    rol: 'burger',
    uitleg: 'Ziet haar eigen dossier.',
  },
  wim: {
    id: 'wim',
    naam: 'Wim Werkgever',
    rol: 'werkgever',
    organisatie: demoKbo(11),
    organisatienaam: 'De Zeven Dwergen',
    uitleg: 'Ziet zijn werknemers.',
  },
} as const satisfies Record<string, DemoAccount>

export const demo: Accounts = {
  list: async () => Object.values(mensen),
  find: async (id) => Object.values(mensen).find((account) => account.id === id),
}

export const proefUrls = {
  open: url('/proef'),
  stuk: url('/proef/stuk'),
  dossier: url('/proef/dossiers/:dossier'),
  voorstel: url('/proef/dossiers/:dossier/voorstel'),
  beslissing: url('/proef/dossiers/:dossier/beslissing'),
  attest: url('/proef/dossiers/:dossier/attest'),
  zonderForm: url('/proef/dossiers/:dossier/zonder-form'),
}

const van = dag('2026-01-01')

/** The facts of one dossier: everybody of VDAB is assigned to it, and Tom made the proposal. */
export function relatieVan(dossier: string, change: Partial<Relatie> = {}): Relatie {
  const banden: readonly Band[] = [{ soort: 'toegewezen', van }]
  return { dossier, op: dag('2026-11-22'), banden, voorsteller: mensen.tom.id, ...change }
}

const voorstelForm = form({
  pakket: oneOf('Kies een pakket.', ['1', '2']),
  reden: longText('Leg uit waarom.', { min: 10 }),
})

function formPage({ values, problems }: Unaccepted) {
  return (
    <Layout title="Voorstel" problems={problems}>
      <form method="post">
        <input name="pakket" value={String(values['pakket'] ?? '')} />
        <textarea name="reden">{String(values['reden'] ?? '')}</textarea>
      </form>
    </Layout>
  )
}

/** A frame around the Layout, as a capability may have one. */
function Kader({ children }: { readonly children: Content }) {
  return (
    <Layout title="Dossier" user={undefined}>
      {children}
    </Layout>
  )
}

/** A small site with every kind of route; `dossiers` are the facts, `faults` what goes wrong on purpose. */
export function proefRoutes(dossiers: ReadonlyMap<string, Relatie>, faults = { botsing: false }) {
  const relatie = async (_tx: unknown, { params }: { params: { readonly dossier: string } }) =>
    dossiers.get(params.dossier)
  const append = route({
    url: proefUrls.voorstel,
    may: 'startpakket voorstellen',
    relatie,
    form: voorstelForm,
    GET: ({ form }) => page(formPage(form)),
    async POST({ tx, params, form, today }) {
      if (!form.ok) return page(formPage(form))
      const { length } = await tx.beyond(() => tx.history(params.dossier))
      await tx.append(params.dossier, length, [
        { type: 'Voorgesteld', data: form.value, dag: today },
      ])
      if (faults.botsing) throw new Botsing('Iemand anders heeft dit dossier intussen gewijzigd.')
      return seeOther(proefUrls.dossier.href(params))
    },
  })
  return [
    append,
    route({
      url: proefUrls.open,
      may: 'openbaar',
      GET: () => page(<Layout title="Open">Voor iedereen</Layout>),
      POST: () => seeOther(proefUrls.open.href()),
    }),
    route({
      url: proefUrls.stuk,
      may: 'openbaar',
      GET() {
        throw new Error('geheim 72.06.01-123.45')
      },
    }),
    route({
      url: proefUrls.dossier,
      may: 'dossier zien',
      relatie,
      GET: ({ params }) => page(<Kader>{`Dossier ${params.dossier}`}</Kader>),
    }),
    route({
      url: proefUrls.beslissing,
      may: 'startpakket beslissen',
      relatie,
      POST: ({ params }) => seeOther(proefUrls.dossier.href(params)),
    }),
    route({
      url: proefUrls.attest,
      may: 'attest vastleggen',
      relatie,
      form: voorstelForm,
      GET: ({ form }) => page(formPage(form)),
      POST: ({ form, params }) =>
        form.ok ? seeOther(proefUrls.dossier.href(params)) : page(formPage(form)),
    }),
    route({
      url: proefUrls.zonderForm,
      may: 'startpakket voorstellen',
      relatie,
      POST() {
        throw new Botsing('Iemand anders heeft dit dossier intussen gewijzigd.')
      },
    }),
  ]
}

/** A clock that a test turns by hand. */
export function handClock(start: string): Clock & { set(now: string): void } {
  let now = start
  return {
    now: () => now,
    today: () => dag(now.slice(0, 10)),
    set: (to) => {
      now = to
    },
  }
}

export interface Site {
  readonly app: FastifyInstance
  readonly store: Store
  readonly dossier: string
  /** The facts of each dossier, to change between two requests. */
  readonly dossiers: Map<string, Relatie>
  get(path: string, cookie?: string, headers?: InjectOptions['headers']): ReturnType<Get>
  post(path: string, body: Record<string, string>, cookie?: string): ReturnType<Get>
  login(id: keyof typeof mensen): Promise<string>
}

type Get = (options: InjectOptions) => Promise<Awaited<ReturnType<FastifyInstance['inject']>>>

/** The small site over the real store, with one dossier that nobody used before. */
export async function openSite(
  change: Partial<HttpOptions> & {
    readonly relatie?: Partial<Relatie>
    readonly botsing?: boolean
    readonly day?: Dag
  } = {},
): Promise<Site> {
  const { relatie, botsing = false, day, ...options } = change
  const store = options.store ?? (await testStore())
  const clock = fixedClock(day)
  const dossier = newHistory()
  const dossiers = new Map([[dossier, relatieVan(dossier, relatie)]])
  const routes = proefRoutes(dossiers, { botsing })
  const app = await buildHttp({
    routes,
    clock,
    wallClock: clock,
    accounts: demo,
    log: false,
    ...options,
    store,
  })
  const inject: Get = (options) => app.inject(options)
  const get: Site['get'] = (path, cookie, headers = {}) =>
    inject({ url: path, headers: { ...headers, ...(cookie ? { cookie } : {}) } })
  const post: Site['post'] = (path, body, cookie) =>
    inject({
      method: 'POST',
      url: path,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        ...(cookie ? { cookie } : {}),
      },
      payload: new URLSearchParams(body).toString(),
    })
  const login = async (id: keyof typeof mensen) => {
    const { cookie } = await meldAan(app, mensen[id].id)
    return cookie
  }
  return { app, store, dossier, dossiers, get, post, login }
}

/** A key as a rendered form has one. */
export const newKey = (): string => randomUUID()

/** The audit lines of a dossier: who did what. */
export async function auditOf(store: Store, dossier: string): Promise<string[]> {
  const rows = await store.read({ id: 'toets', naam: 'Toets', rol: 'DPO' }, (tx) =>
    tx.query<{ line: string }>(
      `select actor->>'id' || ' ' || action as line from audit where history = $1 order by id`,
      [dossier],
    ),
  )
  return rows.map(({ line }) => line)
}

/** How many events the history of the dossier holds. */
export async function eventsOf(store: Store, dossier: string): Promise<number> {
  const events = await store.read(systeem, (tx) => tx.history(dossier))
  return events.length
}

/** What a complete form for a proposal carries. */
export const goed = { pakket: '2', reden: 'Het attest is nog geldig.' }
