// Many kills while letters and messages go out, on demand; npm test does a few.
//   node --import ./src/platform/tsx.ts test/durability/zend.ts 200 [at most so many minutes]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fouten, rondAf, samenvatting, zendTotGedood } from './zenden.ts'

const gevraagd = Number(process.argv[2] ?? 20)
const tot = Date.now() + Number(process.argv[3] ?? 1440) * 60_000
const folder = mkdtempSync(path.join(tmpdir(), 'maatwerkloket-zend-'))
const bevestigd = new Set<string>()
let kills = 0
while (kills < gevraagd && Date.now() < tot) {
  const bezig = await zendTotGedood(folder, bevestigd)
  kills += 1
  console.log(`${kills}/${gevraagd}: gedood bij „${bezig}”, ${bevestigd.size} besluiten bevestigd`)
}
const stand = await rondAf(folder)
const gevonden = fouten(stand, bevestigd)
for (const fout of gevonden) console.log(fout)
console.log(`${samenvatting(kills, stand)}. Fouten: ${gevonden.length}.`)
rmSync(folder, { recursive: true })
process.exitCode = gevonden.length === 0 ? 0 : 1
