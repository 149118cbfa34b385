import { accountVan, burgers } from '#demo/burgers.ts'
import { helpers, medewerkers, werkgevers } from '#demo/mensen.ts'
import { besluit, limburg, oost, type Ploeg } from '#demo/ploegen.ts'
import type { Stap, Verhaal } from '#demo/regie.ts'
import { aanvaard, attest, bevraag, open } from '#demo/stappen/bewijs.ts'
import { kiestHelper, kiestKanaal, krijgtBewindvoerder } from '#demo/stappen/hulp.ts'
import { geefPapier } from '#demo/stappen/papieren.ts'
import { beginEvaluatie, vraagEvaluatie } from '#demo/stappen/evaluatie.ts'
import { beeindig, werfAan } from '#demo/stappen/pakket.ts'
import { tekent, vraagPop } from '#demo/stappen/tekenen.ts'
import { opentInNood, zietNa } from '#demo/stappen/toezicht.ts'
import { after, dag, type Dag } from '#law/dag.ts'

// The ids of the mandates, so that a world that is filled again is the same.
const peettanteHelpt = '6f5902ac-0000-4000-8000-000000000001'
const notarisHelpt = '6f5902ac-0000-4000-8000-000000000002'

/** From an opened dossier to an advice WOP 3, decided on `beslist`. */
export function advies(ploeg: Ploeg, beslist: Dag): readonly Stap[] {
  const begin = after(beslist, { days: -21 })
  return [
    open(begin, ploeg.consulent),
    attest(
      begin,
      ploeg.consulent,
      { code: 'PMAH-6', invaliditeit: { uitkering: true } },
      { uitgever: 'Ziekenfonds De Lepel', afgegevenOp: after(begin, { days: -30 }) },
    ),
    ...besluit(ploeg, after(beslist, { days: -7 }), beslist),
  ]
}

