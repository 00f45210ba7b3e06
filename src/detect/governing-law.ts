import type { Contract } from '../model/contract.ts'
import type { KeyFact } from '../model/resolved.ts'
import type { Span } from '../model/span.ts'
import { ADJECTIVES, JURISDICTIONS } from './jurisdictions.ts'

/** Characters behind the verb in which the jurisdiction must stand. */
const REACH = 320

/**
 * The law that governs the contract, as an ISO 3166 code: of the sentence that says so, in the main body before
 * annexes. The first place named behind `laws of` counts; what is said of conflicts of laws or of courts does not.
 */
export function governingLaw(contract: Contract): KeyFact | undefined {
  let inAnnex: KeyFact | undefined
  for (const block of contract.blocks) {
    for (const sentence of block.sentences) {
      const code = lawOf(contract.flow.slice(sentence.start, sentence.end))
      if (code === undefined) continue
      const fact = factOf(code, sentence)
      if (block.part === undefined) return fact
      inAnnex ??= fact
    }
  }
  return inAnnex
}

const factOf = (value: string, span: Span): KeyFact => ({
  value,
  evidence: [span],
  status: 'stated',
  sources: ['rule:governing-law'],
})

const GOVERNS =
  /\b(?:govern(?:ed|s|ing)?\b|construed|interpreted|applicable law|choice of law|enforced (?:in accordance|pursuant|under)|in accordance with (?:\(a\) )?the (?:internal )?laws)\b/gi
const LAW_OF =
  /\blaws?\b(?:,? (?:statutes|rules|regulations|and regulations|and (?:judicial )?decisions|and jurisdiction|then in force|in force|applicable|prevailing|in effect)){0,2}\s*(?:of|in|applicable in|for)\s+/gi
const SUCH = /\blaws? of (?:such|said|that|the same) (?:state|commonwealth|province|country|jurisdiction)\b/i
const CHOICE = /\b(?:governing|applicable) law\W{1,4}(?:the\s+)?(?:laws? of\s+)?/gi
/** `the internal law, and not the law of conflicts, of the State of New York`. */
const STATE = /\bof the (?=(?:State|Commonwealth|Province) of )/gi
const ADJECTIVE_LAW = /\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:substantive )?[Ll]aws?\b/g
/** `the State of Delaware`, `the Commonwealth of Massachusetts`, `the Province of Ontario`. */
const PLACE =
  /^(?:(?:the|said|both|state|commonwealth|province|republic|federal|internal|country|kingdom|territory|canton|of)\s+){0,5}/i

function lawOf(sentence: string): string | undefined {
  for (const governs of sentence.matchAll(GOVERNS)) {
    const from = /^govern(?:s?)$/i.test(governs[0]) ? Math.max(0, governs.index - REACH) : governs.index
    const reach = sentence.slice(from, governs.index + REACH)
    const code = lawIn(reach)
    if (code) return code
    // `made under the laws of the State of New York and governed by the laws of such State`
    const before = SUCH.test(reach)
      ? lawIn(sentence.slice(Math.max(0, governs.index - REACH), governs.index))
      : undefined
    if (before) return before
  }
  return undefined
}

function lawIn(reach: string): string | undefined {
  let country: string | undefined
  for (const pattern of [LAW_OF, CHOICE, STATE]) {
    for (const match of reach.matchAll(pattern)) {
      const rest = reach.slice(match.index + match[0].length)
      const code = placeAt(rest.slice(PLACE.exec(rest)?.[0].length ?? 0)) ?? placeAt(rest)
      if (code && code !== 'US') return code
      country ??= code
    }
  }
  if (country)
    return /\bState of (?=[A-Z])/.test(reach)
      ? (placeAt(reach.slice(reach.search(/\bState of (?=[A-Z])/) + 9)) ?? country)
      : country
  for (const match of reach.matchAll(ADJECTIVE_LAW)) {
    const words = match[1] ?? ''
    const code =
      JURISDICTIONS.get(words) ??
      ADJECTIVES.get(words.split(' ').at(-1) ?? '') ??
      JURISDICTIONS.get(words.split(' ').at(-1) ?? '')
    if (code) return code
  }
  return undefined
}

const NAMES = [...JURISDICTIONS]
  .map(([name, code]) => ({ name: name.toLowerCase(), code }))
  .sort((a, b) => b.name.length - a.name.length)

function placeAt(words: string): string | undefined {
  const lower = words.slice(0, 40).toLowerCase()
  return NAMES.find(({ name }) => lower.startsWith(name) && !/[a-z]/.test(lower[name.length] ?? ''))?.code
}
