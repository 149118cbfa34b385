import assert from 'node:assert/strict'
import { tussentitels, type Brief } from '#brieven/brief.ts'
import { alsTekst } from '#brieven/druk.ts'

/** What may never stand in a copy for an employer (wet 29 juli 1991, art. 4). */
export const verbodenVoorWerkgever =
  /WOP\s[1-5]|WOP-[1-5]\b|PMAH|PMP|PSP|\bUK\b|HOOG-|ICF|attest|bewij[sz]|indicatie|doelgroep|handicap|beperking|psych|kwetsbaar|gezond|ziek|invalid|arts|medisch|zonder (betaald )?werk|\bzwak|\bsterk|schulden|zelfredzaam|VAPH|FOD|intelligentie|voorstel|individueel maatwerk \(/i

/** Words that a letter in plain Dutch does not use. */
export const stroef =
  /\b(ten ?einde|dienaangaande|ingevolge|inzake|desbetreffende?|conform|alsook|middels|dient te|krachtens|derhalve|voornoemde?|hieromtrent|aangaande|jij|je|jouw|gelieve|rendementsverlies)\b/i

/** The seven parts in the order in which they must stand. */
export function volgorde(brief: Brief): readonly string[] {
  return [brief.titel, brief.aanhef, ...Object.values(tussentitels), brief.ondertekening.team]
}

/** Each abbreviation is explained where it stands first. */
export function assertAfkortingen(brief: Brief): void {
  const body = alsTekst(brief)
    .split(tussentitels.regels)[0]!
    .replaceAll(/WOP-\d{4}-\d+/g, '')
  for (const [kort, uitleg] of [
    ['WOP', /werkondersteuningspakket \($/],
    ['ICF', /vragenlijst over werken \($/],
  ] as const) {
    const at = body.search(new RegExp(String.raw`\b${kort}\b`))
    if (at >= 0) assert.match(body.slice(0, at), uitleg)
  }
}

/** Every sentence of parts 1 to 5. */
export function zinnenVan(brief: Brief): string[] {
  const { betekenis, kader, nietAkkoord, waarom } = brief
  const alles = [
    brief.titel,
    ...kader.beslissing,
    ...waarom.inleiding,
    ...waarom.feiten.map((feit) => feit.tekst),
    ...waarom.besluit,
    ...betekenis.inleiding,
    ...betekenis.punten,
    ...betekenis.slot,
    ...nietAkkoord.inleiding,
    ...nietAkkoord.wegen.flatMap(({ titel = '', stappen }) => [
      titel,
      ...stappen.flatMap(({ kop, zinnen }) => [kop, ...zinnen]),
    ]),
    ...nietAkkoord.slot,
  ]
  return alles.flatMap((each) => each.split(/(?<=[.!?:])\s+/)).filter((zin) => zin !== '')
}

/** Fails where a part lacks or stands at the wrong place. */
export function assertInOrder(text: string, parts: readonly string[]): void {
  let from = 0
  for (const part of parts) {
    const at = text.replaceAll('\u00a0', ' ').indexOf(part.replaceAll('\u00a0', ' '), from)
    assert.ok(at >= 0, `${part} ontbreekt of staat op de verkeerde plaats`)
    from = at + part.length
  }
}
