import { deflateSync } from 'node:zlib'
import {
  bladzijde,
  latin,
  type Objecten,
  objectstroom,
  pdf,
  stroom,
  type Vijandig,
} from './bouw.ts'

/** A PDF to a name; `lot` left out where a refusal and a harmless copy will both do. */
export const made = (wat: string, lot: string | undefined, bytes: Buffer): Vijandig => ({
  wat,
  naam: 'attest.pdf',
  bytes,
  ...(lot && { lot }),
})

/** A good PDF with many objects behind it. */
export const many = (count: number, body: (nr: number) => string): Buffer =>
  Buffer.concat([
    pdf(bladzijde()),
    latin(Array.from({ length: count }, (_, nr) => body(nr)).join('')),
  ])

/** Pages without end, and values in values. */
export function bladzijden(): readonly Vijandig[] {
  const pages = (count: number): Objecten => ({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, nr) => `${nr + 10} 0 R`).join(' ')}] >>`,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, nr) => [nr + 10, '<< /Type /Page /Parent 2 0 R >>']),
    ),
  })
  const chain = (length: number): Objecten =>
    Object.fromEntries(
      Array.from({ length }, (_, nr) => [
        nr + 10,
        `<< /Type /Pages /Count 1 /Kids [${nr + 11} 0 R] >>`,
      ]),
    )
  const wide = (levels: number): Objecten =>
    Object.fromEntries(
      Array.from({ length: levels }, (_, nr) => [
        nr + 10,
        `<< /Type /Pages /Kids [${`${nr + 11} 0 R `.repeat(10)}] >>`,
      ]),
    )
  const loop = (kids: string) =>
    pdf({ ...bladzijde(), 2: `<< /Type /Pages /Count 1 /Kids [${kids}] >>` })
  return [
    made('tienduizend bladzijden', 'te veel bladzijden', pdf(pages(10_000))),
    made('501 bladzijden', 'te veel bladzijden', pdf(pages(501))),
    made('een boom van bladzijden die zichzelf draagt', 'beschadigd', loop('2 0 R')),
    made(
      'een boom van bladzijden in een kring van twee',
      'beschadigd',
      pdf({
        ...bladzijde(),
        2: '<< /Type /Pages /Kids [10 0 R] >>',
        10: '<< /Type /Pages /Kids [2 0 R] >>',
      }),
    ),
    made(
      'een boom van tien tot de tiende',
      undefined,
      pdf({
        ...bladzijde(),
        2: '<< /Type /Pages /Kids [10 0 R] >>',
        ...wide(10),
        20: '<< /Type /Page >>',
      }),
    ),
    made(
      'een boom van tien tot de tiende zonder bladzijden',
      'te ingewikkeld',
      pdf({
        ...bladzijde(),
        2: '<< /Type /Pages /Kids [10 0 R] >>',
        ...wide(10),
        20: '<< /Type /Pages /Kids [] >>',
      }),
    ),
    made(
      'een boom van duizend lagen',
      'te ingewikkeld',
      pdf({ ...bladzijde(), 2: '<< /Type /Pages /Kids [10 0 R] >>', ...chain(1_000) }),
    ),
    made(
      'een bladzijde die zesmaal duizend keer terugkomt',
      'te veel bladzijden',
      loop('3 0 R '.repeat(6_000)),
    ),
    made('geen bladzijde', 'beschadigd', loop('')),
    made('alleen een bladzijde die er niet is', 'beschadigd', loop('99 0 R')),
    made(
      'honderdduizend haken open',
      'te ingewikkeld',
      pdf({ ...bladzijde(), 10: '['.repeat(100_000) }),
    ),
    made(
      'honderdduizend haken open en dicht',
      'te ingewikkeld',
      pdf({
        ...bladzijde({ middelen: '/ProcSet 10 0 R' }),
        10: '['.repeat(100_000) + ']'.repeat(100_000),
      }),
    ),
    made(
      'honderdduizend woordenboeken in elkaar',
      'te ingewikkeld',
      pdf({ ...bladzijde(), 10: '<< /A '.repeat(100_000) }),
    ),
    made(
      'diepe nesting in een objectstroom',
      'te ingewikkeld',
      pdf({
        ...bladzijde({ middelen: '/ProcSet 11 0 R' }),
        10: objectstroom({ 11: '['.repeat(50_000) }),
      }),
    ),
    made(
      'honderdduizend haakjes in een tekst',
      'onschadelijk',
      pdf({ ...bladzijde(), 10: `${'('.repeat(100_000)}${')'.repeat(100_000)}` }),
    ),
    made(
      'driehonderdduizend objecten',
      'te ingewikkeld',
      many(300_000, (nr) => `${nr + 10} 0 obj 1 endobj\n`),
    ),
    made(
      'een objectstroom met driehonderdduizend objecten',
      'te ingewikkeld',
      pdf({
        ...bladzijde(),
        10: stroom(
          `/Type /ObjStm /N 300000 /First 3000000 /Filter /FlateDecode`,
          deflateSync(
            latin(
              Array.from({ length: 300_000 }, (_, nr) => `${nr + 10} 0 `)
                .join('')
                .padEnd(3_000_010),
            ),
          ),
        ),
      }),
    ),
    made(
      'een rij van een miljoen getallen',
      'te ingewikkeld',
      pdf({ ...bladzijde({ middelen: '/ProcSet 10 0 R' }), 10: `[${'1 '.repeat(1_000_000)}]` }),
    ),
    made(
      'een rij van vier miljoen namen',
      'te ingewikkeld',
      pdf({ ...bladzijde({ middelen: '/ProcSet 10 0 R' }), 10: `[${'/A'.repeat(4_000_000)}]` }),
    ),
    made(
      'een woordenboek van een miljoen sleutels',
      'te ingewikkeld',
      pdf({
        ...bladzijde(),
        4: `<< ${Array.from({ length: 1_000_000 }, (_, nr) => `/${nr.toString(36)} 1`).join('')} >>`,
      }),
    ),
    made(
      'een rij met meer dan zes miljoen waarden',
      'te ingewikkeld',
      pdf({ ...bladzijde({ middelen: '/ProcSet 10 0 R' }), 10: `[${'1 '.repeat(6_500_000)}]` }),
    ),
    made(
      'tienduizend begonnen teksten zonder einde',
      'te ingewikkeld',
      many(10_000, (nr) => `${nr + 10} 0 obj (${'('.repeat(100)}`),
    ),
  ]
}
