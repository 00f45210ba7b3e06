import { findMentions } from '../detect/mentions/index.ts'
import type { Milestone } from '../model/milestone.ts'
import type { ResolvedContract } from '../model/resolved.ts'
import type { Smartfield, TypedValue } from '../model/smartfield.ts'
import { ANY_TYPE, type CustomField, type Profile } from '../profiles/profile.ts'
import { toIso } from '../text/civil-date.ts'
import { cited } from './evidence.ts'
import { milestoneSmartfields } from './milestone-smartfields.ts'
import { precisionOf } from './precision.ts'

/** A pattern of the user's may run on; a passage of more is no evidence. */
const MAX_PASSAGE = 600

type Value = Pick<Smartfield, 'value' | 'typedValue' | 'status'>
const ABSENT: Value = { value: null, typedValue: null, status: 'absent' }

/** The fields that the user's profiles ask for: of the contract's type and of `any`. One that is not found is `absent`. */
export function customSmartfields(
  resolved: ResolvedContract,
  milestones: readonly Milestone[],
  profiles: readonly Profile[],
): Smartfield[] {
  const fields = profiles
    .filter(({ id }) => id === ANY_TYPE || id === resolved.contractType?.value)
    .flatMap((profile) => profile.smartfields)
  const first = new Map<string, CustomField>()
  for (const field of fields) if (!first.has(field.uid)) first.set(field.uid, field)
  return [...first.values()].map((field) =>
    field.pattern === undefined ? ofMilestone(field, milestones) : ofPattern(field, field.pattern, resolved),
  )
}

const empty = (field: CustomField): Smartfield => ({
  uid: field.uid,
  title: field.title,
  type: field.type,
  ...ABSENT,
  milestone: null,
  confidence: null,
  sources: [],
  review: { status: 'unreviewed' },
  evidence: [],
  reminders: [],
})

function ofPattern(field: CustomField, pattern: string, { contract }: ResolvedContract): Smartfield {
  const match = new RegExp(pattern, 'id').exec(contract.flow)
  const words = (match?.[1] ?? match?.[0])?.trim()
  if (!match || !words || match[0].length > MAX_PASSAGE) return empty(field)
  const span = { start: match.index, end: match.index + match[0].length }
  return {
    ...empty(field),
    ...read(words, field.type),
    sources: [`profile:${field.uid}`],
    evidence: cited(contract, [span]),
  }
}

/** What stands there but cannot be read as the type asks is `blank`: the words are shown, no value is made up. */
function read(words: string, type: CustomField['type']): Value {
  const typedValue = typed(words, type)
  if (!typedValue) return { value: null, typedValue: null, status: 'blank' }
  return { value: plain(typedValue), typedValue, status: 'stated' }
}

function typed(words: string, type: CustomField['type']): TypedValue | undefined {
  if (type === 'calendar') {
    const [date] = findMentions(words).dates
    const iso = date && !date.alternative ? toIso(date.date) : undefined
    return iso ? { kind: 'date', date: iso, precision: precisionOf(iso) } : undefined
  }
  if (type === 'number') return number(words)
  if (type === 'choice') return { kind: 'choice', choice: words }
  if (type === 'companies') return { kind: 'parties', parties: [{ party: null, name: words }] }
  return { kind: 'text', text: words }
}

function number(words: string): TypedValue | undefined {
  const { money, percents } = findMentions(words)
  const sum = money[0]
  if (sum?.value !== undefined)
    return { kind: 'money', value: sum.value, currency: sum.currency ?? null, per: sum.per ?? null }
  if (percents[0]?.percent !== undefined)
    return { kind: 'percent', percent: percents[0].percent, of: percents[0].of ?? null }
  const digits = /^[\d,]+(?:\.\d+)?$/.exec(words)?.[0].replace(/,/g, '')
  return digits ? { kind: 'money', value: digits, currency: null, per: null } : undefined
}

function plain(value: TypedValue): string {
  switch (value.kind) {
    case 'date':
      return value.date
    case 'duration':
      return value.duration
    case 'money':
      return value.value
    case 'percent':
      return value.percent
    case 'choice':
      return value.choice
    case 'parties':
      return value.parties.map((party) => party.name).join('; ')
    case 'text':
      return value.text
  }
}

const PART = { date: 0, amount: 1, responsible: 2, title: 0 } as const

function ofMilestone(field: CustomField, milestones: readonly Milestone[]): Smartfield {
  const wanted = field.milestone
  if (!wanted) return empty(field)
  const title = wanted.title === undefined ? undefined : new RegExp(wanted.title, 'i')
  const found = milestones.find(
    (m) =>
      (wanted.code === undefined || m.code === wanted.code) &&
      (wanted.kind === undefined || m.kind === wanted.kind) &&
      (title === undefined || title.test(m.title)),
  )
  if (!found) return empty(field)
  const made = milestoneSmartfields(found)[PART[wanted.take]]
  if (!made) return empty(field)
  const named = { ...made, uid: field.uid, title: field.title }
  if (wanted.take !== 'title') return named
  const text = found.title
  const value: Value = { value: text, typedValue: { kind: 'text', text }, status: 'stated' }
  return { ...named, ...value, type: field.type, evidence: found.evidence, reminders: [] }
}
