/** An exact amount of money: whole eurocents. Never a float with decimals. */
export type Cent = bigint & { readonly __cent: unique symbol }

const euroPattern = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

/** The amount written as a decimal text in EUR ("7179.05"). Throws a RangeError for any other notation. */
export function euro(text: string): Cent {
  const match = euroPattern.exec(text)
  if (!match) throw new RangeError(`"${text}" is geen bedrag in euro (voorbeeld: "7179.05").`)
  const cents = BigInt(match[2]!) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'))
  return (match[1] ? 0n - cents : cents) as Cent
}

/** The amount as decimal text in EUR with two decimals, as contract and API write it. */
export function euroTekst(amount: Cent): string {
  const sign = amount < 0n ? '-' : ''
  const cents = amount < 0n ? 0n - amount : amount
  return `${sign}${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}

/**
 * `amount` times the fraction `numerator / denominator`, rounded half up (away from zero) to the cent: the only place
 * where money is rounded, so multiply all factors into one fraction first.
 */
export function deel(amount: Cent, numerator: bigint, denominator: bigint): Cent {
  if (denominator <= 0n) throw new RangeError('De noemer van een breuk is groter dan nul.')
  const product = amount * numerator
  const half = product < 0n ? 0n - denominator : denominator
  return ((product * 2n + half) / (denominator * 2n)) as Cent
}
