const vast = new WeakSet<object>()

/**
 * Closes a value of plain JSON for good, however deep: from then on what was found out about it once stays true.
 * Gives the value itself.
 */
export function maakVast<T>(waarde: T): T {
  if (typeof waarde !== 'object' || waarde === null) return waarde
  for (const deel of Object.values(waarde)) maakVast(deel)
  vast.add(Object.freeze(waarde))
  return waarde
}

/** Whether nothing in this value can change any more. */
export function isVast(waarde: object): boolean {
  return vast.has(waarde)
}
