import { regeling } from '#law/bron.ts'

/** VDAB, page for employers about the WOP: packages, attesten, ICF, correctie, evaluatie, heroverweging. */
export const vdabWop = regeling('VDAB, werkgeverspagina over het WOP', {
  startpakketten: 'seed',
  'PMAH-attesten': 'seed',
  'hoge WOP-attesten': 'seed',
  ICF: 'seed',
  correctie: 'seed',
  evaluatie: 'seed',
  heroverweging: 'seed',
})

/** Parliamentary question "Aanvragen werkondersteuningspakket", figures 2019-2022. */
export const vraagWop = regeling('Parlementaire vraag over aanvragen WOP (2023)', {
  'antwoord 1': 'seed',
  'antwoord 2': 'seed',
  'antwoord 3': 'seed',
})

/** Parliamentary question "Collectief maatwerk - Doorstroom", figures 2019-2022. */
export const vraagDoorstroom = regeling('Parlementaire vraag over doorstroom (2023)', {
  evaluatie: 'seed',
  opvolging: 'seed',
  terugkeer: 'seed',
})

/** Schriftelijke vraag nr. 170 of 8 January 2024 about individueel maatwerk. */
export const vraag170 = regeling('Schriftelijke vraag nr. 170 van 8 januari 2024', {
  'antwoord 2': 'seed',
  'antwoord 4': 'seed',
  overgang: 'seed',
})

/** Public pages of the sector federation Herwin, VDAB and the Flemish government. */
export const openbaar = regeling('Openbare webpagina', {
  'Herwin, termijn van de startpakketten': 'public',
  'Herwin, adviezen collectief maatwerk': 'public',
  'Herwin, POP': 'public',
  'Herwin, doorstroomtrajecten': 'public',
  'Herwin, einde van het WOP': 'public',
  'Herwin, spoedindicering': 'public',
  'Herwin, heroverweging individueel maatwerk': 'public',
  'Herwin, pakket 40 laag': 'public',
  'Herwin, loonpremie': 'public',
  'Herwin, werknemers van voor 2019': 'public',
  'Herwin, interne doorstroom': 'public',
  'Herwin, lijst LDE en MWA': 'public',
  'Herwin, subsidies individueel maatwerk': 'public',
  'Noozo, terugkeergarantie': 'public',
  'VDAB, vroegere pagina over de evaluatie': 'public',
  'VDAB, mandaat doorstroombegeleiding': 'public',
  'VDAB, individueel maatwerk': 'public',
  'VDAB, AMA in de sociale economie': 'public',
  'Vlaanderen, individueel maatwerk voor werkgevers': 'public*',
  'Vlaanderen, individueel maatwerk voor zelfstandigen': 'public',
  'Vlaanderen, externe dienstverleners': 'public',
  'Vlaanderen, maatwerkafdeling': 'public',
  'Liberform, duur van de overeenkomst': 'public',
  'Gemeente Kortenberg, betaling VOP': 'public',
  'Departement Zorg, AMA': 'public',
  'bpost, postnummers': 'public',
  'Lokale diensteneconomie, schorsing van 2020': 'public',
  'Perspectief, heropstart van 2020': 'public',
  'NIS-codes van gemeenten en provincies': 'public',
  'zonder genoteerd adres': 'public',
  'RSZ, identificatienummers': 'public',
})

/** Readings of our own that no source gives; each has an open question or waits for confirmation. */
export const eigenLezing = regeling('Eigen lezing', {
  'telling van termijnen': 'inferred',
  'volgorde van de pakketten': 'inferred',
  'beslistabel tickets': 'inferred',
  'één attest volstaat': 'inferred',
  'aanvraag van de werknemer alleen': 'inferred',
  'vragenlijst voor het gesprek': 'inferred',
  'vragen over IMW-termijnen': 'inferred',
  identificatienummers: 'inferred',
  'bewaring van ingetrokken stukken': 'inferred',
  'bewaring van technische gegevens': 'inferred',
})
