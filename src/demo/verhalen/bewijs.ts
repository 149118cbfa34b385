import { burgers } from '#demo/burgers.ts'
import { medewerkers } from '#demo/mensen.ts'
import type { Verhaal } from '#demo/regie.ts'
import { aanvaard, attest, bevraag, open, trekIn, wijsToe } from '#demo/stappen/bewijs.ts'

const { sneeuwwitje, duimelijntje } = medewerkers

/** Before there is anything to decide: no dossier, an empty one, proof that comes in, or does not. */
export const bewijsVerhalen: readonly Verhaal[] = [
  {
    persoon: burgers.assepoester,
    toont: 'Nog geen dossier: een consulent van Oost-Vlaanderen kan het openen.',
    stappen: () => [],
  },
  {
    persoon: burgers.pinokkio,
    toont: 'Nog geen dossier, en geen enkele bron kent deze persoon.',
    stappen: () => [],
  },
  {
    persoon: burgers.meermin,
    toont: 'Nog geen dossier: een consulent van Limburg kan het openen.',
    stappen: () => [],
  },
  {
    persoon: burgers.zwaan,
    toont: 'Een dossier waar nog niets in zit.',
    stappen: (d) => [open(d.geleden(2), sneeuwwitje)],
  },
  {
    persoon: burgers.rapunzel,
    toont: 'Eén attest op papier: erkend door het VAPH (PMAH-1).',
    stappen: (d) => [
      open(d.geleden(12), duimelijntje),
      attest(
        d.geleden(11),
        duimelijntje,
        { code: 'PMAH-1', vaph: { erkend: true } },
        { uitgever: 'VAPH', afgegevenOp: d.geleden(60) },
      ),
    ],
  },
  {
    persoon: burgers.witje,
    toont: 'De kinderbijslag kwam van de bron: PMAH-5 is aanvaard, HOOG-3 wacht op bevestiging.',
    stappen: (d) => [
      open(d.geleden(9), sneeuwwitje),
      bevraag(d.geleden(8), sneeuwwitje),
      aanvaard(d.geleden(8), sneeuwwitje, 'PMAH-5'),
    ],
  },
  {
    persoon: burgers.moederGeit,
    toont: 'De bron kent kinderbijslag voor het kind: dat bewijst niets over haarzelf.',
    stappen: (d) => [open(d.geleden(9), sneeuwwitje), bevraag(d.geleden(8), sneeuwwitje)],
  },
  {
    persoon: burgers.duimpje,
    toont: 'Het antwoord bewijst niets: een eigen verklaring over OV2 telt niet.',
    stappen: (d) => [open(d.geleden(20), duimelijntje), bevraag(d.geleden(19), duimelijntje)],
  },
  {
    persoon: burgers.kater,
    toont: 'Twee bronnen antwoordden niet: later opnieuw vragen.',
    stappen: (d) => [open(d.geleden(6), sneeuwwitje), bevraag(d.geleden(5), sneeuwwitje)],
  },
  {
    persoon: burgers.blauwbaard,
    toont: 'Een antwoord met een dag die niet bestaat, is geweigerd en niet hersteld.',
    stappen: (d) => [open(d.geleden(6), sneeuwwitje), bevraag(d.geleden(4), sneeuwwitje)],
  },
  {
    persoon: burgers.gulliver,
    toont: 'Een attest is ingetrokken, met de reden; het telt niet meer mee.',
    stappen: (d) => [
      open(d.geleden(30), sneeuwwitje),
      attest(
        d.geleden(28),
        sneeuwwitje,
        { code: 'PMAH-6', invaliditeit: { uitkering: true } },
        { uitgever: 'Ziekenfonds De Lepel', afgegevenOp: d.geleden(40) },
      ),
      trekIn(d.geleden(15), sneeuwwitje, 'PMAH-6', 'Het attest hoort bij een naamgenoot.'),
    ],
  },
  {
    persoon: burgers.alice,
    toont: 'Het enige attest is niet meer geldig; het dossier kreeg een andere behandelaar.',
    stappen: (d) => [
      open(d.geleden(90), sneeuwwitje),
      attest(
        d.geleden(88),
        sneeuwwitje,
        { code: 'PMAH-3', ivt: { recht: true }, it: { recht: false } },
        {
          uitgever: 'FOD Sociale Zekerheid',
          afgegevenOp: d.geleden(88, 1),
          geldigTot: d.geleden(10),
        },
      ),
      wijsToe(d.geleden(60), sneeuwwitje, duimelijntje),
    ],
  },
]
