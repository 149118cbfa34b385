// Many kills while people read, on demand; npm test does a few.
//   node --import ./src/platform/tsx.ts test/durability/lees.ts 200
import { embeddedTemplate } from './crash.ts'
import { leesTotGedood, telLog } from './lezen.ts'

const kills = Number(process.argv[2] ?? 20)
const template = await embeddedTemplate()
const folder = template.copy()
const gelezen = { bladzijden: 0, documenten: 0 }
for (let nr = 1; nr <= kills; nr += 1) {
  await leesTotGedood(folder, gelezen)
  console.log(`${nr}/${kills}: ${gelezen.bladzijden} bladzijden, ${gelezen.documenten} documenten`)
}
const log = await telLog(folder)
template.remove()
console.log(`In het log: ${log.bladzijden} bladzijden, ${log.documenten} documenten.`)
process.exitCode =
  log.bladzijden >= gelezen.bladzijden && log.documenten >= gelezen.documenten ? 0 : 1
