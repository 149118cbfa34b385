import { rolnamen, type Rol } from '#dossier/toegang.ts'

/** A role as the header and the chooser write it: with a capital and without its article. */
export function rolnaam(rol: string): string {
  const naam = Object.hasOwn(rolnamen, rol) ? rolnamen[rol as Rol] : rol
  const kaal = naam.replace(/^(de|het|een) /, '')
  return kaal.charAt(0).toUpperCase() + kaal.slice(1)
}
