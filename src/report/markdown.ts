import type { Milestone } from '../model/milestone.ts'
import type { Schedule } from '../model/schedule.ts'
import { money, shownAmount } from './amounts.ts'
import { firstDay, shownDate, shownPeriod } from './dates.ts'
import { isLow, kindLabel, spelled } from './labels.ts'
import { cut, oneLine } from './words.ts'

/** Other people's words in Markdown: nothing of them is markup, a link or HTML. */
const escaped = (text: string, most = 160): string =>
  cut(oneLine(text), most).replace(/[\\`*_{}[\]()<>#+!|~&]/g, (sign) =>
    sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`,
  )

/** One contract in short: for a mail or a ticket. */
export const markdownSummary = ({ schedule, name }: { readonly schedule: Schedule; readonly name: string }): string => {
  const { document, parties, keyDates, totalValue, milestones, diagnostics, status } = schedule
  const dated = milestones
    .filter(({ due }) => due.date !== null)
    .sort((a, b) => firstDay(a.due.date!) - firstDay(b.due.date!))
  const open = milestones.filter(({ due }) => due.date === null)
  const questions = diagnostics.filter(({ question }) => question !== undefined)
  const expiry = keyDates.expirationDate
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['File', escaped(document.fileName)],
    ['Type', document.contractType === null ? undefined : escaped(spelled(document.contractType))],
    [
      'Parties',
      parties
        .map((party) => `${escaped(party.name, 80)}${party.role === null ? '' : ` (${escaped(party.role, 40)})`}`)
        .join(', ') || undefined,
    ],
    ['Effective', keyDates.effectiveDate === null ? undefined : shownDate(keyDates.effectiveDate)],
    ['Ends', expiry === null ? undefined : expiry === 'perpetual' ? 'no end' : shownDate(expiry)],
    ['Notice by', keyDates.renewalNoticeDate === null ? undefined : shownDate(keyDates.renewalNoticeDate)],
    ['Total value', totalValue === null ? undefined : money(totalValue.value, totalValue.currency)],
    ['Needs a look', needs(schedule)],
  ]
  return [
    `## ${escaped(document.title ?? name)}`,
    '',
    ...facts.flatMap(([label, value]) => (value === undefined ? [] : [`- **${label}:** ${value}`])),
    ...(status === 'complete'
      ? []
      : [`- **${status === 'partial' ? 'Not all of it was read' : 'It could not be read'}**`]),
    ...(dated.length === 0
      ? []
      : ['', '| Due | Kind | Milestone | Amount | Where |', '| --- | --- | --- | --- | --- |', ...dated.map(row)]),
    ...(open.length === 0 ? [] : ['', 'Without a date:', '', ...open.map(item)]),
    ...(questions.length === 0
      ? []
      : ['', 'Questions for counsel:', '', ...questions.map(({ question }) => `- ${escaped(question!, 400)}`)]),
    '',
    '',
  ].join('\n')
}

const needs = ({ milestones }: Schedule): string | undefined => {
  const count = (test: (milestone: Milestone) => boolean, what: string): string[] => {
    const number = milestones.filter(test).length
    return number === 0 ? [] : [`${number} ${what}`]
  }
  const parts = [
    ...count(({ due }) => due.status === 'conflict', 'disputed'),
    ...count(({ due }) => due.status === 'blank', 'left blank'),
    ...count(({ confidence }) => isLow(confidence), 'of low confidence'),
  ]
  return parts.length === 0 ? undefined : parts.join(', ')
}

const where = ({ evidence: [first] }: Milestone): string =>
  [first?.page ? `p. ${first.page}` : undefined, first?.clause ? escaped(first.clause, 28) : undefined]
    .filter((part) => part !== undefined)
    .join(', ')

const row = (milestone: Milestone): string => {
  const { due, kind, title, amounts } = milestone
  const until = due.endDate === null ? '' : ` to ${shownDate(due.endDate)}`
  return `| ${shownDate(due.date!)}${until} | ${kindLabel(kind)} | ${escaped(title)} | ${escaped(amounts.map(shownAmount).join('; '))} | ${where(milestone)} |`
}

const item = ({ due, kind, title }: Milestone): string => {
  const offset = due.offset === null ? '' : `${shownPeriod(due.offset)} ${due.direction ?? 'after'} `
  const waits = due.status === 'blank' ? 'left blank' : due.anchor || due.event || due.recurrence
  return `- ${kindLabel(kind)}: ${escaped(title)}${waits ? ` (${offset}${escaped(waits, 80)})` : ''}`
}
