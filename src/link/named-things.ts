import type { Contract } from '../model/contract.ts'

/** Things that words name so that they can be found again elsewhere: `Milestone 3`, `Beta Release`, `final files`. */
export interface NamedThings {
  /** `milestone 3`, `m4` */
  readonly labels: readonly string[]
  /** Names in capitals, folded: `beta release`. */
  readonly names: readonly string[]
}

const LABEL =
  /\b(milestone|phase|stage|deliverable|task|step|sprint|work package|module|instal{1,2}ment)s?\s+(?:no\.?\s*|number\s+|#\s*)?(\d{1,3}|[IVX]{1,5}|[A-H]|one|two|three|four|five|six|seven|eight|nine|ten)\b/gi
const CODE = /(?<![\w.])([A-Z]{1,2}\d{1,2})(?![\w-])/g
const NAME = /\b(?:[A-Z][\w'-]*|[A-Z]{2,})(?: (?:of |and |for )?(?:[A-Z][\w'-]*|\d{1,2}))*/g
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ')
const ROMAN = 'i ii iii iv v vi vii viii ix x'.split(' ')
/** Names that every contract has: they tell nothing apart. */
const COMMON =
  /^(?:(?:the|this|each|such|any|upon|within|if|on|in|after|following|before|no|all|an?|final|section|article|exhibit|schedule|effective date|agreement|contract|term|party|parties|services?|deliverables?|works?|project|products?|acceptance|delivery|completion|approval|receipt|invoices?|notice|business days?|milestones?|january|february|march|april|may|june|july|august|september|october|november|december)\b ?)+\d*$/

export function namedThings(words: string, own: ReadonlySet<string>): NamedThings {
  const labels = [
    ...[...words.matchAll(LABEL)].map((m) => `${m[1]!.toLowerCase()} ${number(m[2]!)}`),
    ...[...words.matchAll(CODE)].map((m) => m[1]!.toLowerCase()),
  ]
  const names = [...words.matchAll(NAME)]
    .map((m) =>
      fold(m[0]).replace(
        /^(?:the|upon|within|if|on|in|after|following|each|such|acceptance of|delivery of|completion of) /,
        '',
      ),
    )
    .filter((name) => name.length > 3 && !own.has(name) && !COMMON.test(name))
  return { labels: [...new Set(labels)], names: [...new Set(names)] }
}

/** Names and roles of the parties: they stand in every sentence. */
export const partyNames = ({ parties }: Contract): ReadonlySet<string> =>
  new Set(parties.flatMap((p) => [p.name, p.role, ...p.aliases]).flatMap((name) => (name ? [fold(name)] : [])))

export const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

function number(written: string): string {
  const small = written.toLowerCase()
  const at = NUMBERS.indexOf(small) >= 0 ? NUMBERS.indexOf(small) : ROMAN.indexOf(small)
  return at >= 0 ? String(at + 1) : small
}
