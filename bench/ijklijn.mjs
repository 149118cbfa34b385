// The yardstick of the JSON Lines figures: every line read, parsed and written again by Node, with no rule in between.
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

let rest = ''
const heen = new Transform({
  transform(chunk, _encoding, done) {
    const regels = (rest + chunk.toString('utf8')).split('\n')
    rest = regels.pop() ?? ''
    let uit = ''
    for (const regel of regels) uit += `${JSON.stringify(JSON.parse(regel))}\n`
    done(null, Buffer.from(uit))
  },
})
await pipeline(process.stdin, heen, process.stdout, { end: false })
