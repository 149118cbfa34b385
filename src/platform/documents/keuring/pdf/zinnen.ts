/** What sender and reader are told about what the copy does not have. */
export const zinnen = {
  actief: 'Een programma in de pdf is weggelaten.',
  bijlage: 'Bijlagen in de pdf zijn weggelaten. Dien ze apart in.',
  koppeling: 'Koppelingen in de pdf werken niet in de kopie.',
  handtekening: 'De digitale handtekening staat alleen in het origineel.',
  opmerking: 'Opmerkingen in de pdf zijn weggelaten.',
  beweging: 'Geluid, film of 3D in de pdf is weggelaten.',
} as const

export type Melding = keyof typeof zinnen
