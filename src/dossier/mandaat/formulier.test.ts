import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aPersoon } from '#dossier/dossier.fixture.ts'
import { dag } from '#law/dag.ts'
import { renderFormulier, stopPdf } from '#platform/documents/pdf.ts'
import { compact, readPdf } from '#test/support/pdf.ts'
import { mandaatformulier, medischeZin } from './formulier.ts'

after(() => stopPdf())

test('Het formulier op papier stelt dezelfde vragen als het scherm, en noemt geen nummer van iemand', async () => {
  const persoon = aPersoon()
  const dossier = {
    nummer: 'WOP-2026-000001',
    persoon,
    behandelaar: { id: 'klaartje', naam: 'Klaartje', rol: 'indiceringsconsulent' },
    geopendOp: dag('2026-11-22'),
    voordien: [],
  }
  const formulier = mandaatformulier(dossier, dag('2026-11-22'), '0800 00 000')
  const pdf = await renderFormulier(formulier)
  const gelezen = readPdf(pdf)
  const tekst = compact(gelezen.text)
  for (const zin of ['Roodkapje Van den Bos', dossier.nummer, 'Uw handtekening', medischeZin])
    assert.ok(tekst.includes(compact(zin)), zin)
  assert.doesNotMatch(tekst, /\d{11}/)
  assert.equal(gelezen.pages, 1)
  assert.match(gelezen.catalogue, /\/Lang \(nl-BE\)/)
  assert.deepEqual(await renderFormulier(formulier), pdf)
})
