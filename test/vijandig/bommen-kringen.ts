import { bladzijde, inhoud, latin, pdf, stroom, type Vijandig } from './bouw.ts'
import { made, many } from './bommen-bladzijden.ts'

/** What points at itself, and lengths and numbers that are none. */
export function kringen(): readonly Vijandig[] {
  const stromen = Array.from(
    { length: 200_000 },
    (_, nr) => `${nr + 10} 0 obj<</Length 9 0 R>>stream\nendstream endobj\n`,
  )
  return [
    // Kept to see the clock stop it: each length is sought in all that follows.
    made(
      'tweehonderdduizend stromen waarvan de lengte zoek is',
      'te traag',
      Buffer.concat([pdf(bladzijde()), latin(stromen.join(''))]),
    ),
    made(
      'driehonderdduizend begonnen hexadecimalen',
      'te ingewikkeld',
      many(300_000, (nr) => `${nr + 10} 0 obj <`),
    ),
    made(
      'verwijzingen in een kring',
      'beschadigd',
      pdf({ ...bladzijde(), 1: '10 0 R', 10: '11 0 R', 11: '10 0 R' }),
    ),
    made(
      'een inhoud die naar zichzelf verwijst',
      'beschadigd',
      pdf({ ...bladzijde(), 5: '5 0 R' }),
    ),
    made(
      'een lengte die naar zichzelf verwijst',
      'onschadelijk',
      pdf({
        ...bladzijde(),
        5: Buffer.concat([
          latin('<< /Length 5 0 R >>\nstream\n'),
          latin(inhoud),
          latin('\nendstream'),
        ]),
      }),
    ),
    made(
      'een lengte van vier miljard',
      'onschadelijk',
      pdf({
        ...bladzijde(),
        5: Buffer.concat([
          latin('<< /Length 4294967295 >>\nstream\n'),
          latin(inhoud),
          latin('\nendstream'),
        ]),
      }),
    ),
    made(
      'een lengte onder nul',
      'onschadelijk',
      pdf({
        ...bladzijde(),
        5: Buffer.concat([
          latin('<< /Length -7 >>\nstream\n'),
          latin(inhoud),
          latin('\nendstream'),
        ]),
      }),
    ),
    made(
      'een tabel van plaatsen in een kring',
      'onschadelijk',
      pdf(bladzijde(), { trailer: '/Root 1 0 R /Prev 9' }),
    ),
    made(
      'een stroom van plaatsen met enorme breedtes',
      'onschadelijk',
      pdf({
        ...bladzijde(),
        30: stroom(
          '/Type /XRef /Root 1 0 R /W [99999999 99999999 99999999] /Index [0 2147483647]',
          '',
        ),
      }),
    ),
    made(
      'een tekening die zichzelf tekent',
      'onschadelijk',
      pdf({
        ...bladzijde({ middelen: '/XObject << /X 12 0 R >>' }),
        12: stroom(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 12 0 R >> >>',
          '/X Do',
        ),
      }),
    ),
    made(
      'een masker van een masker van zichzelf',
      'onschadelijk',
      pdf({
        ...bladzijde({ middelen: '/XObject << /X 12 0 R >>' }),
        12: stroom(
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 12 0 R',
          'a',
        ),
      }),
    ),
    made(
      'een kleurruimte van zichzelf',
      'onschadelijk',
      pdf({
        ...bladzijde({ middelen: '/ColorSpace << /C 12 0 R >>' }),
        12: '[/Indexed 12 0 R 1 <0001>]',
      }),
    ),
    made(
      'een functie van functies van zichzelf',
      'onschadelijk',
      pdf({
        ...bladzijde({ middelen: '/Shading << /S << /ShadingType 2 /Function 12 0 R >> >>' }),
        12: '<< /FunctionType 3 /Functions [12 0 R 12 0 R] >>',
      }),
    ),
    made(
      'koppen die in een kring staan',
      'onschadelijk',
      pdf({
        ...bladzijde({ catalogus: '/StructTreeRoot 12 0 R' }),
        12: '<< /Type /StructTreeRoot /K 13 0 R >>',
        13: '<< /S /P /P 12 0 R /K [13 0 R 14 0 R] >>',
        14: '<< /S /P /P 13 0 R /K 13 0 R >>',
      }),
    ),
    made(
      'een veld dat zijn eigen ouder is',
      'onschadelijk',
      pdf({
        ...bladzijde({ pagina: '/Annots [12 0 R]' }),
        12: '<< /Type /Annot /Subtype /Widget /Parent 12 0 R /Rect [0 0 9 9] >>',
      }),
    ),
    made(
      'een filter die naar zichzelf verwijst',
      'beschadigd',
      pdf({ ...bladzijde(), 5: stroom('/Filter 12 0 R', inhoud), 12: '12 0 R' }),
    ),
    made(
      'getallen van duizend cijfers',
      'onschadelijk',
      pdf({ ...bladzijde({ pagina: `/UserUnit ${'9'.repeat(1_000)}.${'9'.repeat(1_000)}` }) }),
    ),
  ]
}