/** At work: in and after the first 8 weeks, on a leap day, at another employer, ended, and past the last day. */
export const werkVerhalen: readonly Verhaal[] = [
  {
    persoon: burgers.hansje,
    toont:
      'Aan het werk sinds 2022 met WOP 1; in de map een POP dat te oud werd, en de werkgever wacht op een handtekening onder het nieuwe. De aanvraag van een evaluatie is half klaar.',
    stappen: (d) => [
      open(dag('2022-01-10'), oost.consulent),
      bevraag(dag('2022-01-11'), oost.consulent),
      aanvaard(dag('2022-01-12'), oost.consulent, 'PMAH-2', 'HOOG-1', 'PMAH-3', 'HOOG-4'),
      ...besluit(oost, dag('2022-01-17'), dag('2022-01-20')),
      werfAan(dag('2022-02-01'), werkgevers.peperkoek),
      geefPapier(d.geleden(500), werkgevers.peperkoek, 'POP', {
        datum: d.geleden(505),
        uitgever: werkgevers.peperkoek.organisatienaam,
      }),
      geefPapier(d.geleden(6), werkgevers.peperkoek, 'motivatieverslag gewoon', {
        datum: d.geleden(9),
        uitgever: werkgevers.peperkoek.organisatienaam,
      }),
      vraagPop(d.geleden(4), werkgevers.peperkoek, {
        titel: 'Persoonlijk ontwikkelingsplan 2027',
        tekst:
          'Dit jaar leert u de oven zelf instellen.\nU krijgt elke vrijdag een uur uitleg van Griselda.\nIn juni kijken wij samen of het lukt.',
      }),
      beginEvaluatie(d.geleden(3), werkgevers.peperkoek, 'G1'),
    ],
  },
  {
    persoon: burgers.doornroosje,
    toont:
      'Het pakket liep na vijf jaar af op 31 augustus 2026, maar de job loopt nog. De werknemer vroeg een evaluatie, en die wacht op de papieren.',
    stappen: (d) => [
      ...advies(limburg, dag('2021-07-05')),
      werfAan(dag('2021-09-01'), werkgevers.glasmuiltje),
      ...vraagEvaluatie(d.geleden(5), accountVan(burgers.doornroosje, ''), 'G1'),
    ],
  },
  {
    persoon: burgers.vuurvogel,
    toont: 'Nog geen 8 weken aan het werk met WOP 3: een correctie kan nog. Een peettante helpt.',
    stappen: (d) => [
      ...advies(oost, d.geleden(60)),
      kiestHelper(d.geleden(50), burgers.vuurvogel, peettanteHelpt, helpers.peettante, {
        medisch: false,
      }),
      kiestKanaal(d.geleden(50), burgers.vuurvogel, {
        kanaal: 'sms',
        adres: '0470000000',
        bellen: null,
      }),
      werfAan(d.geleden(30), werkgevers.peperkoek),
      geefPapier(d.geleden(12), accountVan(burgers.vuurvogel, ''), 'attest', {
        datum: d.geleden(20),
        uitgever: 'Ziekenhuis De Gouden Pluim',
      }),
      geefPapier(d.geleden(10), werkgevers.peperkoek, 'POP', {
        datum: d.geleden(15),
        uitgever: werkgevers.peperkoek.organisatienaam,
      }),
      geefPapier(d.geleden(5), oost.consulent, 'motivatieverslag medisch', {
        datum: d.geleden(14),
        uitgever: 'Dokter Krekel',
        post: { ontvangenOp: d.geleden(6), namens: 'dienst' },
      }),
    ],
  },
  {
    persoon: burgers.smid,
    toont:
      'Langer dan 8 weken aan het werk met WOP 3. Er is een bewindvoerder, en iemand opende het dossier in nood.',
    stappen: (d) => [
      ...advies(oost, d.geleden(140)),
      werfAan(d.geleden(90), werkgevers.wensput),
      krijgtBewindvoerder(
        d.geleden(80),
        oost.consulent,
        notarisHelpt,
        helpers.notaris,
        'Vredegerecht Aalst, verzonnen beschikking 26/100',
      ),
      opentInNood(
        d.geleden(30),
        medewerkers.raaf,
        'klacht',
        'De werknemer meldt dat een onbekende zijn gegevens kent.',
      ),
      zietNa(d.geleden(29), medewerkers.uil, 'terecht', 'De klacht is dezelfde dag onderzocht.'),
    ],
  },
  {
    persoon: burgers.nachtegaal,
    toont: 'In dienst op 29 februari 2024: het pakket loopt tot en met 28 februari 2029.',
    stappen: (d) => [
      ...advies(limburg, dag('2024-01-18')),
      werfAan(dag('2024-02-29'), werkgevers.goudengans),
      vraagPop(d.geleden(20), werkgevers.goudengans, {
        titel: 'Persoonlijk ontwikkelingsplan 2026',
        tekst: 'U leert een tweede machine bedienen.\nU oefent twee uur per week met een collega.',
        ook: true,
      }),
      tekent(d.geleden(18), accountVan(burgers.nachtegaal, '')),
    ],
  },
  {
    persoon: burgers.visser,
    toont: 'De job stopte onlangs: het pakket is beëindigd en de opvolging begon.',
    stappen: (d) => [
      ...advies(oost, d.geleden(500)),
      werfAan(d.geleden(450), werkgevers.wensput),
      beeindig(d.geleden(40), werkgevers.wensput, 'Het contract van bepaalde duur liep af.'),
      opentInNood(
        d.geleden(2),
        medewerkers.raaf,
        'wet',
        'De arbeidsrechtbank vraagt het dossier tegen vandaag.',
      ),
    ],
  },
  {
    persoon: burgers.wever,
    toont: 'Van werkgever veranderd: hetzelfde pakket loopt verder tot dezelfde einddatum (Q-20).',
    stappen: () => [
      ...advies(oost, dag('2024-02-01')),
      werfAan(dag('2024-03-04'), werkgevers.peperkoek),
      beeindig(
        dag('2025-05-30'),
        werkgevers.peperkoek,
        'De werknemer zocht werk dichter bij huis.',
      ),
      werfAan(dag('2025-09-01'), werkgevers.wensput),
    ],
  },
]
