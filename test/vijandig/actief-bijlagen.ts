import { bladzijde, pdf, type Vijandig } from './bouw.ts'
import { annot, attest, bijlage, js, spoor, verschijning } from './actief-delen.ts'

/** Scripts and attachments beside the pages. */
export function bijlagen(): readonly Vijandig[] {
  return [
    attest(
      'een script in de namenboom',
      pdf(bladzijde({ catalogus: `/Names << /JavaScript << /Names [(a) ${js}] >> >>` })),
      [spoor],
    ),
    attest(
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
    attest(
      'een bijlage',
      pdf({
        ...bladzijde({ catalogus: '/Names << /EmbeddedFiles << /Names [(k) 10 0 R] >> >>' }),
        ...bijlage,
      }),
      ['kwaad'],
    ),
    attest(
      'een bijlage bij de bladzijde',
      pdf({ ...bladzijde({ pagina: annot('FileAttachment', '/FS 10 0 R') }), ...bijlage }),
      ['kwaad'],
    ),
    attest('een bijlage met AF', pdf({ ...bladzijde({ catalogus: '/AF [10 0 R]' }), ...bijlage }), [
      'kwaad',
    ]),
    attest(
      'een bijlage bij een tekening',
      pdf({
        ...bladzijde({ pagina: annot('Stamp', '/AP << /N 12 0 R >>') }),
        ...verschijning('/AF [10 0 R]'),
        ...bijlage,
      }),
      ['kwaad'],
    ),
    attest(
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
