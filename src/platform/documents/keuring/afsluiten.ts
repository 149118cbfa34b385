import { registerHooks } from 'node:module'

/**
 * Closes what a process that reads strange papers does not need: no further module, no network. Files, processes and
 * threads are closed by `--permission`; before Node 25 that flag knows no network.
 */
export function sluitAf(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
    Reflect.deleteProperty(globalThis, name)
  const refuse = (): never => {
    throw new Error('Dit proces laadt niets meer.')
  }
  registerHooks({ resolve: refuse, load: refuse })
  Object.defineProperty(process, 'getBuiltinModule', { value: refuse })
  Object.defineProperty(process, 'binding', { value: refuse })
}
