/** One entry of a calendar. Text is literal: this file writes it in the signs of the format. */
export interface CalendarEvent {
  /** The same in every file about the same entry. */
  readonly uid: string
  /** Goes up with every change, so that a calendar takes the newest. */
  readonly sequence: number
  /** Instants, ISO UTC; `end` is not part of it any more. */
  readonly start: string
  readonly end: string
  readonly summary: string
  readonly location: string
  readonly description: string
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
}

interface CalendarProps {
  /** CANCEL takes the entries out of the calendar of the reader. */
  readonly method: 'PUBLISH' | 'CANCEL'
  readonly name: string
  /** When the file is made (ISO UTC). */
  readonly stamp: string
  readonly events: readonly CalendarEvent[]
}

/** A calendar file, iCalendar 2.0 (RFC 5545): lines of at most 75 octets that end in CR LF, times in UTC. */
export function calendarFile({ method, name, stamp, events }: CalendarProps): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Maatwerkloket//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    `X-WR-CALNAME:${escape(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escape(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(event.end)}`,
    // Whoever gets the file answers on the site: the organiser has no address to answer to.
    'ORGANIZER;CN=VDAB:invalid:nomail',
    `SUMMARY:${escape(event.summary)}`,
    `LOCATION:${escape(event.location)}`,
    `DESCRIPTION:${escape(event.description)}`,
    `STATUS:${event.status}`,
    'END:VEVENT',
  ]
}

/** "2026-11-25T09:00:00Z" as "20261125T090000Z". */
function utc(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** Text of a property (RFC 5545 section 3.3.11); a control sign has no place in it. */
function escape(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '')
}

const longest = 75

/** A long line goes on after CR LF and a space; no sign is cut in two (RFC 5545 section 3.1). */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > longest) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += size
  }
  return folded
}

/** How many octets one sign takes in UTF-8. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0)!
  if (point < 0x80) return 1
  if (point < 0x8_00) return 2
  return point < 0x1_00_00 ? 3 : 4
}
