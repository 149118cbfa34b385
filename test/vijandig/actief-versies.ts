import { bladzijde, eicar, latin, pdf, stroom, type Vijandig, zip } from './bouw.ts'
import { attest, js, script, spoor } from './actief-delen.ts'

/** Older and newer versions, hidden corners, passwords. */
export function versies(): readonly Vijandig[] {
  const oud = pdf(bladzijde({ catalogus: `/OpenAction ${js}` }))
  const nieuw = `1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`
  const schoon = pdf(bladzijde())
  const later = `1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction ${js} >>\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`
  return [
    attest('een oud script onder een nieuwe versie', Buffer.concat([oud, latin(nieuw)]), [spoor]),
    attest('een nieuwe versie met een script', Buffer.concat([schoon, latin(later)]), [spoor]),
    attest('een script zonder dat iets ernaar wijst', pdf({ ...bladzijde(), 30: js }), [spoor]),
    attest(
      'een script in een lettertype',
      pdf({
        ...bladzijde(),
        4: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /JS (${script}) /AA ${js} >>`,
      }),
      [spoor],
    ),
    attest(
      'een script in de inhoudstafel',
      pdf({
        ...bladzijde({ catalogus: '/Outlines 10 0 R' }),
        10: '<< /First 11 0 R /Last 11 0 R >>',
        11: `<< /Title (a) /Parent 10 0 R /A ${js} >>`,
      }),
      [spoor],
    ),
    attest(
      'een naam uit de lijst als naam van een lettertype',
      pdf({
        ...bladzijde(),
        3: '<< /Type /Page /Parent 2 0 R /Resources << /Font << /JavaScript 4 0 R >> >> /Contents 5 0 R >>',
      }),
      [],
      'actief',
    ),
    attest(
      'een wachtwoord',
      pdf(
        { ...bladzijde(), 30: '<< /Filter /Standard /V 2 /R 3 /O (o) /U (u) /P -4 >>' },
        { trailer: '/Root 1 0 R /Encrypt 30 0 R' },
      ),
      [],
      'wachtwoord',
    ),
    attest(
      'een wachtwoord in de naam verborgen',
      pdf({ ...bladzijde() }, { trailer: '/Root 1 0 R /Enc#72ypt << /Filter /Standard >>' }),
      [],
      'wachtwoord',
    ),
    attest(
      'een wachtwoord in een stroom van plaatsen',
      pdf({
        ...bladzijde(),
        30: stroom('/Type /XRef /Root 1 0 R /Encrypt << /Filter /Standard >>', ''),
      }),
      [],
      'wachtwoord',
    ),
    attest(
      'EICAR als bijlage',
      pdf({
        ...bladzijde({ catalogus: '/Names << /EmbeddedFiles << /Names [(k) 10 0 R] >> >>' }),
        10: '<< /Type /Filespec /EF << /F 11 0 R >> >>',
        11: stroom('/Type /EmbeddedFile', eicar),
      }),
      ['EICAR'],
    ),
    attest('EICAR achter het einde', Buffer.concat([schoon, latin(eicar)]), ['EICAR']),
    attest(
      'EICAR in een opmerking',
      latin(schoon.toString('latin1').replace('%PDF-1.7\n', `%PDF-1.7\n%${eicar}\n`)),
      ['EICAR'],
    ),
    attest(
      'een archief als bijlage',
      pdf({
        ...bladzijde({ catalogus: '/AF [10 0 R]' }),
        10: '<< /Type /Filespec /EF << /F 11 0 R >> >>',
        11: stroom('/Type /EmbeddedFile', zip('kwaad.js', latin(script))),
      }),
      ['kwaad', 'PK'],
    ),
    attest(
      'een archief als lettertype',
      pdf({
        ...bladzijde(),
        4: '<< /Type /Font /Subtype /Type1 /BaseFont /X /FontDescriptor 10 0 R >>',
        10: '<< /Type /FontDescriptor /FontFile 11 0 R >>',
        11: stroom('', zip('kwaad.js', latin(script))),
      }),
      [],
    ),
  ]
}
