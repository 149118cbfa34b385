/** An open question of law and the assumption on which the product works until somebody competent answers it. */
export interface Vraag {
  readonly vraag: string
  readonly aanname: string
  /** Set where a person gives the answer in each case; everywhere else the assumption is a dated setting. */
  readonly mens?: true
}

/** The open questions (domain/9 section 9.3). A rule that rests on one names its id; numbers that lack here are unused. */
export const vragen = {
  'Q-01': {
    vraag: 'Zijn de 20 dagen na het gesprek kalenderdagen of werkdagen?',
    aanname: 'Kalenderdagen, de eerste dag niet meegeteld, zonder verschuiving.',
  },
  'Q-02': {
    vraag: 'Welke termijnen gelden voor de heroverweging in collectief maatwerk?',
    aanname:
      'Geen enkele wordt afgedwongen; de termijnen van individueel maatwerk (45, 60 en 30 dagen) zijn een keuze.',
  },
  'Q-03': {
    vraag: 'Welk pakket krijgt wie zowel PMAH als PMP is?',
    aanname: 'Het gunstigste pakket; beide indicaties worden bewaard.',
  },
  'Q-04': {
    vraag: 'Hoe leidt het ICF-onderzoek tot zwak, sterk of uiterst kwetsbaar?',
    aanname: 'Een mens van team TOM beslist en motiveert; het wordt nooit berekend.',
    mens: true,
  },
  'Q-05': {
    vraag: 'Geldt er een IQ-drempel voor de intelligentietest (HOOG-2)?',
    aanname:
      'Geen drempel: score en datum worden bewaard, een mens aanvaardt het attest, nooit een getal.',
    mens: true,
  },
  'Q-06': {
    vraag: 'Telt verhoogde kinderbijslag (HOOG-3) voor het kind of voor de ouder?',
    aanname: 'Beide worden aanvaard.',
  },
  'Q-07': {
    vraag: 'Vanaf wanneer geldt een correctie?',
    aanname: 'Vanaf de aanwerving.',
  },
  'Q-08': {
    vraag: 'Vanaf wanneer kan een vervroegde evaluatie?',
    aanname: 'Op elk moment tijdens de tewerkstelling; 8 effectieve weken is een keuze.',
  },
  'Q-09': {
    vraag: 'Kan een vervroegde evaluatie zolang een evaluatiebeslissing geldt?',
    aanname:
      'Voor doorstroom (G2) niet; met een nieuw medisch of psychosociaal attest (G3, G4) wel.',
  },
  'Q-10': {
    vraag: 'Moet de gewone job in het venster beginnen of volstaat overlap?',
    aanname: 'Overlap volstaat: begonnen in het venster of al lopend bij de afsluiting.',
  },
  'Q-11': {
    vraag: 'Welk jaar krijgt een doorstroom?',
    aanname: 'Het jaar van de eerste gevonden dag in een gewone job.',
  },
  'Q-12': {
    vraag: 'Welke begeleiding hoort bij de 45 % na terugkeer?',
    aanname: 'Die van voor het traject; is die onbekend, dan beslist een mens.',
    mens: true,
  },
  'Q-13': {
    vraag: 'Hoe lang en onder welke voorwaarden geldt de terugkeergarantie?',
    aanname: '18 maanden, job verloren tegen de eigen wil, bevestigd door een mens.',
  },
  'Q-14': {
    vraag: 'Is het referteloon in collectief maatwerk bruto of belastbaar?',
    aanname: 'Bruto, zoals art. 17 van het decreet individueel maatwerk.',
  },
  'Q-15': {
    vraag: 'Hoeveel bedraagt de begeleidingspremie in collectief maatwerk?',
    aanname: 'Onbekend: zonder gedateerd bedrag wordt niets berekend.',
  },
  'Q-16': {
    vraag: 'Geldt de begeleidingsnorm in koppen of in voltijdsequivalenten?',
    aanname: 'Beide worden berekend; koppen beslissen.',
  },
  'Q-17': {
    vraag: 'Werkt collectief maatwerk met voorschotten?',
    aanname: 'Alleen de afrekening; voorschotten staan uit.',
  },
  'Q-18': {
    vraag: 'Hoe telt progressieve tewerkstelling na ziekte mee?',
    aanname: 'Invulling: effectief werk; erkenning van 20 VTE: de overeenkomst.',
  },
  'Q-19': {
    vraag: 'Is een gewone evaluatie mogelijk voor wie voor 2019 in dienst kwam?',
    aanname: 'Neen: de nieuwere tekst sluit dat uit.',
  },
  'Q-20': {
    vraag: 'Wat is de einddatum van het WOP bij een andere werkgever?',
    aanname: 'Vijf nieuwe jaren alleen met een nieuw startpakket; anders blijft de einddatum.',
  },
  'Q-21': {
    vraag: 'Wat als VDAB na vijf jaar niet evalueerde?',
    aanname: 'Het pakket loopt door en staat zichtbaar te laat.',
  },
  'Q-22': {
    vraag: 'Tellen opnames in een beschutte woonvorm voor HOOG-5 b?',
    aanname: 'Neen: voor HOOG-5 b tellen alleen opnames in een psychiatrische voorziening.',
  },
  'Q-23': {
    vraag: 'Is een gelijk gebleven pakket een aanpassing in de cijfers?',
    aanname: 'Neen: alleen een ander percentage of een andere begeleiding.',
  },
  'Q-24': {
    vraag: 'Wanneer beginnen de 30 dagen voor de kopie van de opzeg?',
    aanname: 'Bij de kennisgeving van VDAB aan de werkgever.',
  },
  'Q-25': {
    vraag: 'Zijn "geen of minder nood" en "wil niet doorstromen" samen nodig?',
    aanname: 'Ja, samen; een mens legt beide vast.',
  },
  'Q-31': {
    vraag: 'Wat staat in bijlage 1 en 2 van het ministerieel besluit?',
    aanname:
      'De drempels van vraag 170: 20 % voor individueel, 45 % en begeleiding voor collectief maatwerk.',
  },
  'Q-32': {
    vraag: 'Start de premie in het kwartaal van de beslissing of van de aanvraag?',
    aanname: 'In het kwartaal van de beslissing.',
  },
  'Q-33': {
    vraag: 'Duren de fasen 5, 4 en 11 of 5, 3 en 12 kwartalen?',
    aanname: '5, 4 en 11 kwartalen.',
  },
  'Q-34': {
    vraag: 'Zijn de bedragen van individueel maatwerk per kwartaal en geïndexeerd?',
    aanname: 'Per kwartaal, niet geïndexeerd, met een zichtbare waarschuwing.',
  },
  'Q-35': {
    vraag: 'Welke begeleiding hoort bij een behoefte?',
    aanname: 'Het niveau van het ticket, constant.',
  },
  'Q-36': {
    vraag: 'Welk plafond geldt als het minimumloon in het kwartaal wijzigt?',
    aanname: 'De som van drie maandplafonds.',
  },
  'Q-37': {
    vraag: 'Welke looncodes tellen in het referteloon?',
    aanname: 'De codes 1, 2, 4, 5 en 12.',
  },
  'Q-38': {
    vraag: 'Welke fasen en basis gelden voor zelfstandigen?',
    aanname: 'Rij 1 tot 3 van de fasetabel op drie keer het minimumloon.',
  },
  'Q-39': {
    vraag: 'Geldt het stimulerend effect voor wie al in dienst is?',
    aanname: 'Niet als de persoon in dienst was voor de behoefte werd vastgesteld.',
  },
  'Q-40': {
    vraag: 'Vanaf welk kwartaal kan een verlenging?',
    aanname: 'Voor kwartaal 13 geweigerd, 13 tot 16 met waarschuwing, vanaf 17 aanvaard.',
  },
  'Q-41': {
    vraag: 'Hoe snel moet het departement beslissen?',
    aanname: '60 dagen na het volledige dossier; alleen gemeten.',
  },
  'Q-42': { vraag: 'Is zaterdag een werkdag?', aanname: 'Neen.' },
  'Q-43': {
    vraag: 'Welke zijn de 43 officiële ICF-categorieën?',
    aanname: 'Een voorbeeldset, zichtbaar als niet officieel.',
  },
  'Q-44': {
    vraag: 'Welke weigeringscodes bestaan er?',
    aanname: 'De gesloten lijst R01 tot R99.',
  },
  'Q-45': {
    vraag: 'Hoeveel bedraagt het minimumloon begin 2026?',
    aanname: '2.154,11 euro vanaf 1 maart 2026, gemarkeerd.',
  },
  'Q-46': {
    vraag: 'Hangt het forfait af van arbeidsduur of afwezigheid?',
    aanname: 'Neen; er is wel minstens één betaalde dag in het kwartaal nodig.',
  },
  'Q-47': {
    vraag: 'Welk percentage geldt na een verlenging?',
    aanname: 'Het geëvalueerde percentage, vlak.',
  },
  'Q-48': {
    vraag: 'Gelden bij een dubbel ticket twee beroepstermijnen?',
    aanname: 'Ja, elk apart; collectief maatwerk blijft 2 maanden vanaf de verzending.',
  },
  'Q-49': {
    vraag: 'Gaat de aftrek voor of na het percentage?',
    aanname: 'Na, van de premie.',
  },
  'Q-50': {
    vraag: 'Welke provincie telt in de tabellen van individueel maatwerk?',
    aanname: 'De verblijfplaats van de werknemer.',
  },
  'Q-51': {
    vraag: 'Hoe lang geldt een ticket individueel maatwerk?',
    aanname: '5 jaar bij een blijvende, 2 jaar bij een tijdelijke behoefte.',
  },
  'Q-52': {
    vraag: 'Wat met een VOP van een inwoner van Brussel?',
    aanname: 'De VOP loopt uit; individueel maatwerk wordt geweigerd (R03).',
  },
  'Q-53': {
    vraag: 'Welke steun kan niet samen met individueel maatwerk?',
    aanname: 'De lijst van de VOP, aangevuld met SINE.',
  },
  'Q-54': {
    vraag: 'Is "24 uur" langer dan één dag of minstens 24 uur?',
    aanname: 'Minstens 24 uur tussen begin en einde; met alleen dagen: twee kalenderdagen.',
  },
  'Q-61': {
    vraag: 'Telt de derde werkdag zelf mee in de 90 dagen?',
    aanname: 'Niet voor de ontvankelijkheid; de burger ziet de vroegere dag.',
  },
  'Q-62': {
    vraag: 'Mag een heroverweging de beslissing slechter maken?',
    aanname: 'Ja, gemarkeerd en met een verplichte reden.',
  },
  'Q-63': {
    vraag: 'Telt een job met individueel maatwerk als gewone job?',
    aanname: 'Het officiële cijfer telt jobs zonder WOP; individueel maatwerk staat apart.',
  },
  'Q-64': {
    vraag: 'Beslist bij het dubbel ticket de dag van aanvraag of van toekenning?',
    aanname: 'De dag van toekenning.',
  },
  'Q-65': {
    vraag: 'Vanaf wanneer telt OV3 zonder getuigschrift (PMAH-8)?',
    aanname: 'Niet, tot een datum is vastgelegd.',
  },
  'Q-66': {
    vraag: 'Mag de werknemer zelf een evaluatie vragen op G3 of G4?',
    aanname: 'Ja, werknemer en werkgever.',
  },
  'Q-67': {
    vraag: 'Wie schrijft het motivatieverslag als de werknemer alleen vraagt?',
    aanname:
      'De werkgever wordt uitgenodigd; bij G1 en G2 volstaat na 30 dagen de eigen verklaring.',
  },
  'Q-68': {
    vraag: 'Met welk moment wordt vergeleken na een eerdere evaluatie?',
    aanname: 'De aanwerving of 1 januari 2019; de laatste evaluatie als keuze ernaast.',
  },
  'Q-69': {
    vraag: 'Welke verblijfplaats telt voor doorstroom per provincie?',
    aanname: 'Die op de dag waarop het WOP-dossier sluit.',
  },
  'Q-70': {
    vraag: 'Wat als het pakket in een kwartaal wijzigt?',
    aanname: 'Gewogen per dag vanaf de ingangsdatum.',
  },
  'Q-71': {
    vraag: 'Wordt 1,15 keer het contingent afgerond?',
    aanname: 'Neen.',
  },
  'Q-72': {
    vraag: 'Welk jaar krijgt een niet gevolgde beslissing?',
    aanname: 'Het jaar van het verzoek.',
  },
  'Q-73': {
    vraag:
      'Vraagt, tekent of beslist een bewindvoerder in deze procedures in de plaats van de persoon?',
    aanname:
      'Neen: de bewindvoerder leest mee zover de beschikking reikt. Wie alleen goederen beheert, leest niets medisch. De persoon tekent zelf.',
  },
} as const satisfies Readonly<Record<string, Vraag>>

export type VraagId = keyof typeof vragen
