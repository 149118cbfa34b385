import { urls } from '#urls.ts'
import { dagvelden, ga, vul, type Bezoeker } from './hand.ts'
import { eersteHelper } from './mensen.ts'

/** Ticks one value of a group of boxes. */
export async function kruisAan({ tab }: Bezoeker, name: string, value: string): Promise<void> {
  await tab.locator(`main [name="${name}"][value="${value}"]`).check()
}

/** The person fills in whom to let help, with the first helper unless told otherwise. */
export async function vraagtHulp(
  komt: Bezoeker,
  anders: Readonly<Record<string, string>> = {},
): Promise<void> {
  await ga(komt.tab, urls.mijnHulpNieuw.href())
  await vul(komt.tab, {
    naam: eersteHelper.naam,
    insz: eersteHelper.id,
    ...dagvelden('tot', '2026-12-31'),
    ...anders,
  })
  await kruisAan(komt, 'omvang', 'dossier lezen')
}
