import { after, dag, weekday, type Dag } from './dag.ts'

/** Easter Sunday of a year of the Gregorian calendar (anonymous computus). */
function paaszondag(year: number): Dag {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonShift = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  return dagVan(year, Math.floor(sum / 31), (sum % 31) + 1)
}

function dagVan(year: number, month: number, day: number): Dag {
  const [jjjj, mm, dd] = [String(year).padStart(4, '0'), pad(month), pad(day)]
  return dag(`${jjjj}-${mm}-${dd}`)
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

const perYear = new Map<number, ReadonlyMap<Dag, string>>()

/** The ten Belgian legal holidays of a year with their names. Source: domain/4 section 4.2. */
export function feestdagen(year: number): ReadonlyMap<Dag, string> {
  const known = perYear.get(year)
  if (known) return known
  const pasen = paaszondag(year)
  const days = new Map<Dag, string>([
    [dagVan(year, 1, 1), 'Nieuwjaar'],
    [after(pasen, { days: 1 }), 'Paasmaandag'],
    [dagVan(year, 5, 1), 'Dag van de Arbeid'],
    [after(pasen, { days: 39 }), 'Hemelvaart'],
    [after(pasen, { days: 50 }), 'Pinkstermaandag'],
    [dagVan(year, 7, 21), 'nationale feestdag'],
    [dagVan(year, 8, 15), 'Onze-Lieve-Vrouw-Hemelvaart'],
    [dagVan(year, 11, 1), 'Allerheiligen'],
    [dagVan(year, 11, 11), 'Wapenstilstand'],
    [dagVan(year, 12, 25), 'Kerstmis'],
  ])
  perYear.set(year, days)
  return days
}

/** The name of the legal holiday on `day`, or undefined. */
export function feestdag(day: Dag): string | undefined {
  return feestdagen(Number(day.slice(0, 4))).get(day)
}

/** Monday to Friday without legal holidays; Saturday is no working day. */
export function isWerkdag(day: Dag): boolean {
  return weekday(day) <= 5 && feestdag(day) === undefined
}

/** `day` itself when it is a working day, else the first working day after it. */
export function eersteWerkdagVanaf(day: Dag): Dag {
  return isWerkdag(day) ? day : eersteWerkdagVanaf(after(day, { days: 1 }))
}

/** The `count`-th working day after `day` (the day itself is not counted; count >= 1). */
export function werkdagNa(day: Dag, count: number): Dag {
  return geteldeDagNa(day, count, isWerkdag)
}

/** As `werkdagNa` in the other reading of Q-42, where Saturday is a working day. */
export function werkdagMetZaterdagNa(day: Dag, count: number): Dag {
  return geteldeDagNa(day, count, (each) => weekday(each) <= 6 && feestdag(each) === undefined)
}

function geteldeDagNa(day: Dag, count: number, telt: (day: Dag) => boolean): Dag {
  let found = day
  let left = count
  while (left > 0) {
    found = after(found, { days: 1 })
    if (telt(found)) left--
  }
  return found
}
