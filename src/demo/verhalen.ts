import type { Verhaal } from './regie.ts'
import { attestVerhalen } from './verhalen/attesten.ts'
import { besluitVerhalen } from './verhalen/besluit.ts'
import { bewijsVerhalen } from './verhalen/bewijs.ts'
import { correctieVerhalen } from './verhalen/correctie.ts'
import { gesprekVerhalen } from './verhalen/gesprek.ts'
import { icfVerhalen } from './verhalen/icf.ts'
import { werkVerhalen } from './verhalen/werk.ts'

/** All stories, in the order in which the chooser shows their people. */
export const verhalen: readonly Verhaal[] = [
  ...bewijsVerhalen,
  ...attestVerhalen,
  ...icfVerhalen,
  ...besluitVerhalen,
  ...werkVerhalen,
  ...correctieVerhalen,
  ...gesprekVerhalen,
]
