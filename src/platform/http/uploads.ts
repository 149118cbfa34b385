import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const mega = 1024 * 1024

/** What one sending may hold. */
export const uploadLimits = { file: 15 * mega, files: 10, total: 50 * mega } as const

/** Past this nobody made a mistake in good faith: the connection is cut, without an answer. */
const cutOff = 3 * uploadLimits.total
/** Sendings read at the same time: each may hold the total in memory. */
const atOnce = 12

/** A file as it was sent: nothing of it is trusted, the name least of all. */
export interface Upload {
  readonly naam: string
  readonly bytes: Buffer
}

/** A form with files, read but not trusted. */
export interface Uploaded {
  readonly body: unknown
  readonly uploads: readonly Upload[]
  /** What is too large or too many; says what to do. */
  readonly problems: readonly string[]
}

const tooMany = `U koos meer dan ${uploadLimits.files} bestanden. Stuur ze in twee keer.`
const tooLarge = (naam: string) =>
  `„${naam}” is groter dan 15 MB. Scan het met minder detail of deel het op.`
const tooMuch = 'De bestanden zijn samen groter dan 50 MB. Stuur ze in twee keer.'
const tooBusy = 'Er komen nu veel bestanden toe. Probeer het over een minuut opnieuw.'

/** Lets the routes of this scope, and no others, take forms with files. */
export async function takeUploads(scope: FastifyInstance): Promise<void> {
  await scope.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: uploadLimits.file,
      // One more than allowed and a good deal more: so that too many is told in words, and a flood is not read.
      files: 5 * uploadLimits.files,
      fields: 60,
      fieldSize: 16_384,
      fieldNameSize: 100,
      headerPairs: 20,
    },
  })
}

let reading = 0

/**
 * Reads a form with files into memory, within the limits; only files under one of `names` are kept. Files beyond a limit
 * are read past and not held, so that the sender gets an answer. Throws what is not a form at all.
 */
export async function receive(
  request: FastifyRequest,
  names: readonly string[],
): Promise<Uploaded> {
  if (!request.isMultipart()) return { body: request.body, uploads: [], problems: [] }
  reading += 1
  try {
    return await read(request, names, reading > atOnce)
  } finally {
    reading -= 1
  }
}

async function read(
  request: FastifyRequest,
  names: readonly string[],
  busy: boolean,
): Promise<Uploaded> {
  const fields = new Map<string, unknown[]>()
  const uploads: Upload[] = []
  const problems = new Set<string>(busy ? [tooBusy] : [])
  let [held, passed] = [0, 0]
  request.raw.on('data', (piece: Buffer) => {
    passed += piece.length
    if (passed > cutOff) request.raw.destroy()
  })
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw new TeLang()
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), part.value])
      continue
    }
    const pieces: Buffer[] = []
    const wanted = names.includes(part.fieldname) && !busy && uploads.length < uploadLimits.files
    let size = 0
    for await (const piece of part.file as AsyncIterable<Buffer>) {
      size += piece.length
      if (wanted && held + size <= uploadLimits.total) pieces.push(piece)
    }
    // A browser sends a file without name when none was chosen.
    if (!names.includes(part.fieldname) || (size === 0 && !part.filename)) continue
    const naam = shortName(part.filename)
    if (uploads.length >= uploadLimits.files) problems.add(tooMany)
    else if (part.file.truncated) problems.add(tooLarge(naam))
    else if (held + size > uploadLimits.total) problems.add(tooMuch)
    else {
      held += size
      uploads.push({ naam: part.filename, bytes: Buffer.concat(pieces, wanted ? size : 0) })
    }
  }
  return { body: bodyOf(fields), uploads: busy ? [] : uploads, problems: [...problems] }
}

function bodyOf(fields: ReadonlyMap<string, readonly unknown[]>): unknown {
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
}

/** A name as a message may repeat it: one line without signs that turn the text around. */
export function shortName(naam: string): string {
  const plain = naam.replaceAll(/\p{C}+/gu, '').trim()
  const signs = Array.from(plain)
  return signs.length > 60 ? `${signs.slice(0, 57).join('')}…` : plain || 'bestand'
}

class TeLang extends Error {
  readonly statusCode = 413

  constructor() {
    super('Een antwoord in het formulier is te lang.')
  }
}
