import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { calendarFile, type CalendarEvent } from './calendar.ts'

function anEvent(change: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'a1@maatwerkloket',
    sequence: 3,
    start: '2026-12-09T09:00:00Z',
    end: '2026-12-09T10:00:00Z',
    summary: 'Gesprek',
    location: 'Ovenstraat 1, 9000 Gent',
    description: 'Poort B',
    status: 'CONFIRMED',
    ...change,
  }
}

function fileOf(...events: readonly CalendarEvent[]): string {
  return calendarFile({
    method: 'PUBLISH',
    name: 'Gesprekken',
    stamp: '2026-11-22T08:00:00.000Z',
    events,
  })
}

/** The text of a property, read back as a calendar reads it: lines joined, signs unescaped. */
function valueOf(file: string, name: string): string | undefined {
  const line = file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((each) => each.startsWith(`${name}:`))
  return line
    ?.slice(name.length + 1)
    .replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
}

describe('Het kalenderbestand (RFC 5545)', () => {
  test('Een afspraak staat er zo in, en niet anders', () => {
    assert.equal(
      fileOf(anEvent()),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Maatwerkloket//NL',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Gesprekken',
        'BEGIN:VEVENT',
        'UID:a1@maatwerkloket',
        'SEQUENCE:3',
        'DTSTAMP:20261122T080000Z',
        'DTSTART:20261209T090000Z',
        'DTEND:20261209T100000Z',
        'ORGANIZER;CN=VDAB:invalid:nomail',
        'SUMMARY:Gesprek',
        String.raw`LOCATION:Ovenstraat 1\, 9000 Gent`,
        'DESCRIPTION:Poort B',
        'STATUS:CONFIRMED',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test('Een leeg bestand heeft geen afspraken en is toch een kalender', () => {
    assert.match(fileOf(), /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
    assert.doesNotMatch(fileOf(), /VEVENT/)
  })

  test('Elke tekst komt heel terug, hoe lang ook en met welke tekens ook', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom('a', 'é', '€', '😀', ',', ';', '\\', '\n', ' ', ':', 'n'),
        maxLength: 300,
      }),
    )
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = fileOf(anEvent({ summary, description }))
        // A control sign has no place in the format.
        const kept = (each: string) =>
          each.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\n\P{Cc}]/gu, '')
        assert.equal(valueOf(file, 'SUMMARY'), kept(summary))
        assert.equal(valueOf(file, 'DESCRIPTION'), kept(description))
      }),
      { numRuns: 300 },
    )
  })

  test('Geen regel is langer dan 75 octetten, geen teken is doorgesneden, geen tekst maakt een regel', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (summary) => {
        const file = fileOf(anEvent({ summary: `BEGIN:VEVENT\r\n${summary}` }))
        const lines = file.split('\r\n')
        for (const line of lines) {
          assert.ok(Buffer.byteLength(line) <= 75)
          assert.ok(line.isWellFormed() || !summary.isWellFormed())
          assert.doesNotMatch(line, /[\r\n]/)
        }
        assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, 1)
      }),
      { numRuns: 300 },
    )
  })
})
