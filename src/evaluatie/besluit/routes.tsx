import type { Route } from '#platform/http/route.ts'
import { beslissingRoutes } from './beslissing/routes.tsx'
import { voorstelRoutes } from './voorstel/routes.tsx'

/** The decision after the talk: three steps of who proposes, then the second reader. */
export function besluitRoutes(deps: { readonly telefoon: string }): readonly Route[] {
  return [...voorstelRoutes(deps), ...beslissingRoutes(deps)]
}
