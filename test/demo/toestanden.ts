import { burgers } from '#demo/burgers.ts'
import { werkgevers } from '#demo/mensen.ts'
import type { Persoon } from '#dossier/dossier.ts'
import { teltOp } from '#indicatie/bewijs/bewijs.ts'
import type { Indicatie } from '#indicatie/indicatie.ts'
import { daysBetween } from '#law/dag.ts'
import type { StoredEvent } from '#platform/types.ts'
import type { Procedure } from '#startpakket/gebeurtenissen.ts'
import { testdag } from '#test/support/database.ts'

/** What the tests look at of one citizen. */
export interface Leven {
  readonly history: string
  readonly events: readonly StoredEvent[]
  readonly indicatie: Indicatie
  readonly procedure: Procedure
}

type Toets = (leven: Leven) => boolean

const is =
  (status: Procedure['status']): Toets =>
  ({ procedure }) =>
    procedure.status === status
const gebeurde =
  (type: string): Toets =>
  ({ events }) =>
    events.some((event) => event.type === type)
const pakket =
  (wop: string): Toets =>
  ({ procedure }) =>
    'besluit' in procedure && procedure.besluit.pakket?.wop === wop
const uitkomst =
  (soort: string): Toets =>
  ({ indicatie }) =>
    indicatie.bronnen?.opvragingen.some((opvraging) => opvraging.uitkomst === soort) === true
const ticket =
  (...soorten: readonly string[]): Toets =>
  ({ procedure }) => {
    const tickets = 'tickets' in procedure ? procedure.tickets : undefined
    const besluit = 'besluit' in procedure ? procedure.besluit.tickets : []
    return (tickets ?? besluit).map(({ soort }) => soort).join() === soorten.join()
  }
const tot =
  (dag: string): Toets =>
  ({ procedure }) =>
    'wop' in procedure && procedure.wop.tot === dag
const vanBron: Toets = ({ indicatie }) =>
  indicatie.bewijzen.some(({ herkomst }) => herkomst === 'MAGDA')
const opPapier: Toets = ({ indicatie }) =>
  indicatie.bewijzen.some(({ herkomst }) => herkomst === 'papier')
const inDienstSinds =
  (min: number, max: number): Toets =>
  ({ procedure }) => {
    if (procedure.status !== 'WOP_ACTIEF') return false
    const dagen = daysBetween(procedure.wop.van, testdag)
    return min <= dagen && dagen <= max
  }

