/** Why a paper is not taken; the sentence says what the sender can do. */
export const redenen = {
  leeg: 'Het bestand is leeg. Kies het bestand opnieuw.',
  'te groot': 'Het bestand is groter dan 15 MB. Scan het met minder detail of deel het op.',
  soort: 'Dit soort bestand kunnen we niet aannemen. Maak er een foto of een pdf van.',
  heic: 'Dit is een HEIC-foto. Kies op uw iPhone Instellingen, Camera, Structuren, Meest compatibel en neem de foto opnieuw, of stuur een schermafdruk. Dan is het een JPEG.',
  kantoor:
    'Een bestand van Word, Excel of een ander kantoorprogramma kunnen we niet aannemen. Kies daar Opslaan als pdf en stuur de pdf.',
  archief:
    'Een zip of ander archief kunnen we niet aannemen. Pak het uit en stuur elk bestand apart.',
  beschadigd:
    'Het bestand is beschadigd of niet volledig. Maak het opnieuw, of maak er een foto van.',
  'te veel beeldpunten':
    'De afbeelding is te groot: meer dan 100 megapixel. Maak ze kleiner of scan op 300 dpi.',
  'te veel bladzijden': 'De pdf heeft meer dan 500 bladzijden. Deel ze op.',
  'te veel inhoud':
    'Het bestand bevat uitgepakt te veel gegevens. Druk het af naar een nieuwe pdf, of maak er een foto van.',
  'te ingewikkeld':
    'Het bestand zit te ingewikkeld in elkaar. Druk het af naar een nieuwe pdf, of maak er een foto van.',
  wachtwoord:
    'De pdf is beveiligd. Verwijder het wachtwoord, of open ze, kies Afdrukken en bewaar ze als nieuwe pdf.',
  formulier:
    'De ingevulde velden van dit formulier kunnen we niet tonen. Open het, kies Afdrukken en bewaar het als nieuwe pdf.',
  actief:
    'Het bestand bevat een programma dat we niet konden verwijderen. Druk het af naar een nieuwe pdf, of maak er een foto van.',
  virus:
    'De virusscan vond een virus in het bestand. Laat uw toestel nakijken en stuur het document op een andere manier.',
  'geen virusscan':
    'De virusscan antwoordt niet. Het bestand is niet bewaard. Probeer het later opnieuw.',
  'te traag':
    'Het bestand nakijken duurt te lang. Druk het af naar een nieuwe pdf, of maak er een foto van.',
  'te zwaar':
    'Het bestand nakijken vraagt te veel geheugen. Druk het af naar een nieuwe pdf, of maak er een foto van.',
  gestopt:
    'Het bestand kon niet worden nagekeken. Druk het af naar een nieuwe pdf, of maak er een foto van.',
  'te druk': 'Er worden nu veel bestanden nagekeken. Probeer het over een minuut opnieuw.',
} as const

export type Reden = keyof typeof redenen

/** Stops the reading of a paper with a reason of the list. */
export class Weigering extends Error {
  override readonly name = 'Weigering'
  readonly reden: Reden

  constructor(reden: Reden) {
    super(reden)
    this.reden = reden
  }
}
