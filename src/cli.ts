import { dichtste } from '#law/invoer.ts'
import { beslisHulp, type Io } from '#platform/beslis-opdracht.ts'

type Opdracht = (args: readonly string[], io: Io) => Promise<number>

/** The commands of `maatwerk`; each loads only what it needs. */
const opdrachten: Readonly<Record<string, Opdracht>> = {
  async beslis(args, io) {
    const { soorten } = await import('./beslissingen.ts')
    const { beslisOpdracht } = await import('#platform/beslis-opdracht.ts')
    return beslisOpdracht(soorten, args, io)
  },
}

const hulp = `maatwerk <opdracht>
${beslisHulp}`

async function main([naam, ...args]: readonly string[], io: Io): Promise<number> {
  if (naam === undefined || naam === '--help' || naam === 'help') {
    io.stdout.write(`${hulp}\n`)
    return 0
  }
  const opdracht = opdrachten[naam]
  if (!opdracht) {
    const nabij = dichtste(naam, Object.keys(opdrachten))
    io.stderr.write(
      `De opdracht "${naam}" bestaat niet.${nabij ? ` Bedoelde u "${nabij}"?` : ''}\n\n${hulp}\n`,
    )
    return 2
  }
  try {
    return await opdracht(args, io)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
      io.stderr.write(`Deze optie bestaat niet voor "${naam}".\n\n${hulp}\n`)
      return 2
    }
    throw error
  }
}

// A reader that stops early (head, less) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await main(process.argv.slice(2), process)
