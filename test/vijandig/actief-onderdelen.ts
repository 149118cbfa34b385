import { bladzijde, inhoud, pdf, stroom, type Vijandig } from './bouw.ts'
import { annot, attest, bijlage, js, script, spoor, verschijning } from './actief-delen.ts'

/** Films, forms and drawings that do more than draw. */
export function onderdelen(): readonly Vijandig[] {
  const xfa = '<xdp><script>kwaad</script></xdp>'

  return [
    attest(
      'een film',
      pdf({ ...bladzijde({ pagina: annot('Movie', '/Movie << /F (kwaad.avi) >>') }) }),
      ['kwaad'],
    ),
    attest(
      'een geluid',
      pdf({
        ...bladzijde({ pagina: annot('Sound', '/Sound 10 0 R') }),
        10: stroom('/Type /Sound /R 8000', 'kwaad'),
      }),
      ['kwaad'],
    ),
    attest('een scherm', pdf(bladzijde({ pagina: annot('Screen', `/A ${js}`) })), [spoor]),
    attest(
      'rijke media',
      pdf({
        ...bladzijde({
          pagina: annot(
            'RichMedia',
            '/RichMediaContent << /Assets << /Names [(k.swf) 10 0 R] >> >>',
          ),
        }),
        ...bijlage,
      }),
      ['kwaad'],
    ),
    attest(
      'een model in 3D',
      pdf({
        ...bladzijde({ pagina: annot('3D', '/3DD 10 0 R') }),
        10: stroom(`/Type /3D /Subtype /U3D /OnInstantiate 11 0 R`, 'kwaad'),
        11: stroom('', script),
      }),
      ['kwaad', spoor],
    ),
    attest(
      'een formulier van XFA naast velden',
      pdf({
        ...bladzijde({ catalogus: '/AcroForm << /XFA 10 0 R /Fields [11 0 R] >>' }),
        10: stroom('', xfa),
        11: '<< /FT /Tx /T (a) >>',
      }),
      ['kwaad'],
    ),
    attest(
      'een formulier van XFA alleen',
      pdf({ ...bladzijde({ catalogus: '/AcroForm << /XFA 10 0 R >>' }), 10: stroom('', xfa) }),
      [],
      'formulier',
    ),
    attest(
      'een formulier waarvan het antwoord niet getekend is',
      pdf(bladzijde({ pagina: annot('Widget', '/FT /Tx /T (naam) /V (Hans)') })),
      [],
      'formulier',
    ),
    attest(
      'een formulier dat rekent',
      pdf({
        ...bladzijde({
          catalogus: '/AcroForm << /Fields [11 0 R] /CO [11 0 R] >>',
          pagina: '/Annots [11 0 R]',
        }),
        11: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /V (7) /AA << /C ${js} /K ${js} >> /AP << /N 12 0 R >> >>`,
        ...verschijning(''),
      }),
      [spoor],
    ),
    attest(
      'een script in de tekening van een veld',
      pdf({
        ...bladzijde({ pagina: annot('Widget', '/AP << /N 12 0 R /D 13 0 R >>') }),
        ...verschijning(`/AA << /O ${js} >> /OpenAction ${js}`),
        13: stroom('', script),
      }),
      [spoor],
    ),
    attest(
      'een tekening die naar een ander bestand wijst',
      pdf({
        ...bladzijde({ middelen: '/XObject << /X 12 0 R >>' }),
        ...verschijning('/Ref << /F (kwaad.pdf) /Page 0 >>'),
      }),
      ['kwaad'],
    ),
    attest(
      'een beeld dat elders ligt (OPI)',
      pdf({
        ...bladzijde({ middelen: '/XObject << /X 12 0 R >>' }),
        ...verschijning('/OPI << /2.0 << /F (kwaad.eps) >> >>'),
      }),
      ['kwaad'],
    ),
    attest(
      'een tekening in PostScript',
      pdf({
        ...bladzijde({ middelen: '/XObject << /X 12 0 R >>' }),
        12: stroom('/Type /XObject /Subtype /PS', '(kwaad) run'),
      }),
      ['kwaad'],
    ),
    attest(
      'een stroom in een ander bestand',
      pdf({ ...bladzijde(), 5: stroom('/F (kwaad.txt) /FFilter /FlateDecode', inhoud) }),
      ['kwaad'],
    ),
    attest(
      'eigen gegevens van een programma',
      pdf({ ...bladzijde({ pagina: '/PieceInfo << /Kwaad << /Private (kwaad) >> >>' }) }),
      ['kwaad', 'Kwaad'],
    ),
    attest(
      'verborgen gegevens over de maker',
      pdf(
        {
          ...bladzijde({ catalogus: '/Metadata 10 0 R' }),
          10: stroom('/Type /Metadata', 'kwaad'),
          11: '<< /Author (kwaad) >>',
        },
        { trailer: '/Root 1 0 R /Info 11 0 R' },
      ),
      ['kwaad'],
    ),
  ]
}
