import type { Rule } from '../rule.ts'

/** All rules, in the order in which they are asked; link merges what several propose for one fact. */
export const RULES: readonly Rule[] = []
