import { deflateSync } from 'node:zlib'
import { bladzijde, latin, pdf, stroom, type Vijandig } from './bouw.ts'
import { js, spoor } from './actief-script.ts'

/** Scripts and attachments beside the pages. */
export function bijlagen(): readonly Vijandig[] {
  const made = (
    wat: string,
    bytes: Buffer,
    sporen: readonly string[],
    lot = 'onschadelijk',
  ): Vijandig => ({
    wat,
    naam: 'attest.pdf',
    bytes,
    lot,
    sporen,
  })
  const bijlage = {
    10: '<< /Type /Filespec /F (kwaad.exe) /EF << /F 11 0 R >> >>',
    11: stroom('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(latin('MZ kwaad'))),
  }
  const annot = (subtype: string, more = '') =>
    `/Annots [<< /Type /Annot /Subtype /${subtype} /Rect [0 0 9 9] ${more} >>]`
  const verschijning = (dict: string, data = '0 0 9 9 re f') => ({
    12: stroom(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${dict}`, data),
  })
  return [
    made(
      'een script in de namenboom',
      pdf(bladzijde({ catalogus: `/Names << /JavaScript << /Names [(a) ${js}] >> >>` })),
      [spoor],
    ),
    made(
      'een script diep in de namenboom',
      pdf({
        ...bladzijde({ catalogus: '/Names 10 0 R' }),
        10: '<< /JavaScript 11 0 R >>',
        11: '<< /Kids [12 0 R] >>',
        12: `<< /Names [(a) 13 0 R] >>`,
        13: js,
      }),
      [spoor],
    ),
    made(
      'een bijlage',
      pdf({
        ...bladzijde({ catalogus: '/Names << /EmbeddedFiles << /Names [(k) 10 0 R] >> >>' }),
        ...bijlage,
      }),
      ['kwaad'],
    ),
    made(
      'een bijlage bij de bladzijde',
      pdf({ ...bladzijde({ pagina: annot('FileAttachment', '/FS 10 0 R') }), ...bijlage }),
      ['kwaad'],
    ),
    made('een bijlage met AF', pdf({ ...bladzijde({ catalogus: '/AF [10 0 R]' }), ...bijlage }), [
      'kwaad',
    ]),
    made(
      'een bijlage bij een tekening',
      pdf({
        ...bladzijde({ pagina: annot('Stamp', '/AP << /N 12 0 R >>') }),
        ...verschijning('/AF [10 0 R]'),
        ...bijlage,
      }),
      ['kwaad'],
    ),
    made(
      'een map van bestanden',
      pdf({
        ...bladzijde({
          catalogus:
            '/Collection << /View /D >> /Names << /EmbeddedFiles << /Names [(k) 10 0 R] >> >>',
        }),
        ...bijlage,
      }),
      ['kwaad'],
    ),
  ]
}
