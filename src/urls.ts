import { url } from '#ui/url.ts'

/** Every address of the product; links, redirects, routes and tests are built from it. */
export const urls = {
  start: url('/'),
  aanmelden: url('/aanmelden'),
  afmelden: url('/afmelden'),
  demoklok: url('/demoklok'),
  gezondheid: url('/gezondheid'),
  stijl: url('/stijl/:naam'),
  beslissingen: url('/api/v1/beslissingen'),
  openapi: url('/api/v1/openapi.json'),

  dossiers: url('/dossiers'),
  dossierNieuw: url('/dossiers/nieuw'),
  dossier: url('/dossiers/:nummer'),
  bewijsKiezen: url('/dossiers/:nummer/bewijzen'),
  bewijsVastleggen: url('/dossiers/:nummer/bewijzen/nieuw/:code'),
  bewijsIntrekken: url('/dossiers/:nummer/bewijzen/:bewijs/intrekken'),
  bronnen: url('/dossiers/:nummer/bronnen'),
  icf: url('/dossiers/:nummer/icf'),
  icfOordeel: url('/dossiers/:nummer/icf/oordeel'),
  voorstel: url('/dossiers/:nummer/voorstel'),
  beslissing: url('/dossiers/:nummer/beslissing'),
  dossierBriefPdf: url('/dossiers/:nummer/brieven/:brief/pdf'),

  noodtoegang: url('/dossiers/:nummer/noodtoegang'),
  noodtoegangEinde: url('/dossiers/:nummer/noodtoegang/einde'),

  mijn: url('/mijn'),
  mijnInzage: url('/mijn/inzage'),
  mijnInzageVraag: url('/mijn/inzage/vraag'),
  mijnBriefPdf: url('/mijn/brieven/:brief/pdf'),

  werkgever: url('/werkgever'),
  indienst: url('/werkgever/indienst'),
  werknemer: url('/werkgever/werknemers/:nummer'),
  werknemerEinde: url('/werkgever/werknemers/:nummer/einde'),
  werkgeverBriefPdf: url('/werkgever/werknemers/:nummer/brieven/:brief/pdf'),

  toezicht: {
    start: url('/toezicht'),
    log: url('/toezicht/log'),
    zoeking: url('/toezicht/log/:zoeking'),
    noodtoegang: url('/toezicht/noodtoegang/:noodtoegang'),
    uitstel: url('/toezicht/noodtoegang/:noodtoegang/uitstel'),
    vraag: url('/toezicht/vragen/:vraag'),
    nazicht: url('/toezicht/nazicht/:nazicht'),
  },
  publiek: {
    wop: url('/uitleg/wop'),
    regels: url('/regels'),
    regel: url('/regels/:id'),
    nagaan: url('/nagaan'),
    nagaanEvaluatie: url('/nagaan/evaluatie'),
    begrippen: url('/begrippen'),
    hulp: url('/hulp'),
    toegankelijkheid: url('/toegankelijkheid'),
    privacy: url('/privacy'),
    klacht: url('/klacht'),
    broncode: url('/broncode'),
  },
} as const
