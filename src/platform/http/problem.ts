/** An error for programs, after RFC 9457 and the Belgif guide. It never repeats what was sent. */
export interface ProblemDocument {
  readonly type: string
  readonly href: string
  readonly title: string
  readonly status: number
  readonly instance: string
  readonly detail?: string
  readonly issues?: readonly {
    readonly type: string
    readonly in: 'body' | 'header'
    readonly name?: string
    readonly detail: string
  }[]
}

const kinds = {
  badRequest: [400, 'Bad Request'],
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  resourceNotFound: [404, 'Resource Not Found'],
  conflict: [409, 'Conflict'],
  payloadTooLarge: [413, 'Payload Too Large'],
  unsupportedMediaType: [415, 'Unsupported Media Type'],
  unprocessableEntity: [422, 'Unprocessable Entity'],
  tooManyRequests: [429, 'Too Many Requests'],
  internalServerError: [500, 'Internal Server Error'],
  serviceUnavailable: [503, 'Service Unavailable'],
} as const

/** The Belgif problem of an HTTP status; a status without its own problem becomes bad request or server error. */
export function problem(
  status: number,
  reference: string,
  more: Pick<ProblemDocument, 'detail' | 'issues'> = {},
): ProblemDocument {
  const name = nameOf(status)
  return {
    type: `urn:problem-type:belgif:${name}`,
    href: `https://www.belgif.be/specification/rest/api-guide/problems/${name}.html`,
    title: kinds[name][1],
    status: kinds[name][0],
    instance: `urn:uuid:${reference}`,
    ...more,
  }
}

function nameOf(status: number): keyof typeof kinds {
  const names = Object.keys(kinds) as (keyof typeof kinds)[]
  const fallback = status >= 500 ? 'internalServerError' : 'badRequest'
  return names.find((name) => kinds[name][0] === status) ?? fallback
}
