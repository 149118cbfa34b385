import { dichtste } from '#law/invoer.ts'
import { beslisHulp, type Io } from '#platform/beslis/beslis-opdracht.ts'

type Opdracht = (args: readonly string[], io: Io) => Promise<number>

/** The commands of `maatwerk`; each loads only what it needs. */
const opdrachten: Readonly<Record<string, Opdracht>> = {
  async beslis(args, io) {
    const { soorten } = await import('./beslissingen.ts')
    const { beslisOpdracht } = await import('#platform/beslis/beslis-opdracht.ts')
    return beslisOpdracht(soorten, args, io)
  },
  importeer: async (args, io) => (await import('./beheer.ts')).importeerOpdracht(args, io),
  dokter: async (_args, io) => (await import('./beheer.ts')).dokterOpdracht(process.env, io),
  herbouw: async (_args, io) => (await import('./beheer.ts')).herbouwOpdracht(process.env, io),
  herneem: async (args, io) => (await import('./beheer.ts')).herneemOpdracht(args, process.env, io),
  dubbelticket: async (args, io) =>
    (await import('./beheer.ts')).dubbelticketOpdracht(args, process.env, io),
  golf: async (args, io) => (await import('./beheer.ts')).golfOpdracht(args, process.env, io),
  controleer: async (_args, io) =>
    (await import('./beheer.ts')).controleerOpdracht(process.env, io),
  register: async (args, io) => (await import('./beheer.ts')).registerOpdracht(args, io),
  kopie: async (args, io) =>
    (await import('#platform/database/snapshot-opdracht.ts')).kopieOpdracht(args, process.env, io),
  herstel: async (args, io) =>
    (await import('#platform/database/snapshot-opdracht.ts')).herstelOpdracht(args, io),
}

const hulp = `maatwerk <opdracht>

${beslisHulp}

  maatwerk importeer [--tekst] [--xsd map] bestand…   antwoorden van MAGDA als feiten
  maatwerk dokter                                     kan het programma starten, en zo niet waarom
  maatwerk herbouw                                    maakt de leestabellen opnieuw uit de geschiedenissen
  maatwerk herneem [nummer]                           doet taken die opgegeven zijn opnieuw: alle, of die ene
  maatwerk dubbelticket --batch naam --op dag         voegt het ticket individueel maatwerk toe aan oudere adviezen
  maatwerk golf [--proef]                             begint de periodieke evaluaties die aan de beurt zijn, of telt ze alleen
  maatwerk controleer                                 rekent alle ketens en beslissingen na, en opent elk document
  maatwerk register [--json]                          het register van de verwerkingen (AVG art. 30)
  maatwerk kopie [map] [--bewaar aantal]              nagekeken kopie van de databank, ook terwijl het programma loopt
  maatwerk herstel kopie --naar map                   zet een kopie terug in een lege map`

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
