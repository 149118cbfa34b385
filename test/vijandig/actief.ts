import {
  bladzijde,
  exif,
  jpeg,
  latin,
  type Objecten,
  objectstroom,
  pdf,
  png,
  segment,
  stroom,
  type Vijandig,
} from './bouw.ts'
import { bijlagen } from './actief-bijlagen.ts'
import { onderdelen } from './actief-onderdelen.ts'
import { js, script, spoor } from './actief-delen.ts'
import { versies } from './actief-versies.ts'

/** Acts of PDF, each as the value of an /A or /OpenAction. */
const acties: readonly (readonly [wat: string, actie: string, spoor: string])[] = [
  ['JavaScript', js, spoor],
  ['JavaScript met verborgen namen', `<< /#53 /J#61vaScr#69pt /#4a#53 (${script}) >>`, spoor],
  [
    'JavaScript in hexadecimalen',
    `<< /S /JavaScript /JS <${latin(script).toString('hex')}> >>`,
    spoor,
  ],
  [
    'JavaScript met octale tekens',
    String.raw`<< /S /JavaScript /JS (\141\160\160.alert\0501\051) >>`,
    spoor,
  ],
  ['JavaScript in stukken van een regel', `<< /S /JavaScript /JS (app.\\\nalert(1)) >>`, spoor],
  ['JavaScript in een stroom', '<< /S /JavaScript /JS 20 0 R >>', spoor],
  ['Launch', '<< /S /Launch /F (cmd.exe) /Win << /F (cmd.exe) /P (/c calc) >> >>', 'cmd.exe'],
  ['Launch met verborgen naam', '<< /S /L#61unch /F (cmd.exe) >>', 'cmd.exe'],
  ['GoToR', '<< /S /GoToR /F (\\\\\\\\kwaad\\\\deel) /D [0 /Fit] >>', 'kwaad'],
  ['GoToE', '<< /S /GoToE /T << /R /C /N (bijlage.pdf) >> /D [0 /Fit] >>', 'bijlage.pdf'],
  ['URI javascript:', `<< /S /URI /URI (javascript:${script}) >>`, 'javascript:'],
  ['URI file:', '<< /S /URI /URI (file:///etc/passwd) >>', '/etc/passwd'],
  ['URI met vreemd schema', '<< /S /URI /URI (ms-msdt:/id PCWDiagnostic) >>', 'ms-msdt'],
  ['URI data:', '<< /S /URI /URI (data:text/html,kwaad) >>', 'data:text'],
  ['URI http:', '<< /S /URI /URI (http://voorbeeld.invalid/volg) >>', 'voorbeeld.invalid'],
  [
    'SubmitForm',
    '<< /S /SubmitForm /F (http://voorbeeld.invalid/) /Flags 4 >>',
    'voorbeeld.invalid',
  ],
  ['ImportData', '<< /S /ImportData /F (gegevens.fdf) >>', 'gegevens.fdf'],
  ['ResetForm', '<< /S /ResetForm /Fields [(geheim)] >>', 'ResetForm'],
  ['Named', '<< /S /Named /N /Print >>', '/Named'],
  ['Hide', '<< /S /Hide /T (geheim) >>', '/Hide'],
  ['SetOCGState', '<< /S /SetOCGState /State [/Toggle 10 0 R] >>', 'SetOCGState'],
  ['Rendition', `<< /S /Rendition /OP 0 /JS (${script}) >>`, spoor],
  ['Movie', '<< /S /Movie /T (film) >>', '/Movie'],
  ['Sound', '<< /S /Sound /Sound 20 0 R >>', '/Sound'],
  ['Thread', '<< /S /Thread /F (ander.pdf) /D 0 >>', 'ander.pdf'],
  ['Trans', '<< /S /Trans /Trans << /S /Fly >> >>', '/Trans'],
  ['GoTo3DView', '<< /S /GoTo3DView /TA 10 0 R /V /F >>', 'GoTo3DView'],
  ['RichMediaExecute', `<< /S /RichMediaExecute /TA 10 0 R /CMD << /C (${script}) >> >>`, spoor],
  ['een keten van acties', `<< /S /GoTo /D [3 0 R /Fit] /Next [${js} ${js}] >>`, spoor],
]

const lastdrager: Objecten = { 20: stroom('', script) }
const link = (actie: string) =>
  `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${actie} >>]`
const widget = (actie: string) =>
  `/Annots [<< /Type /Annot /Subtype /Widget /FT /Btn /T (knop) /Rect [0 0 9 9] /AA << /E ${actie} >> >>]`

/** Where an act hangs. */
const plaatsen: readonly (readonly [waar: string, maak: (actie: string) => Buffer])[] = [
  [
    'bij het openen',
    (actie) => pdf({ ...bladzijde({ catalogus: `/OpenAction ${actie}` }), ...lastdrager }),
  ],
  [
    'bij het sluiten',
    (actie) => pdf({ ...bladzijde({ catalogus: `/AA << /WC ${actie} >>` }), ...lastdrager }),
  ],
  [
    'bij het tonen van de bladzijde',
    (actie) => pdf({ ...bladzijde({ pagina: `/AA << /O ${actie} >>` }), ...lastdrager }),
  ],
  ['onder een klik', (actie) => pdf({ ...bladzijde({ pagina: link(actie) }), ...lastdrager })],
  ['in een knop', (actie) => pdf({ ...bladzijde({ pagina: widget(actie) }), ...lastdrager })],
  [
    'in een objectstroom',
    (actie) =>
      pdf({
        ...bladzijde({ catalogus: '/OpenAction 11 0 R' }),
        10: objectstroom({ 11: actie }),
        ...lastdrager,
      }),
  ],
]

/** PDFs that do something, and pictures that tell more than they show. */
export function actief(): readonly Vijandig[] {
  const inPdf = acties.flatMap(([wat, actie, spoor]) =>
    plaatsen.map(([waar, maak]) => ({
      wat: `${wat} ${waar}`,
      naam: 'attest.pdf',
      bytes: maak(actie),
      lot: 'onschadelijk',
      sporen: [spoor],
    })),
  )
  const gps = ['GPS', '51.0543']
  const exifSegment = segment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(6)]))
  const beelden: readonly Vijandig[] = [
    {
      wat: 'een foto die haar plaats vertelt',
      naam: 'a.jpg',
      bytes: jpeg({ extra: [exifSegment] }),
      lot: 'onschadelijk',
      sporen: gps,
    },
    {
      wat: 'een foto met XMP',
      naam: 'a.jpg',
      bytes: jpeg({
        extra: [segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS'))],
      }),
      lot: 'onschadelijk',
      sporen: gps,
    },
    {
      wat: 'een foto met een script als opmerking',
      naam: 'a.jpg',
      bytes: jpeg({ extra: [segment(0xfe, latin('<script>alert(1)</script>'))] }),
      lot: 'onschadelijk',
      sporen: ['<script'],
    },
    {
      wat: 'een png die haar plaats vertelt',
      naam: 'a.png',
      bytes: png({ extra: [], achter: latin('GPS 51.0543') }),
      lot: 'onschadelijk',
      sporen: gps,
    },
  ]
  return [...inPdf, ...bijlagen(), ...onderdelen(), ...versies(), ...beelden]
}
