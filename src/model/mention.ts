import type { PartialDate, Period } from './date.ts'
import type { Span } from './span.ts'

/** Spans in this file are offsets into `Contract.flow`. Mentions of one kind never overlap and come in order. */

export interface DateMention {
  readonly kind: 'date'
  readonly span: Span
  readonly date: PartialDate
  /**
   * full: day, month, year · month: month and year · year · quarter · day-month: no year (`March 31`) ·
   * blank: a part is left blank or redacted (`___ day of March, 20__`): `date` has only what is written ·
   * fiscal: a fiscal year or its quarter, whose days the calendar does not tell
   */
  readonly form: 'full' | 'month' | 'year' | 'quarter' | 'day-month' | 'blank' | 'fiscal'
  /** The other reading of 03/04/2012, where the document does not decide. */
  readonly alternative?: PartialDate
  /**
   * What decided between the two readings of 03/04/2012: the user, the document's other dates, or the custom of the place
   * whose law governs. Absent where there is but one reading.
   */
  readonly orderBy?: 'option' | 'dates' | 'custom'
  /** 30 February: what is written, `date` is then empty and no date may be given. */
  readonly invalid?: boolean
  /** Second date of a range: `1 May 2020 to 31 May 2020` is one mention. */
  readonly end?: PartialDate
}

export interface PeriodMention {
  readonly kind: 'period'
  readonly span: Span
  /** undefined where redacted or blank (`[***] days`). */
  readonly period?: Period
  /** Upper end of `3 to 5 days`; `period` is the lower. */
  readonly upTo?: Period
  /** Words and figures disagree: the figure is in `period`, the words' reading here. */
  readonly conflict?: Period
  /** `thirty (30) day period`, `two-year term`: used as an adjective. */
  readonly adjective?: boolean
}

export interface MoneyMention {
  readonly kind: 'money'
  readonly span: Span
  /** Decimal string with the written precision, `12000.00`; undefined where redacted (`$[***]`). */
  readonly value?: string
  /** ISO 4217; undefined where it cannot be told (`$` alone is USD unless the document says otherwise). */
  readonly currency?: string
  /** `per unit`, `per month`, `each`: the unit's word, singular. */
  readonly per?: string
  /** Upper end of a range. */
  readonly upTo?: string
  /** cap: `not to exceed`, `up to`, `maximum` · floor: `at least`, `minimum`, `not less than` · threshold: `in excess of`, `exceeding`, `over` */
  readonly bound?: 'cap' | 'floor' | 'threshold'
  /** Words and figures disagree: the words' value. */
  readonly conflict?: string
}

export interface PercentMention {
  readonly kind: 'percent'
  readonly span: Span
  /** Decimal string without sign: `12.5`; undefined where redacted. */
  readonly percent?: string
  /** `of the Contract Price` → `Contract Price`. */
  readonly of?: string
  readonly bound?: 'cap' | 'floor' | 'threshold'
  /** Words and figures disagree: the words' value. */
  readonly conflict?: string
}

export interface RecurrenceMention {
  readonly kind: 'recurrence'
  readonly span: Span
  /** daily weekly biweekly monthly quarterly semiannual annual, or short free text (`every 2 years`). */
  readonly recurrence: string
  /** RFC 5545, only where exact. */
  readonly rrule?: string
  /** `each month` or `monthly` could be an adjective of something else: `monthly report` is true, `monthly` adverb false. */
  readonly adjective?: boolean
}

/** An unfilled or redacted place: `____`, `[***]`, `[●]`, `[DATE]`. */
export interface BlankMention {
  readonly kind: 'blank'
  readonly span: Span
  readonly form: 'blank' | 'redaction' | 'placeholder'
}

export type Mention = DateMention | PeriodMention | MoneyMention | PercentMention | RecurrenceMention | BlankMention

/** All mentions of a contract, by kind, each list in order. */
export interface Mentions {
  readonly dates: readonly DateMention[]
  readonly periods: readonly PeriodMention[]
  readonly money: readonly MoneyMention[]
  readonly percents: readonly PercentMention[]
  readonly recurrences: readonly RecurrenceMention[]
  readonly blanks: readonly BlankMention[]
}
