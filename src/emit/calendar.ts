import ical, { ICalAlarmType, type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { milestoneReminders } from '../assemble/reminders.ts'
import type { Milestone } from '../model/milestone.ts'
import { plainLine } from '../text/plain-line.ts'
import type { Occurrence } from './occurrences.ts'

const product = { company: 'contract-milestones', product: 'milestones', language: 'EN' }
const daySeconds = 86_400

export interface CalendarEntry {
  readonly contractId: string
  readonly fileName: string
  /** When the contract's result was made (ISO 8601): the same archive gives the same calendar. */
  readonly madeAt: string
  readonly milestone: Milestone
  readonly occurrence: Occurrence
  /** Counts the changes of its date. */
  readonly sequence: number
  /** Was in an earlier calendar, and is no more. */
  readonly isCancelled: boolean
}

export const calendarHead = (): string => framed().toString().split('END:VCALENDAR')[0]!
export const calendarEnd = (): string => 'END:VCALENDAR\r\n'

/**
 * One all-day event (RFC 5545 VEVENT) on the last day that something can be done, without an end, since it takes no time of
 * anybody. Its UID is made of the contract's and the milestone's ids, so that a later calendar moves it instead of adding one.
 */
export function calendarEvent(entry: CalendarEntry, host: string): string {
  const calendar = framed()
  const { contractId, milestone, occurrence, madeAt, sequence, isCancelled } = entry
  const isAccepted = milestone.review.status === 'accepted' || milestone.review.status === 'corrected'
  const event = calendar.createEvent({
    id: escaped(`${contractId}.${milestone.id}${occurrence.isRepeated ? `.${occurrence.date}` : ''}@${host}`),
    start: occurrence.lastDay,
    allDay: true,
    summary: plainLine(`${milestone.title} (${entry.fileName})`),
    description: descriptionOf(entry),
    stamp: madeAt,
    sequence,
    transparency: ICalEventTransparency.TRANSPARENT,
    status: isCancelled
      ? ICalEventStatus.CANCELLED
      : isAccepted
        ? ICalEventStatus.CONFIRMED
        : ICalEventStatus.TENTATIVE,
    categories: [{ name: milestone.kind.toUpperCase() }],
  })
  if (!isCancelled) {
    for (const { offset } of milestoneReminders(milestone.kind, milestone.code)) {
      const days = Number(/^-P(\d+)D$/.exec(offset)?.[1])
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: days * daySeconds,
        description: plainLine(milestone.title),
      })
    }
  }
  const text = calendar.toString()
  // The last one is the calendar's own: a contract may say these words too.
  return text.slice(text.indexOf('BEGIN:VEVENT'), text.lastIndexOf('END:VCALENDAR'))
}

/** The library writes ids as they are, and ours are made of file names. */
const escaped = (id: string): string => plainLine(id).replace(/[\\;,]/g, '\\$&')

const framed = (): ICalCalendar => ical({ prodId: product, name: 'Contract milestones' })

/** Where it stands, what it says, and how the date came about. */
function descriptionOf({ contractId, milestone, occurrence }: CalendarEntry): string {
  const { due, evidence, amounts, responsible } = milestone
  const [first] = evidence
  const place = [first?.clause ? `clause ${first.clause}` : '', first?.page ? `page ${first.page}` : '']
  return [
    [contractId, ...place].filter((words) => words !== '').join(', '),
    responsible.map(({ name }) => name).join(', '),
    amounts
      .map(({ value, currency, percent }) => [percent && `${percent}%`, currency, value].filter(Boolean).join(' '))
      .join('; '),
    `“${evidence.map(({ quote }) => quote).join(' … ')}”`,
    due.derivation.join('; '),
    // Counted on by the program: whoever reads the entry should know.
    occurrence.isRepeated ? `${due.recurrence ?? 'repeated'}, from ${due.date} on` : '',
  ]
    .map(plainLine)
    .filter((line) => line !== '')
    .join('\n')
}
