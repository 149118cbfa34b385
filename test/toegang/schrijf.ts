import { writeFileSync } from 'node:fs'
import { alsDocument, loop } from './matrix.ts'
import { openWereld } from './wereld.ts'

const wereld = await openWereld()
const cellen = await Array.fromAsync(loop(wereld))
writeFileSync(new URL('../../docs/toegang.md', import.meta.url), alsDocument(cellen))
console.log(`${cellen.length} vakken geschreven in docs/toegang.md.`)
process.exit(0)
