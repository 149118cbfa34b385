import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Brief } from '#brieven/brief.ts'
import { alsTekst } from '#brieven/druk.ts'
import { beslissingsbrief } from '#startpakket/brief.ts'
import { aStart, aToekenning, aWeigering } from '#startpakket/brief.fixture.ts'
import { wopNummers } from '#startpakket/pakketten.ts'
import { compact, poppler, readPdf } from '#test/support/pdf.ts'
import { BriefNietAfdrukbaar, renderPdf, stopPdf } from './pdf.ts'

const toekenning = beslissingsbrief(aToekenning('WOP 1')).voorPersoon
const brieven: readonly Brief[] = [
  toekenning,
  beslissingsbrief(aWeigering()).voorPersoon,
  ...wopNummers.flatMap((wop) => Object.values(beslissingsbrief(aStart(wop)))),
]

describe('Brief als PDF/UA-1', () => {
  after(() => stopPdf())

  test('het document heeft labels, een titel en de taal nl-BE', async () => {
    const pdf = await renderPdf(toekenning)
    const read = readPdf(pdf)
    assert.match(read.catalogue, /\/MarkInfo <<\s+\/Marked true/)
    assert.match(read.catalogue, /\/StructTreeRoot \d+ 0 R/)
    assert.match(read.catalogue, /\/Lang \(nl-BE\)/)
    assert.match(read.catalogue, /\/DisplayDocTitle true/)
    assert.equal(read.title, toekenning.titel)
    assert.match(Buffer.from(pdf).toString('latin1'), /pdfuaid:part/)
    const seen = count(read.tags)
    assert.equal(seen.get('H1'), 1)
    assert.equal(seen.get('H2'), 4)
    assert.equal(seen.get('H3'), 2)
    assert.equal(seen.get('Table'), 1)
    assert.equal(seen.get('TH'), 3)
    assert.ok(seen.get('L')! >= 4 && seen.get('Link')! >= 3)
  })

  test('poppler leest dezelfde titel, labels en zinnen', async (t) => {
    const pdf = await renderPdf(toekenning)
    const [info, text] = [poppler('pdfinfo', pdf), poppler('pdftotext', pdf)]
    if (info === undefined || text === undefined) return t.skip('poppler staat hier niet')
    assert.match(info, /Tagged:\s+yes/)
    assert.ok(info.includes(toekenning.titel))
    for (const zin of toekenning.kader.beslissing)
      assert.ok(compact(text).includes(compact(zin)), zin)
  })

  test('de tekst van de PDF is woord voor woord die van de brief, in dezelfde volgorde', async () => {
    for (const brief of brieven)
      assert.equal(
        words(readPdf(await renderPdf(brief)).text),
        words(alsTekst(brief).replaceAll(/ <http.*?>/g, '')),
      )
  })

  test('elke bladzijde toont het kenmerk en "Pagina x van y"', async () => {
    const { pages, footers } = readPdf(await renderPdf(toekenning))
    assert.equal(pages, 2)
    assert.deepEqual(
      footers.map((footer) => footer.trim()),
      ['WOP-2026-004127 Pagina 1 van 2', 'WOP-2026-004127 Pagina 2 van 2'],
    )
  })

  test('twee keer dezelfde brief geeft dezelfde bytes, ook na een herstart', async () => {
    const first = await renderPdf(toekenning)
    assert.deepEqual(await renderPdf(toekenning), first)
    await stopPdf()
    assert.deepEqual(await renderPdf(toekenning), first)
    const other = await renderPdf({ ...toekenning, kenmerk: 'WOP-2026-004128' })
    assert.notDeepEqual(other, first)
  })

  test('veel brieven tegelijk geven elk hun eigen document', async () => {
    const kenmerken = Array.from({ length: 12 }, (_, n) => `WOP-2026-${100_000 + n}`)
    const pdfs = await Promise.all(
      kenmerken.map((kenmerk) => renderPdf({ ...toekenning, kenmerk })),
    )
    for (const [n, pdf] of pdfs.entries()) assert.ok(readPdf(pdf).text.includes(kenmerken[n]!))
  })

  test('tijdens het opmaken blijft de server antwoorden', async () => {
    let ticks = 0
    const timer = setInterval(() => (ticks += 1), 1)
    await Promise.all(brieven.map((brief) => renderPdf(brief)))
    clearInterval(timer)
    assert.ok(ticks > 20, `${ticks} keer aan de beurt`)
  })

  test('een teken dat geen enkel lettertype kent, geeft een fout die het teken noemt', async () => {
    for (const teken of ['漢', '😀'])
      await assert.rejects(
        renderPdf({ ...toekenning, aanhef: `Beste ${teken}` }),
        (error) => error instanceof BriefNietAfdrukbaar && error.message.includes(teken),
      )
    assert.ok((await renderPdf(toekenning)).length > 0)
  })
})

function words(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}%]/gu, '')
}

function count(tags: readonly string[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const tag of tags) seen.set(tag, (seen.get(tag) ?? 0) + 1)
  return seen
}
