import { beelden } from './bommen-beelden.ts'
import { bladzijden } from './bommen-bladzijden.ts'
import { kringen } from './bommen-kringen.ts'
import { ontplofbaar } from './bommen-uitpakken.ts'
import type { Vijandig } from './bouw.ts'

/** Small files that become large, and simple ones that are endless. */
export function bommen(): readonly Vijandig[] {
  return [...ontplofbaar(), ...bladzijden(), ...kringen(), ...beelden()]
}
