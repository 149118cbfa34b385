import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly until: number
}

/** Most things that are kept at once; the oldest goes first, so that nobody can fill the memory. */
const most = 20_000

/** What the provider of the demo remembers, in memory: sessions and codes that need not outlive the process. */
export function memoryAdapters(): (model: string) => Adapter {
  const all = new Map<string, Kept>()
  return (model) => {
    const get = (id: string): AdapterPayload | undefined => {
      const found = all.get(`${model}:${id}`)
      return found && found.until > Date.now() ? found.payload : undefined
    }
    const firstWhere = (same: (payload: AdapterPayload) => boolean) =>
      [...all].find(
        ([key, { payload, until }]) =>
          key.startsWith(`${model}:`) && until > Date.now() && same(payload),
      )?.[1].payload
    return {
      async upsert(id, payload, seconds) {
        const [oldest] = all.keys()
        if (all.size >= most && oldest !== undefined) all.delete(oldest)
        all.set(`${model}:${id}`, { payload, until: Date.now() + (seconds ?? 0) * 1000 })
      },
      find: async (id) => get(id),
      findByUid: async (uid) => firstWhere((payload) => payload.uid === uid),
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = get(id)
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        all.delete(`${model}:${id}`)
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of all) if (payload.grantId === grantId) all.delete(key)
      },
    }
  }
}
