/**
 * A second, independent calculation of every term: whole day numbers, its own calendar, its own holidays and its own table,
 * written from domain/4 section 4.1 without a look at the product. Only tests use it.
 */

/** Day number of a civil day: 0 is 1970-01-01. */
export function nummer(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** Year, month and day of a day number. */
export function datum(n: number): readonly [year: number, month: number, day: number] {
  const shifted = n + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const part = Math.floor((5 * dayOfYear + 2) / 153)
  const month = part < 10 ? part + 3 : part - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [year, month, dayOfYear - Math.floor((153 * part + 2) / 5) + 1]
}

export function vanIso(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number)
  return nummer(year!, month!, day!)
}

export function naarIso(n: number): string {
  const [year, month, day] = datum(n)
  const two = (part: number) => (part < 10 ? `0${part}` : String(part))
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** 1 is Monday: 1970-01-01 was a Thursday. */
function weekdag(n: number): number {
  return ((((n + 3) % 7) + 7) % 7) + 1
}

/** Easter Sunday by the method of Oudin. */
function pasen(year: number): number {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const k = Math.floor((century - 17) / 25)
  let i =
    (century - Math.floor(century / 4) - Math.floor((century - k) / 3) + 19 * golden + 15) % 30
  i -= Math.floor(i / 28) * (1 - Math.floor(29 / (i + 1)) * Math.floor((21 - golden) / 11))
  const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7
  const l = i - j
  const month = 3 + Math.floor((l + 40) / 44)
  return nummer(year, month, l + 28 - 31 * Math.floor(month / 4))
}

const vast = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']

export function isVrij(n: number, zaterdag = false): boolean {
  if (weekdag(n) > (zaterdag ? 6 : 5)) return true
  const [year] = datum(n)
  return vast.includes(naarIso(n).slice(5)) || [1, 39, 50].includes(n - pasen(year))
}

function schuif(n: number): number {
  let day = n
  while (isVrij(day)) day++
  return day
}

function werkdag(n: number, count: number, zaterdag = false): number {
  let day = n
  let left = count
  while (left > 0) {
    day++
    if (!isVrij(day, zaterdag)) left--
  }
  return day
}

function dagenInMaand(year: number, month: number): number {
  return (
    nummer(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - nummer(year, month, 1)
  )
}

/** Date to date; `bestaat` is false when the month lacks the day and its last day is taken. */
function maanden(n: number, count: number): { dag: number; bestaat: boolean } {
  const [year, month, day] = datum(n)
  const total = year * 12 + (month - 1) + count
  const y = Math.floor(total / 12)
  const m = total - y * 12 + 1
  const most = dagenInMaand(y, m)
  return { dag: nummer(y, m, Math.min(day, most)), bestaat: day <= most }
}

/** Last day of a period that includes its first day. */
function periode(n: number, count: number): number {
  const { dag, bestaat } = maanden(n, count)
  return bestaat ? dag - 1 : dag
}

/** First day of the quarter `count` quarters after that of `n`. */
function kwartaal(n: number, count: number): number {
  const [year, month] = datum(n)
  const total = year * 4 + Math.floor((month - 1) / 3) + count
  const y = Math.floor(total / 4)
  return nummer(y, (total - y * 4) * 3 + 1, 1)
}

export interface Verwacht {
  readonly laatsteDag?: number
  readonly vroegsteDag?: number
  readonly getoondeDag?: number
}

type Som = (n: number) => Verwacht | null

const dagen =
  (count: number): Som =>
  (n) => ({ laatsteDag: n + count })
const schuivend =
  (count: number): Som =>
  (n) => ({ laatsteDag: schuif(n + count) })
const datumTot =
  (count: number): Som =>
  (n) => ({ laatsteDag: maanden(n, count).dag })
const tijdvak =
  (count: number): Som =>
  (n) => ({ laatsteDag: periode(n, count) })
/** A phase of a track: its days, one by one, without those of the general suspension of 2020. */
const fase =
  (count: number): Som =>
  (n) => {
    let over = periode(n, count) - n + 1
    let laatsteDag = n - 1
    while (over > 0) {
      laatsteDag += 1
      if (laatsteDag < vanIso('2020-03-20') || laatsteDag >= vanIso('2020-06-22')) over -= 1
    }
    return { laatsteDag }
  }
const na =
  (count: number): Som =>
  (n) => ({ vroegsteDag: periode(n, count) + 1 })
const terug =
  (count: number): Som =>
  (n) => ({ vroegsteDag: maanden(n, -count).dag })
const vanafKwartaal =
  (q: number): Som =>
  (n) => ({ vroegsteDag: kwartaal(n, q - 1) })
const totKwartaal =
  (q: number): Som =>
  (n) => ({ laatsteDag: kwartaal(n, q) - 1 })
const vanafDag =
  (first: string, som: Som): Som =>
  (n) =>
    n < vanIso(first) ? null : som(n)

// The terms that count working days; `zaterdag` is the other reading of Q-42.
const beroepImw = (n: number, zaterdag = false): Verwacht => {
  const derde = werkdag(n, 3, zaterdag)
  return { laatsteDag: schuif(derde + 90), getoondeDag: schuif(derde + 89) }
}
const afrekening = (n: number, zaterdag = false): Verwacht => ({
  laatsteDag: werkdag(maanden(kwartaal(n, 1), 2).dag - 1, 10, zaterdag),
})
const begeleider = (n: number, zaterdag = false): Verwacht => ({
  laatsteDag: werkdag(n, 5, zaterdag),
})

/** What the terms that count working days give where Saturday is one. */
export const metZaterdag: Readonly<Record<'D-23' | 'D-26' | 'D-27', (n: number) => Verwacht>> = {
  'D-23': (n) => beroepImw(n, true),
  'D-26': (n) => afrekening(n, true),
  'D-27': (n) => begeleider(n, true),
}

/** Every term and profile: the key is "D-nn" or "D-nn/profile". Null: no source gives a length. */
export const sommen: Readonly<Record<string, Som>> = {
  'D-01': dagen(56),
  'D-02': () => null,
  'D-02/oud': (n) => ({ vroegsteDag: n + 56 }),
  'D-03': vanafDag('2019-01-01', na(24)),
  'D-04': tijdvak(60),
  'D-05': tijdvak(60),
  'D-06': datumTot(60),
  'D-07': datumTot(12),
  'D-08': datumTot(1),
  'D-09': dagen(-10),
  'D-10': dagen(20),
  'D-11': (n) => ({ laatsteDag: schuif(maanden(n, 2).dag) }),
  'D-12': () => null,
  'D-12/IMW': schuivend(45),
  'D-13': () => null,
  'D-13/IMW advies': dagen(60),
  'D-13/IMW beslissing': dagen(30),
  'D-14': datumTot(60),
  'D-15': datumTot(24),
  'D-16/VOORTRAJECT': fase(1),
  'D-16/JOBMATCHING': fase(3),
  'D-16/STAGE': fase(3),
  'D-16/NAZORG': fase(3),
  'D-17': schuivend(30),
  'D-18': dagen(42),
  'D-18/ICF': dagen(21),
  'D-18/TEAM_TOM': dagen(21),
  'D-19': tijdvak(72),
  'D-20': schuivend(45),
  'D-21': dagen(60),
  'D-22': dagen(30),
  'D-23': (n) => beroepImw(n),
  'D-24': schuivend(30),
  'D-25': dagen(60),
  'D-26': (n) => afrekening(n),
  'D-27': (n) => begeleider(n),
  'D-28': dagen(14),
  'D-29': vanafKwartaal(13),
  'D-29/waarschuwing': vanafKwartaal(13),
  'D-29/aanvaard': vanafKwartaal(17),
  'D-30': vanafKwartaal(5),
  'D-30/na evaluatie': na(24),
  'D-31': totKwartaal(4),
  'D-32': tijdvak(24),
  'D-33/blijvend': tijdvak(60),
  'D-33/tijdelijk': tijdvak(24),
  'D-34/tijdelijk': totKwartaal(8),
  'D-34/blijvend': totKwartaal(20),
  'D-35': terug(12),
  'D-36': datumTot(60),
  'D-37': datumTot(120),
  'D-38': datumTot(18),
  'D-39': tijdvak(60),
  'D-40/12': tijdvak(12),
  'D-40/24': tijdvak(24),
  'D-41': () => ({ laatsteDag: vanIso('2025-06-30') }),
  'D-42': vanafDag('2023-04-01', () => ({ vroegsteDag: vanIso('2023-07-01') })),
  'D-43': (n) => ({ vroegsteDag: n + 1 }),
  'D-44/a': datumTot(-24),
  'D-44/b': terug(24),
  'D-44/c': datumTot(-12),
  'D-45': datumTot(-24),
  'D-46': () => null,
  'D-47/min': na(3),
  'D-47/max': tijdvak(18),
  'D-48': datumTot(60),
  'D-49': (n) => ({ vroegsteDag: kwartaal(n, -4) }),
  'D-50': totKwartaal(2),
  'D-51': datumTot(12),
  'D-52': () => ({ vroegsteDag: vanIso('2024-03-31') }),
}

/** Whole numbers from 0 up to `below`, the same row for the same seed. */
export function reeks(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}
