import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEntry, calendarEnd, calendarEvent, calendarHead } from '../../src/emit/calendar.ts'
import type { Milestone } from '../../src/model/milestone.ts'
import { due, scheduleOf } from '../support/schedule.ts'

const entry = (part: Partial<Milestone> = {}, more: Partial<CalendarEntry> = {}): CalendarEntry => {
  const [milestone] = scheduleOf([{ due: due({ date: '2026-03-01', derivation: ['a', 'b'] }), ...part }]).schedule
    .milestones
  return {
    contractId: 'deals/a, b;c.pdf',
    fileName: 'a, b;c.pdf',
    madeAt: '2026-01-02T03:04:05.678Z',
    milestone: milestone!,
    occurrence: { date: '2026-03-01', lastDay: '2026-03-01', isDay: true, isRepeated: false },
    sequence: 0,
    isCancelled: false,
    ...more,
  }
}

/** As another library reads the file. */
function read(...entries: CalendarEntry[]) {
  const text = calendarHead() + entries.map((one) => calendarEvent(one, 'example.org')).join('') + calendarEnd()
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { text, events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) }
}

test('an entry is a whole day without an end, with a lasting id and alarms in days', () => {
  const { events, text } = read(entry({ kind: 'payment', code: null }))
  const [event] = events
  expect(event?.uid).toMatch(/^deals\/a, b;c\.pdf\.m-0000000000@example\.org$/)
  expect(event?.startDate.toString()).toBe('2026-03-01')
  expect(event?.startDate.isDate).toBe(true)
  expect(event?.component.getFirstProperty('dtend')).toBeNull()
  expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-01-02T03:04:05Z')
  expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  expect(event?.component.getFirstPropertyValue('status')).toBe('TENTATIVE')
  expect(event?.component.getFirstPropertyValue('categories')).toBe('PAYMENT')
  expect(event?.sequence).toBe(0)
  expect(event?.description).toContain('“The Client shall pay $100 on 1 March 2024.”')
  expect(event?.description).toMatch(/a; b$/)
  const alarms = event?.component
    .getAllSubcomponents('valarm')
    .map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString())
  expect(alarms).toEqual(['-P7D', '-P1D'])
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/)
})

test('a window ends on its last day; a repetition has its day in its id', () => {
  const window = { date: '2026-03-01', lastDay: '2026-04-15', isDay: true, isRepeated: false }
  const repeated = { date: '2026-05-01', lastDay: '2026-05-01', isDay: true, isRepeated: true }
  const { events } = read(entry({}, { occurrence: window }), entry({}, { occurrence: repeated }))
  expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2026-04-15', '2026-05-01'])
  expect(events[1]?.uid).toContain('.m-0000000000.2026-05-01@')
})

test('one that is accepted is confirmed, one that is gone is cancelled and rings no more', () => {
  const { events } = read(entry({ review: { status: 'accepted' } }), entry({}, { isCancelled: true, sequence: 3 }))
  expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED'])
  expect(events[1]?.sequence).toBe(3)
  expect(events[1]?.component.getAllSubcomponents('valarm')).toEqual([])
})

test('other people’s words stay words', () => {
  const evil = 'x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\u0000\u202e\ud800'
  const { events } = read(entry({ title: evil }, { contractId: evil, fileName: evil }), entry())
  expect(events).toHaveLength(2)
  expect(events[0]?.summary).toContain('x END:VEVENT END:VCALENDAR BEGIN:VEVENT')
  expect(events[0]?.uid).toMatch(/^x END:VEVENT END:VCALENDAR BEGIN:VEVENT.*@example\.org$/)
})
