/** What is read of an annotation: see ANNOTATION.md beside the scorers. */
export interface GoldDue {
  readonly type: 'absolute' | 'relative' | 'recurring' | 'event' | 'none'
  readonly date?: string | null
  readonly acceptDates?: readonly string[]
  readonly offset?: string | null
  readonly anchor?: string | null
  readonly recurrence?: string | null
  readonly event?: string | null
}
export interface GoldAmount {
  readonly value?: number
  readonly percent?: number
}
export interface GoldMilestone {
  readonly kind: readonly string[]
  readonly due: GoldDue
  readonly amounts: readonly GoldAmount[]
  readonly responsible: readonly string[]
  readonly quote: string
  readonly also?: readonly string[]
  readonly required: boolean
}
