import type { Stap } from '#demo/regie.ts'
import { bewaar, findKaft, legVast, type Gegevens } from '#dossier/luik/store.ts'
import { soortregel, type Stuksoort } from '#dossier/luik/soorten.ts'
import type { Handeling } from '#dossier/handelingen.ts'
import type { Dag } from '#law/dag.ts'
import type { Actor } from '#platform/types.ts'

const handelingen: Readonly<Record<string, Handeling>> = {
  burger: 'eigen stuk bezorgen',
  werkgever: 'stuk bezorgen',
}

/** Somebody puts a paper in the vertrouwelijk luik: the person, the employer, or a consultant with the post. */
export function geefPapier(
  op: Dag,
  wie: Actor,
  soort: Stuksoort,
  papier: Pick<Gegevens, 'datum' | 'uitgever'> & Partial<Gegevens>,
): Stap {
  return {
    op,
    wie,
    handeling: handelingen[wie.rol] ?? 'stuk toevoegen',
    async doe({ tx, history, vault, persoon }) {
      const { nummer } = await findKaft(tx, history)
      const origineel = eenBlad([
        soortregel(soort).naam,
        `${persoon.voornaam} ${persoon.familienaam}`,
        `${papier.uitgever}, ${papier.datum}`,
        'Demo: dit papier is verzonnen.',
      ])
      const bewaard = await bewaar(vault, nummer, soort, {
        origineel,
        keuring: {
          ok: true,
          soort: 'application/pdf',
          naam: `${soort}.pdf`,
          bytes: origineel,
          gewijzigd: false,
          waarschuwingen: [],
          virusscan: 'niet gescand',
        },
      })
      return legVast(tx, history, op, [bewaard], { geldigTot: null, post: null, ...papier })
    },
  }
}

/** A PDF of one page with these lines, as an old scanner program would make it. */
function eenBlad(regels: readonly string[]): Buffer {
  const tekst = regels.map((regel) => `(${regel.replaceAll(/[()\\]/g, '')}) Tj 0 -24 Td`).join('\n')
  const inhoud = `BT /F1 14 Tf 72 740 Td\n${tekst}\nET`
  const objecten = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${inhoud.length} >>\nstream\n${inhoud}\nendstream`,
  ]
  let file = '%PDF-1.7\n'
  const plaatsen = objecten.map((object, nr) => {
    const plaats = file.length
    file += `${nr + 1} 0 obj\n${object}\nendobj\n`
    return `${String(plaats).padStart(10, '0')} 00000 n \n`
  })
  const begin = file.length
  file += `xref\n0 ${objecten.length + 1}\n0000000000 65535 f \n${plaatsen.join('')}`
  file += `trailer\n<< /Size ${objecten.length + 1} /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
