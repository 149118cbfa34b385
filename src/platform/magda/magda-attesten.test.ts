import { dag } from '#law/dag.ts'
import { stelAttestenVoor } from '#indicatie/magda.ts'
import { operaties } from '#register/magda/operaties.ts'
import { magdaMap, metMagdaMap } from '#test/support/magda.ts'
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { magdaUitMap } from './magda.ts'

/** Every person of the published answers for whom an attest is proven, with the codes. All others: none. */
const verwacht: Readonly<Record<string, string>> = {
  '96611827972': 'PMAH-2 HOOG-1',
  '99681543224': 'PMAH-2 HOOG-1',
  '50600233706': 'PMAH-2',
  '00683042157': 'PMAH-3 HOOG-4',
  '01690129514': 'PMAH-3 HOOG-4',
  '02651743665': 'PMAH-3 HOOG-4',
  '78672448529': 'PMAH-3 HOOG-4',
  '07612656930': 'PMAH-3',
  '11691489807': 'PMAH-3',
  '16661094171': 'PMAH-3',
  '69650368562': 'PMAH-3',
}

describe('attesten uit de gepubliceerde testantwoorden', metMagdaMap, () => {
  const antwoorden = join(magdaMap() ?? '', 'antwoorden')
  const magda = magdaUitMap(antwoorden)
  const overPersonen = operaties.filter(({ dienst }) => dienst !== 'Onderneming.GeefOnderneming')
  const alles = (insz: string) =>
    Promise.all(overPersonen.map(({ dienst }) => magda.vraag(dienst, insz)))

  test('van 120 personen krijgen er elf een voorstel, met deze attesten', async () => {
    const files = await readdir(antwoorden, { recursive: true })
    const personen = new Set(files.flatMap((name) => /(\d{11})\.xml$/.exec(name)?.[1] ?? []))
    assert.equal(personen.size, 120)
    const gevonden: Record<string, string> = {}
    for (const insz of personen) {
      const { voorstellen } = stelAttestenVoor(await alles(insz), insz, dag('2026-11-22'))
      if (voorstellen.length > 0)
        gevonden[insz] = voorstellen.map(({ attest }) => attest.code).join(' ')
    }
    assert.deepEqual(gevonden, verwacht)
  })

  test('BuSO OV2 gevolgd door een master: PMAH-2, en HOOG-1 zegt waarom niet', async () => {
    const { nietBewezen } = stelAttestenVoor(
      await alles('50600233706'),
      '50600233706',
      dag('2026-11-22'),
    )
    assert.deepEqual(nietBewezen, [
      {
        code: 'HOOG-1',
        reden: 'Het laatst gevolgde onderwijs is: Master of Arts in de bedrijfscommunicatie.',
      },
    ])
  })

  test('9 punten bij een recht van categorie 1 is na te vragen', async () => {
    const { voorstellen } = stelAttestenVoor(
      await alles('00683042157'),
      '00683042157',
      dag('2025-11-20'),
    )
    const hoog4 = voorstellen.find(({ attest }) => attest.code === 'HOOG-4')
    assert.deepEqual(hoog4?.teBevestigen, [
      'Het recht is van categorie 1, maar bij 9 punten hoort minstens categorie 2: vraag na wat klopt.',
    ])
  })
})
