import { bladzijde, bom, eicar, jpeg, latin, pdf, png, zip } from './bouw.ts'

/** A page that runs a script. */
export const html = '<html><script>alert(document.domain)</script></html>'
const elf = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(100)])
const exe = Buffer.concat([latin('MZ\x90\0'), Buffer.alloc(200), latin('PE\0\0')])
const gif = latin('GIF89a\x01\0\x01\0\0\0\0;')
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypheic\0\0\0\0mif1heic')])
// EBML whose header is inside itself for ever: a size of "unknown" in each element.
const mkv = Buffer.concat(
  Array.from({ length: 1_000 }, () =>
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
  ),
)
const docx = zip('[Content_Types].xml', latin('<Types/>'))
const nested = Array.from({ length: 6 }).reduce<Buffer>(
  (inner) => zip('a.zip', inner),
  zip('a', Buffer.alloc(1_000_000)),
)

/** Files that are something else than their name says. */
export const vals: readonly (readonly [wat: string, naam: string, lot: string, bytes: Buffer])[] = [
  ['een leeg bestand', 'attest.pdf', 'leeg', Buffer.alloc(0)],
  ['een byte', 'attest.pdf', 'soort', Buffer.from([0x25])],
  ['een byte nul', 'attest.pdf', 'soort', Buffer.from([0])],
  ['duizend nullen', 'foto.jpg', 'soort', Buffer.alloc(1_000)],
  ['een byte te veel', 'attest.pdf', 'te groot', Buffer.alloc(15 * 1024 * 1024 + 1, '%PDF-1.7 ')],
  ['een programma van Windows als pdf', 'attest.pdf', 'soort', exe],
  ['een programma van Linux als foto', 'foto.jpg', 'soort', elf],
  ['een webpagina als pdf', 'attest.pdf', 'soort', latin(html)],
  ['een webpagina als png', 'foto.png', 'soort', latin(`<!doctype html>${html}`)],
  [
    'een tekening in SVG als png',
    'foto.png',
    'soort',
    latin(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`),
  ],
  [
    'een tekening in SVG met entiteiten',
    'foto.svg',
    'soort',
    latin('<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><svg>&d;</svg>'),
  ],
  ['een Word-bestand als pdf', 'attest.pdf', 'kantoor', docx],
  ['een Word-bestand', 'attest.docx', 'kantoor', zip('word/document.xml', latin('<w/>'))],
  ['een rekenblad', 'attest.xlsx', 'kantoor', zip('xl/workbook.xml', latin('<x/>'))],
  [
    'een document van LibreOffice',
    'attest.odt',
    'kantoor',
    zip('mimetype', latin('application/vnd.oasis.opendocument.text')),
  ],
  [
    'een oud Word-bestand',
    'attest.doc',
    'kantoor',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  ],
  ['een RTF met een object', 'attest.rtf', 'kantoor', latin('{\\rtf1{\\object\\objocx}}')],
  ['een archief als pdf', 'attest.pdf', 'archief', zip('a.pdf', latin('a'))],
  [
    'een archief met lange maten als pdf',
    'attest.pdf',
    'archief',
    zip('a.pdf', latin('a'), { zip64: true }),
  ],
  ['archieven in archieven', 'attest.zip', 'archief', nested],
  [
    'een archief dat een gigabyte wordt',
    'attest.zip',
    'archief',
    zip('a', Buffer.alloc(30_000_000)),
  ],
  [
    'een archief met een weg naar boven',
    'attest.zip',
    'archief',
    zip('../../etc/passwd', latin('root')),
  ],
  ['een leeg archief', 'attest.zip', 'archief', zip('', Buffer.alloc(0)).subarray(-22)],
  ['een RAR', 'attest.rar', 'archief', latin('Rar!\x1a\x07\x01\0')],
  ['een 7z', 'attest.7z', 'archief', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  [
    'een gzip van een gigabyte',
    'attest.pdf',
    'archief',
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), bom(10)]),
  ],
  ['een bzip2', 'attest.pdf', 'archief', latin('BZh91AY&SY')],
  ['een xz', 'attest.pdf', 'archief', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])],
  ['een zstd', 'attest.pdf', 'archief', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ['een HEIC van een iPhone', 'IMG_0001.HEIC', 'heic', heic],
  ['een HEIC die zich jpg noemt', 'IMG_0001.jpg', 'heic', heic],
  ['een AVIF', 'foto.avif', 'heic', Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypavif')])],
  ['een GIF', 'foto.gif', 'soort', gif],
  [
    'een GIF met een JAR',
    'foto.gif',
    'soort',
    Buffer.concat([gif, zip('A.class', latin('\xca\xfe\xba\xbe'))]),
  ],
  ['een BMP', 'foto.bmp', 'soort', latin('BM\0\0\0\0')],
  ['een WebP', 'foto.webp', 'soort', latin('RIFF\0\0\0\0WEBPVP8 ')],
  ['een film (MKV) in een kring', 'attest.pdf', 'soort', mkv],
  [
    'een film (MP4)',
    'foto.jpg',
    'soort',
    Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypisom')]),
  ],
  ['EICAR als tekst', 'attest.txt', 'soort', latin(eicar)],
  ['EICAR als pdf', 'attest.pdf', 'soort', latin(eicar)],
  ['een PostScript', 'attest.pdf', 'soort', latin('%!PS-Adobe-3.0\n(/etc/passwd) run')],
  ['een script', 'attest.pdf', 'soort', latin('#!/bin/sh\nrm -rf /\n')],
  ['een snelkoppeling', 'attest.lnk', 'soort', Buffer.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0])],
  ['een Java-klasse', 'attest.pdf', 'soort', Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52])],
  ['een WebAssembly', 'attest.pdf', 'soort', latin('\0asm\x01\0\0\0')],
  [
    'een bericht met een bijlage',
    'attest.pdf',
    'soort',
    latin('MIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n\r\n'),
  ],
  [
    'een XML met een entiteit van buiten',
    'attest.xml',
    'soort',
    latin('<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
  ],
  ['een BigTIFF', 'foto.tif', 'soort', latin('II+\0\x08\0\0\0')],
  [
    'een script met een pdf erachter',
    'attest.pdf',
    'soort',
    Buffer.concat([latin(`/*\n*/alert(1)//\n`), pdf(bladzijde())]),
  ],
  [
    'een webpagina met een pdf erachter',
    'attest.pdf',
    'soort',
    Buffer.concat([latin(html), pdf(bladzijde())]),
  ],
  [
    'een archief met een pdf erin',
    'attest.pdf',
    'archief',
    Buffer.concat([zip('a', latin('a')), pdf(bladzijde())]),
  ],
  ['een GIF met een pdf erachter', 'attest.pdf', 'soort', Buffer.concat([gif, pdf(bladzijde())])],
  [
    'een jpeg met een pdf erachter',
    'attest.pdf',
    'onschadelijk',
    Buffer.concat([jpeg(), pdf(bladzijde())]),
  ],
  ['een kop van pdf en niets meer', 'attest.pdf', 'beschadigd', latin('%PDF-1.7\n')],
  [
    'een kop van pdf en ruis',
    'attest.pdf',
    'beschadigd',
    latin(`%PDF-1.7\n${'obj << endobj stream '.repeat(1_000)}`),
  ],
  ['een kop van png en niets meer', 'foto.png', 'beschadigd', png().subarray(0, 8)],
  ['een kop van jpeg en niets meer', 'foto.jpg', 'beschadigd', Buffer.from([0xff, 0xd8, 0xff])],
]
