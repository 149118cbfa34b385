import { diepsteNesting, meesteBladzijden } from '#platform/documents/keuring/grenzen.ts'
import { Weigering } from '#platform/documents/keuring/weigering.ts'
import { aantekeningen } from './aantekeningen.ts'
import { Boek } from './boek.ts'
import { Kopie } from './kopie.ts'
import { controleer } from './nazicht.ts'
import { zinnen } from './zinnen.ts'
import { schrijf } from './schrijver.ts'
import { Naam, Verwijzing, type Waarde, type Woordenboek } from './waarden.ts'

export interface SchonePdf {
  readonly bytes: Buffer
  readonly bladzijden: number
  readonly waarschuwingen: readonly string[]
}

/** One page of the source, with what it inherits. */
interface Bladzijde {
  readonly bron: Verwijzing | undefined
  readonly dict: Woordenboek
  readonly erft: ReadonlyMap<string, Waarde>
}

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const
const a4 = [0, 0, 595.276, 841.89]

/**
 * The PDF written anew: its pages with text, fonts, images, layers, headings and what is drawn over them. What acts
 * (scripts, actions, links, attachments, forms, sound) does not come along. Throws `Weigering`.
 */
export async function schoonPdf(source: Buffer): Promise<SchonePdf> {
  const boek = new Boek(source)
  const catalogue = boek.woordenboek(boek.root)
  if (!catalogue) throw new Weigering('beschadigd')
  const pages = bladzijden(boek, catalogue)
  const waarschuwingen = new Set<string>(wat(boek, catalogue))
  const kopie = new Kopie(boek)
  const root = kopie.reserveer()
  const tree = kopie.reserveer()
  const copies = pages.map(({ bron }) => {
    const copy = kopie.reserveer()
    if (bron) kopie.bladzijde(bron, copy)
    return copy
  })
  for (const [nr, page] of pages.entries()) {
    const copy = bladzijde(boek, kopie, page, tree)
    const { stempels, meldingen } = aantekeningen(boek, kopie, page.dict)
    if (stempels.length > 0) copy.set('Annots', stempels)
    if (page.dict.has('AA')) waarschuwingen.add(zinnen.actief)
    for (const melding of meldingen) waarschuwingen.add(zinnen[melding])
    kopie.objecten.set(copies[nr]!.nummer, copy)
  }
  kopie.objecten.set(
    tree.nummer,
    new Map<string, Waarde>([
      ['Type', new Naam('Pages')],
      ['Kids', copies],
      ['Count', copies.length],
    ]),
  )
  kopie.objecten.set(
    root.nummer,
    new Map<string, Waarde>([
      ['Type', new Naam('Catalog')],
      ['Pages', tree],
      ...kopie.sleutels(catalogue, 'Catalogus'),
    ]),
  )
  await kopie.voltooi()
  const bytes = schrijf(kopie.objecten, root)
  controleer(bytes, kopie.objecten.size)
  return { bytes, bladzijden: pages.length, waarschuwingen: [...waarschuwingen] }
}

/** What the catalogue holds that the copy does not. */
function wat(boek: Boek, catalogue: Woordenboek): readonly string[] {
  const names = boek.woordenboek(catalogue.get('Names'))
  const form = boek.woordenboek(catalogue.get('AcroForm'))
  const fields = boek.los(form?.get('Fields'))
  const drawn = Array.isArray(fields) && fields.length > 0
  // A form of XFA alone has one page that asks for another program: the answers would be lost.
  if (form?.has('XFA') && (!drawn || boek.los(catalogue.get('NeedsRendering')) === true))
    throw new Weigering('formulier')
  const active = ['OpenAction', 'AA'].some((key) => {
    const value = boek.los(catalogue.get(key))
    return value instanceof Map
  })
  return [
    ...(active || names?.has('JavaScript') || form?.has('XFA') ? [zinnen.actief] : []),
    ...(names?.has('EmbeddedFiles') || catalogue.has('AF') || catalogue.has('Collection')
      ? [zinnen.bijlage]
      : []),
  ]
}

function bladzijden(boek: Boek, catalogue: Woordenboek): readonly Bladzijde[] {
  const found: Bladzijde[] = []
  let visits = 0
  const visit = (
    node: Waarde | undefined,
    above: ReadonlySet<number>,
    erft: ReadonlyMap<string, Waarde>,
  ): void => {
    if (above.size > diepsteNesting || (visits += 1) > 20 * meesteBladzijden)
      throw new Weigering('te ingewikkeld')
    const bron = node instanceof Verwijzing ? node : undefined
    if (bron && above.has(bron.nummer)) throw new Weigering('beschadigd')
    const dict = boek.woordenboek(node)
    if (!dict) return
    const own = new Map(erft)
    for (const key of inherited) {
      const value = dict.get(key)
      if (value !== undefined && value !== null) own.set(key, value)
    }
    const kids = boek.los(dict.get('Kids'))
    if (!Array.isArray(kids)) {
      if (found.push({ bron, dict, erft: own }) > meesteBladzijden)
        throw new Weigering('te veel bladzijden')
      return
    }
    const path = new Set([...above, bron?.nummer ?? -1 - above.size])
    for (const kid of kids) visit(kid as Waarde, path, own)
  }
  visit(catalogue.get('Pages'), new Set(), new Map())
  if (found.length === 0) throw new Weigering('beschadigd')
  return found
}

function bladzijde(boek: Boek, kopie: Kopie, page: Bladzijde, parent: Verwijzing): Woordenboek {
  const resources = page.erft.get('Resources')
  const copy: Woordenboek = new Map<string, Waarde>([
    ['Type', new Naam('Page')],
    ['Parent', parent],
    ['MediaBox', boek.vak(page.erft.get('MediaBox')) ?? a4],
    ['Resources', (resources ? kopie.kopieer(resources, 'Middelen') : null) ?? new Map()],
  ])
  const crop = boek.vak(page.erft.get('CropBox'))
  if (crop) copy.set('CropBox', crop)
  const turn = boek.los(page.erft.get('Rotate'))
  if (typeof turn === 'number' && turn % 90 === 0) copy.set('Rotate', turn)
  for (const [key, value] of kopie.sleutels(page.dict, 'Bladzijde'))
    if (!copy.has(key)) copy.set(key, value)
  return copy
}
