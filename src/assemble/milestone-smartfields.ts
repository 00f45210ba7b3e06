import type { Milestone } from '../model/milestone.ts'
import type { Smartfield, TypedValue } from '../model/smartfield.ts'
import { precisionOf } from './precision.ts'
import { milestoneReminders } from './reminders.ts'

type Value = Pick<Smartfield, 'type' | 'value' | 'typedValue' | 'status'>

/** Three fields a milestone: due date, amount, responsible. What the contract does not say is there as `absent`. */
export function milestoneSmartfields(milestone: Milestone): Smartfield[] {
  const field = (part: string, title: string, value: Value, reminders: Smartfield['reminders'] = []): Smartfield => ({
    uid: `milestone_${milestone.id.replace(/^m-/, '')}_${part}`,
    title: `${milestone.title}: ${title}`,
    ...value,
    milestone: milestone.id,
    confidence: milestone.confidence,
    sources: value.status === 'absent' ? [] : milestone.sources,
    review: milestone.review,
    evidence: value.status === 'absent' ? [] : milestone.evidence,
    reminders,
  })
  const due = dueDate(milestone)
  const reminders = due.value === null ? [] : milestoneReminders(milestone.kind, milestone.code)
  return [
    field('due_date', 'due date', due, reminders),
    field('amount', 'amount', amount(milestone)),
    field('responsible', 'responsible', responsible(milestone)),
  ]
}

function dueDate({ due: { type, date, status } }: Milestone): Value {
  if (type === 'none') return absent('calendar')
  return {
    type: 'calendar',
    value: date,
    typedValue: date === null ? null : { kind: 'date', date, precision: precisionOf(date) },
    status,
  }
}

type Amount = Milestone['amounts'][number]

/** One sum is a number that can be added up; shares and several sums can only be words. */
function amount({ amounts }: Milestone): Value {
  const [only] = amounts
  if (!only) return absent('number')
  if (amounts.length > 1) {
    const words = amounts.map(amountWords).join('; ')
    return { type: 'text', value: words, typedValue: { kind: 'text', text: words }, status: 'stated' }
  }
  if (only.value !== undefined) {
    const { value, currency = null, per = null } = only
    return { type: 'number', value, typedValue: { kind: 'money', value, currency, per }, status: 'stated' }
  }
  return { type: 'text', value: amountWords(only), typedValue: share(only), status: 'stated' }
}

const share = ({ percent = '0', of }: Amount): TypedValue => ({ kind: 'percent', percent, of: of ?? null })

/** `USD 12000.00`, `20% of Development Fee`, `USD 15 per unit`. */
function amountWords({ value, currency, percent, of, per }: Amount): string {
  const sum = value === undefined ? '' : [currency, value].filter(Boolean).join(' ')
  const part = percent === undefined ? '' : `${percent}%${of ? ` of ${of}` : ''}`
  const both = sum && part ? `${part} (${sum})` : sum || part
  return per ? `${both} per ${per}` : both
}

function responsible({ responsible: parties }: Milestone): Value {
  if (parties.length === 0) return absent('companies')
  return {
    type: 'companies',
    value: parties.map((p) => p.name).join('; '),
    typedValue: { kind: 'parties', parties: parties.map(({ party, name }) => ({ party, name })) },
    status: 'stated',
  }
}

const absent = (type: Smartfield['type']): Value => ({ type, value: null, typedValue: null, status: 'absent' })
