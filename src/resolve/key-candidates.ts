import { isTermHeading } from '../detect/rules/term/own-term.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Block, Contract } from '../model/contract.ts'

/** Which candidates (by position) state the contract's own key dates; the rest speak of the same thing less well. */
export interface KeyCandidates {
  readonly agreement?: number
  /** The last date beside a signature, whatever else dates the agreement. */
  readonly lastSignature?: number
  readonly effective?: number
  readonly commencement?: number
  readonly expiry?: number
  readonly renewal?: number
  readonly nonRenewalNotice?: number
}

/** For each key date the rules that may state it, the best first. */
const RANKS = {
  agreement: ['rule:agreement-date', 'rule:execution-date', 'rule:cover-date', 'rule:signature-date'],
  lastSignature: ['rule:signature-date'],
  effective: ['rule:effective-date', 'rule:effective-event'],
  commencement: ['rule:commencement'],
  expiry: ['rule:term-end', 'rule:confidentiality-term', 'rule:term-clause', 'rule:perpetual'],
  renewal: ['rule:renewal', 'rule:no-renewal'],
  nonRenewalNotice: ['rule:non-renewal-notice'],
} as const satisfies Record<keyof KeyCandidates, readonly string[]>

/** What only a model has pointed at counts where no rule speaks: its code is what our own readers made of the passage. */
const CODES: Readonly<Record<keyof KeyCandidates, readonly string[]>> = {
  agreement: ['agreement', 'signature'],
  effective: ['effective'],
  commencement: ['commencement'],
  expiry: ['expiry'],
  renewal: ['renewal', 'no-renewal'],
  nonRenewalNotice: ['non-renewal-notice'],
  lastSignature: ['signature'],
}

/**
 * The best candidate for each key date: by rule, then with a full date before a partial one, then the first in the
 * document; of signatures the last date.
 */
export function keyCandidates(candidates: readonly Candidate[], contract: Contract): KeyCandidates {
  const chosen: { -readonly [K in keyof KeyCandidates]: KeyCandidates[K] } = {}
  for (const key of Object.keys(RANKS) as (keyof KeyCandidates)[]) {
    const index = best(candidates, RANKS[key], key, contract)
    if (index !== undefined) chosen[key] = index
  }
  return chosen
}

function best(
  candidates: readonly Candidate[],
  ranks: readonly string[],
  key: keyof KeyCandidates,
  contract: Contract,
): number | undefined {
  for (const source of ranks) {
    const found = candidates
      .map((candidate, index) => ({ candidate, index }))
      .filter((c) => c.candidate.sources.includes(source))
    if (found.length === 0) continue
    if (source === 'rule:signature-date') return latest(found)
    if (key === 'renewal') return (found.find((c) => c.candidate.facts?.renewalTerm) ?? found[0])?.index
    if (source === 'rule:term-end')
      return (found.find((c) => isUnderTermHeading(c.candidate, contract)) ?? found[0])?.index
    return (found.find((c) => isWhole(c.candidate)) ?? found[0])?.index
  }
  for (const wanted of CODES[key]) {
    const index = candidates.findIndex(
      ({ code, sources }) => code === wanted && sources.some((source) => source.startsWith('model:')),
    )
    if (index >= 0) return index
  }
  return undefined
}

const isUnderTermHeading = (candidate: Candidate, contract: Contract): boolean => {
  const start = candidate.passages[0]?.start ?? 0
  return isTermHeading(blockAt(contract, start)?.headings.at(-1) ?? '')
}

/** A day is written, or the due is no date at all. */
const isWhole = ({ due }: Candidate): boolean => due.type !== 'absolute' || due.date.day !== undefined

function latest(found: readonly { readonly candidate: Candidate; readonly index: number }[]): number | undefined {
  const key = ({ due }: Candidate): number =>
    due.type === 'absolute' ? (due.date.year ?? 0) * 400 + (due.date.month ?? 0) * 32 + (due.date.day ?? 0) : 0
  return found.reduce((a, b) => (key(b.candidate) > key(a.candidate) ? b : a)).index
}

/** Blocks are in order and do not overlap. */
function blockAt({ blocks }: Contract, offset: number): Block | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = blocks[middle] as Block
    if (offset < block.span.start) high = middle - 1
    else if (offset >= block.span.end) low = middle + 1
    else return block
  }
  return undefined
}
