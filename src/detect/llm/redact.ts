import type { Contract } from '../../model/contract.ts'
import type { Redaction } from '../../model/prompts.ts'
import type { Answer, Model, Question } from './question.ts'

/** What is replaced before sending, and back afterwards. Each spelling has a placeholder of its own, so that quotes come back exactly. */
export interface Redactor {
  hide(text: string): string
  /** In the text of a JSON reply: what comes back is escaped as JSON wants it. */
  reveal(reply: string): string
}

const EMAIL = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g
const ACCOUNT =
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b|\b\d(?:[ -]?\d){8,}\b|(?<=\b(?:account|acct|routing|iban|swift|bic|aba|sort code)\b\.?:?(?: (?:number|no\.?|code|is|#))*[: ]{1,2})(?=[A-Z0-9 -]*\d)[A-Z0-9][A-Z0-9-]{4,33}\b/gi

/**
 * Placeholders for the names of the parties, mail addresses and account numbers of a contract, in the order in which they stand in it:
 * the same contract has the same ones in every request. Roles (`Client`) stay: they tell nobody who it is.
 */
export function redactorOf(contract: Contract, kinds: readonly Redaction[]): Redactor {
  const { flow } = contract
  const patterns: (readonly [name: string, pattern: RegExp])[] = []
  const names = kinds.includes('parties') ? namesOf(contract) : []
  if (kinds.includes('emails')) patterns.push(['EMAIL', EMAIL])
  if (kinds.includes('accounts')) patterns.push(['ACCOUNT', ACCOUNT])
  if (names.length > 0) patterns.push(['PARTY', new RegExp(names.map(flexible).join('|'), 'gi')])

  const hidden = new Map<string, string>()
  const shown = new Map<string, string>()
  for (const [name, pattern] of patterns) {
    const label = freeLabel(name, flow)
    for (const [words] of flow.matchAll(pattern)) {
      if (hidden.has(words)) continue
      const placeholder = `[${label}-${[...hidden.values()].filter((p) => p.startsWith(`[${label}-`)).length + 1}]`
      hidden.set(words, placeholder)
      shown.set(placeholder, words)
    }
  }
  const hide = replacing(hidden, (words) => words)
  const reveal = replacing(shown, (words) => JSON.stringify(words).slice(1, -1))
  return { hide, reveal }
}

/** A model that gets to see placeholders only. */
export function redacting(model: Model, contract: Contract, kinds: readonly Redaction[]): Model {
  if (kinds.length === 0) return model
  const { hide, reveal } = redactorOf(contract, kinds)
  const hideAll = (record: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(record).map(([key, words]) => [key, hide(words)]))
  const hidden = (question: Question): Question => ({
    ...question,
    context: hideAll(question.context),
    parts: question.parts.map((part) => ({ ...part, content: hideAll(part.content) })),
  })
  const revealed = (answer: Answer): Answer =>
    answer.kind === 'reply' ? { kind: 'reply', text: reveal(answer.text) } : answer
  return { ask: async (questions) => (await model.ask(questions.map(hidden))).map(revealed) }
}

function replacing(map: ReadonlyMap<string, string>, as: (words: string) => string): (text: string) => string {
  if (map.size === 0) return (text) => text
  // The longest first: a name may hold another one.
  const pattern = new RegExp(
    [...map.keys()]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map(escaped)
      .join('|'),
    'g',
  )
  return (text) => text.replace(pattern, (words) => as(map.get(words) as string))
}

const SUFFIX =
  /[\s,]+(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|company|co|gmbh|ag|plc|lp|llp|s\.a|b\.v|n\.v)\.?$/i

/** Names of the parties, with and without what says their legal form; aliases too, but not what is only a role. */
function namesOf({ parties }: Contract): string[] {
  const names = parties.flatMap(({ name, role, aliases }) => [
    name,
    name.replace(SUFFIX, ''),
    ...aliases.filter((alias) => alias !== role && isName(alias, name)),
  ])
  return [...new Set(names.filter((name) => name.length > 2))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** `Harbour` of `Harbour Foods Ltd`, or a short form in capitals; `the Supplier` tells nobody. */
const isName = (alias: string, name: string): boolean =>
  /^[A-Z][A-Z0-9&.]+$/.test(alias) || name.toLowerCase().startsWith(alias.toLowerCase())

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const flexible = (name: string): string => `(?<![A-Za-z0-9])${escaped(name).replace(/\s+/g, '\\s+')}(?![A-Za-z0-9])`

/** A label that the contract itself does not use. */
function freeLabel(name: string, text: string): string {
  let label = name
  while (text.includes(`[${label}-`)) label = `${label}X`
  return label
}