/** Every state and branch that the demo shows, by name: who shows it, and how one can tell. */
export const toestanden: Readonly<Record<string, readonly [persoon: Persoon, ...Toets[]]>> = {
  'een handtekening die op de werknemer wacht': [
    burgers.hansje,
    gebeurde('HandtekeningGevraagd'),
    ({ events }) => events.every(({ type }) => type !== 'Getekend'),
  ],
  'een werknemer die tekende, en een werkgever die nog moet tekenen': [
    burgers.nachtegaal,
    ({ events }) => events.filter(({ type }) => type === 'Getekend').length === 1,
  ],
  'een dossier waar niets in zit': [burgers.zwaan, ({ events }) => events.length === 1],
  'een attest op papier': [burgers.rapunzel, opPapier, is('GEEN')],
  'een attest van een bron, een ander wacht op bevestiging': [
    burgers.witje,
    vanBron,
    ({ indicatie }) =>
      indicatie.bewijzen.length === 1 && indicatie.bronnen?.voorstellen.length === 2,
  ],
  'een antwoord dat niets bewijst': [
    burgers.duimpje,
    uitkomst('bewijst niets'),
    ({ indicatie }) => indicatie.bronnen?.voorstellen.length === 0,
  ],
  'een bron die niet antwoordt': [
    burgers.kater,
    ({ indicatie }) =>
      indicatie.bronnen!.opvragingen.some(({ toelichting }) => toelichting.includes('60006')),
  ],
  'een geweigerd antwoord': [burgers.blauwbaard, uitkomst('geweigerd')],
  'een ingetrokken attest': [burgers.gulliver, gebeurde('BewijsIngetrokken')],
  'een attest dat niet meer geldig is': [
    burgers.alice,
    ({ indicatie }) => indicatie.bewijzen.every((bewijs) => !teltOp(bewijs, testdag)),
  ],
  'test van precies vijf jaar: WOP 1': [burgers.tinnie, pakket('WOP 1'), is('ADVIES_TOEGEKEND')],
  'test een dag te oud: WOP 3': [burgers.lantaarn, pakket('WOP 3'), is('ADVIES_TOEGEKEND')],
  '9 punten: WOP 1': [burgers.sterre, pakket('WOP 1'), vanBron],
  '8 punten: WOP 3 voorgesteld': [burgers.grietje, is('ADVIES_VOORGESTELD')],
  'ICF half ingevuld': [
    burgers.ganzenhoedster,
    ({ indicatie }) => indicatie.klad !== null && indicatie.onderzoeken.length === 0,
  ],
  'ICF wacht op oordeel': [
    burgers.wolkje,
    ({ indicatie }) => indicatie.onderzoeken.length === 1 && indicatie.oordeel === null,
  ],
  'ICF ingevuld door een partner': [
    burgers.heks,
    ({ indicatie }) => indicatie.onderzoeken[0]?.door.rol === 'partner (OCMW/GTB)',
  ],
  'ICF zwak: WOP 2 toegekend': [burgers.krekel, pakket('WOP 2'), is('ADVIES_TOEGEKEND')],
  'ICF sterk: WOP 4, in dienst': [burgers.mier, pakket('WOP 4'), is('WOP_ACTIEF')],
  'ICF uiterst kwetsbaar: WOP 5, in dienst': [burgers.beer, pakket('WOP 5'), is('WOP_ACTIEF')],
  'ICF zonder indicatie: geweigerd (R6)': [
    burgers.kwezel,
    is('GEWEIGERD'),
    ticket(),
    ({ indicatie }) => indicatie.oordeel?.besluit === null,
  ],
  'tweede ICF om te vergelijken': [
    burgers.kobolt,
    ({ indicatie }) => indicatie.onderzoeken.length === 2 && indicatie.oordeel === null,
  ],
  'twee wegen: WOP 4 gaat voor WOP 3': [burgers.kabouter, pakket('WOP 4'), opPapier],
  'voorstel na ICF wacht op tweede lezer': [burgers.reus, is('ADVIES_VOORGESTELD')],
  'voorstel teruggestuurd': [burgers.zwavel, is('GEEN'), gebeurde('VoorstelTeruggestuurd')],
  'afwijking met reden': [
    burgers.eenhoorn,
    pakket('WOP 1'),
    ({ procedure }) =>
      'besluit' in procedure && procedure.besluit.voorstel.berekend?.wop === 'WOP 3',
  ],
  'weigering tegen de regels in': [burgers.draak, is('GEWEIGERD')],
  'OV3 telt niet: geweigerd': [burgers.roodkapje, is('GEWEIGERD'), ticket()],
  'geweigerd met ticket individueel maatwerk': [burgers.elfje, is('GEWEIGERD'), ticket('IMW')],
  'geweigerd met ticket arbeidsmatige activiteiten': [burgers.muis, is('GEWEIGERD'), ticket('AMA')],
  'advies vervalt binnen enkele dagen': [
    burgers.uil,
    ({ procedure }) =>
      procedure.status === 'ADVIES_TOEGEKEND' &&
      testdag < procedure.geldigTot &&
      procedure.geldigTot < '2026-12-02',
  ],
  'advies vervallen': [burgers.haas, is('ADVIES_VERVALLEN')],
  'vervallen, daarna een nieuw advies': [
    burgers.spin,
    gebeurde('AdviesVervallen'),
    is('ADVIES_TOEGEKEND'),
  ],
  'advies van voor 1 juli 2023 zonder dubbel ticket': [
    burgers.molen,
    is('ADVIES_TOEGEKEND'),
    ticket('CMW'),
  ],
  'advies van voor 1 juli 2023, omgezet': [
    burgers.prikkebeen,
    gebeurde('DubbelTicketToegevoegd'),
    ticket('CMW', 'IMW'),
  ],
  'dubbel ticket van bij het begin': [burgers.repel, ticket('CMW', 'IMW')],
  'in dienst binnen de 8 weken': [burgers.vuurvogel, inDienstSinds(1, 55), pakket('WOP 3')],
  'in dienst na de 8 weken': [burgers.smid, inDienstSinds(57, 1000), pakket('WOP 3')],
  'een correctie die op team TOM wacht': [
    burgers.bakker,
    gebeurde('CorrectieGevraagd'),
    ({ events }) => events.every(({ type }) => type !== 'CorrectieVoorgesteld'),
  ],
  'een gesprek op de werkvloer dat de werkgever nog bevestigt': [
    burgers.tamboer,
    gebeurde('AfspraakVoorgesteld'),
    ({ events }) => events.every(({ type }) => type !== 'AfspraakBevestigd'),
  ],
  'een correctie die werd toegekend': [
    burgers.spinster,
    gebeurde('CorrectieToegekend'),
    ({ procedure }) => 'wop' in procedure && procedure.wop.pakket.loonpremie === 60,
  ],
  'in dienst op een schrikkeldag': [burgers.nachtegaal, tot('2029-02-28'), is('WOP_ACTIEF')],
  'pakket voorbij zijn laatste dag': [burgers.doornroosje, tot('2026-08-31'), is('WOP_ACTIEF')],
  'tewerkstelling beëindigd': [burgers.visser, is('WOP_BEEINDIGD')],
  'andere werkgever, zelfde einddatum': [
    burgers.wever,
    gebeurde('WopVoortgezet'),
    tot('2029-03-03'),
    ({ procedure }) =>
      'wop' in procedure && procedure.wop.werkgever.kbo === werkgevers.wensput.organisatie,
  ],
}
