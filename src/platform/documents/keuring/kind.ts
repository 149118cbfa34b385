// The process that reads strange papers: node --permission kind.ts. A question on its input is the length and the kind of
// a paper and its bytes; an answer on its output is a line of JSON and, when the paper is taken, the bytes of the copy.
import { sluitAf } from './afsluiten.ts'
import { kopLengte, schrijfAntwoord, soorten } from './draad.ts'
import { lees } from './lees.ts'

sluitAf()

let head = Buffer.alloc(0)
let paper: Buffer | undefined
let filled = 0

for await (const piece of process.stdin as AsyncIterable<Buffer>) {
  let rest = piece
  while (rest.length > 0) {
    if (!paper) {
      head = Buffer.concat([head, rest.subarray(0, kopLengte - head.length)])
      rest = rest.subarray(Math.min(rest.length, kopLengte))
      if (head.length < kopLengte) continue
      paper = Buffer.allocUnsafeSlow(head.readUInt32BE(0))
      filled = 0
    }
    const taken = rest.copy(paper, filled)
    filled += taken
    rest = rest.subarray(taken)
    if (filled < paper.length) continue
    const found = await lees(soorten[head[4]!]!, paper)
    ;[head, paper] = [Buffer.alloc(0), undefined]
    await schrijfAntwoord(process.stdout, found, process.memoryUsage.rss())
  }
}
