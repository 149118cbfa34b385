import { urls } from '#urls.ts'

/** Where the pages of the papers of one dossier stand, for one kind of reader. */
export interface Adressen {
  /** Where the link back of the list leads: the page that led to it. */
  readonly terug: string
  readonly lijst: string
  readonly nieuw: string
  stuk(id: string): string
  lezen(id: string): string
  origineel(id: string): string
  versie(id: string): string
  intrekken(id: string): string
}

/** The addresses of the person. */
export const adressenVanMij: Adressen = {
  terug: urls.mijn.href(),
  lijst: urls.mijnPapieren.href(),
  nieuw: urls.mijnPapierNieuw.href(),
  stuk: (stuk) => urls.mijnPapier.href({ stuk }),
  lezen: (stuk) => urls.mijnPapierLezen.href({ stuk }),
  origineel: (stuk) => urls.mijnPapierOrigineel.href({ stuk }),
  versie: (stuk) => urls.mijnPapierVersie.href({ stuk }),
  intrekken: (stuk) => urls.mijnPapierIntrekken.href({ stuk }),
}

/** The addresses of staff in this dossier. */
export function adressenVanDossier(nummer: string): Adressen {
  return {
    terug: urls.dossier.href({ nummer }),
    lijst: urls.stukken.href({ nummer }),
    nieuw: urls.stukNieuw.href({ nummer }),
    stuk: (stuk) => urls.stuk.href({ nummer, stuk }),
    lezen: (stuk) => urls.stukLezen.href({ nummer, stuk }),
    origineel: (stuk) => urls.stukOrigineel.href({ nummer, stuk }),
    versie: (stuk) => urls.stukVersie.href({ nummer, stuk }),
    intrekken: (stuk) => urls.stukIntrekken.href({ nummer, stuk }),
  }
}

/** The addresses of a helper: those of staff, but a helper comes from the own page. */
export function adressenVanHelper(nummer: string): Adressen {
  return { ...adressenVanDossier(nummer), terug: urls.helpenDossier.href({ nummer }) }
}

/** The addresses of an employer for this worker. */
export function adressenVanWerkgever(nummer: string): Adressen {
  return {
    terug: urls.werknemer.href({ nummer }),
    lijst: urls.bezorgd.href({ nummer }),
    nieuw: urls.bezorgdNieuw.href({ nummer }),
    stuk: (stuk) => urls.bezorgdStuk.href({ nummer, stuk }),
    lezen: (stuk) => urls.bezorgdLezen.href({ nummer, stuk }),
    origineel: (stuk) => urls.bezorgdOrigineel.href({ nummer, stuk }),
    versie: (stuk) => urls.bezorgdVersie.href({ nummer, stuk }),
    intrekken: (stuk) => urls.bezorgdIntrekken.href({ nummer, stuk }),
  }
}
