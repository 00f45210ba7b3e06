import type { Due } from '../../model/due.ts'
import type { Span } from '../../model/span.ts'
import { actionsOf } from '../action.ts'
import { blankCell } from '../blank-cell.ts'
import { boilerplateTopic } from '../boilerplate.ts'
import type { Passage } from '../passage.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../title.ts'

const CONTEXT =
  /\b(?:milestones?|schedule|timeline|time ?line|time ?table|deliver(?:y|ables?)?|due|target|completion|plan(?:ned)?|phase|stage|dates?|deadline|week|month|quarter|project)\b/i
const DELIVERED =
  /\b(?:deliver|report|submit|document|design|draft|prototype|builds?\b|release|version|specification|manual|plan|content|samples?|videos?|reels?|posts?|photographs?|carousel|stor(?:y|ies)|articles?)/i
const NOT_SCHEDULE =
  /\b(?:signed|signature|name|title|address|phone|fax|attention|witness|agreement|contract|amendment|patent|serial|filed|issued|incorporat|born|(?:effective|termination|expiration|expiry|commencement) date)\b|^by:|\bby:?\s*(?:_|\/s\/)|\b[Dd]ated?\b\s*:?\s*$/i

/** `Delivery within 60 days.`: says when, of the thing named just before it. */
const FRAGMENT = /^\W*(?:to be )?(?:deliver(?:y|ed)|due|complet(?:ion|ed)|submi(?:ssion|tted))\b.{0,50}$/i

/** A sheet of a set of drawings, with the day it was drawn: `A2.1 Elevations 10/18/99`. */
const DRAWING =
  /^\W*(?:[a-z0-9]{1,3}\)\s+)?[A-Z]{1,3}-?\d{1,3}(?:\.\d{1,2})?\b.*\b(?:plans?|elevations?|sections?|details?|notes|drawings?|sheets?|schedules?|survey|legend)\b/i
/** Which edition of a text it is, and damages by the day: `Version: June 18, 2024`, `Day 31 through 60: $1,000 / day`. */
const NO_STEP =
  /^\W*(?:version|revision|rev\.|edition|last (?:updated|revised)|printed)\b|\bdays? \d{1,3} (?:through|to|and)\b|\/\s?day\b/i
/** `the report dated May 1, 2024`: the day of a paper, not of a step. */
const OF_PAPER = /\b(?:dated|revised|issued|prepared|received)(?: as of| on)?\s*$/i

const NOT_SCHEDULE_HEADER =
  /\b(?:response|resolution|priority|severity|fil(?:ed|ing)|number|serial|patent|signature|version)\b/i

/** Rows with money are the payment rule's. */
const isRowLike = (passage: Passage): boolean =>
  passage.money.length === 0 &&
  (passage.block.kind === 'table-row' ||
    ((passage.block.label !== undefined || passage.leadIn !== '' || /^\s*[-*•>]/.test(passage.text)) &&
      passage.text.split(/\s+/).length <= 30 &&
      !/\b(?:shall|will|must|agrees?|was|were|had|nor|not|would|if)\b/.test(passage.text)))

/** Registers of rights: when they were filed, granted or run out is no stage of the work. */
const REGISTER =
  /\b(?:granted|registered|abandoned|pending|published)\b[^.;]{0,60}\d|\b[\w-]{2,}\.(?:com|org|net|info|biz|asia|co\.uk)\b|\b(?:PCT\/|WO\s?\d)/i
const REGISTERS = /\b(?:patents?|trade ?marks?|domain names?|copyrights?|registrations?)\b/i

export const datedRow: Rule = {
  id: 'dated-row',
  readsHeadings: true,
  kind: 'completion',
  about: 'A row of a schedule or a list item that names a stage or a thing to hand over and when: no sum, no sentence.',
  propose(passage) {
    if (
      !isRowLike(passage) ||
      passage.block.kind === 'signature' ||
      NOT_SCHEDULE.test(passage.text) ||
      DRAWING.test(passage.text) ||
      NO_STEP.test(passage.text) ||
      NOT_SCHEDULE_HEADER.test(passage.header) ||
      (passage.block.kind === 'table-row' && (REGISTER.test(passage.text) || REGISTERS.test(passage.header)))
    )
      return []
    const topic = boilerplateTopic(passage)
    if (topic !== undefined && (topic === 'recital' || passage.block.kind !== 'table-row')) return []
    const dues = passage.dues.filter(
      (d) =>
        (d.due.type === 'absolute' && !OF_PAPER.test(passage.text.slice(0, d.span.start - passage.span.start))) ||
        (d.due.type === 'relative' &&
          d.due.offset &&
          d.due.offset.unit !== 'H' &&
          d.lead !== 'notice' &&
          d.lead !== 'for'),
    )
    if (/\bterminat/i.test(`${passage.heading.slice(-80)} ${passage.header}`) || isSignatories(passage)) return []
    const due = dues.at(-1)?.due ?? blankCell(passage) ?? lengthOf(passage)
    if (!due || dues.length > 4) return []
    const around = `${passage.header} ${passage.leadIn} ${passage.heading} ${passage.previous?.text.slice(-300) ?? ''}`
    if (!CONTEXT.test(around) && (passage.block.kind !== 'table-row' || dues.length === 0)) return []
    const words = dues.reduce(
      (text, d) => text.replace(passage.contract.flow.slice(d.span.start, d.span.end), ''),
      passage.text,
    )
    if ((words.match(/[A-Za-z]{3,}/g)?.length ?? 0) < 1) return []
    return [
      {
        kind: DELIVERED.test(words) || actionsOf(passage)[0]?.kind === 'deliverable' ? 'deliverable' : 'completion',
        title: titleOf(passage),
        due,
        amounts: [],
        passages: FRAGMENT.test(passage.text) ? [...headOf(passage), passage.span] : [passage.span],
      },
    ]
  },
  matches: [
    {
      text: 'The project schedule is as follows:\n(a) Visitor Centre: 3rd Quarter 2025\n(b) Car park - June 2026',
      gives: [{ due: '2025-Q3' }, { due: '2026-06' }],
    },
  ],
  misses: [
    'Schedule of names\nharbour-foods.com\t28-Apr-2027\nharbour-fish.org\t02-Mar-2027',
    'The project plan includes:\n(a) Support during the 12-month term for further development.',
    'Schedule of drawings:\n(a) A2.1 Elevations 10/18/99\n(b) S1.0 Foundation Plan 10/15/99',
    'Terms of the project plan\nVersion: June 18, 2024',
    'Damages for late completion by schedule:\n(a) Day 31 through 60 at the second rate / day',
    'The project plan follows these papers:\n(a) Survey report dated May 1, 2024',
    'Examples for the schedule:\n(a) If the test takes place on April 22, 2025, then there would be one bonus day.',
    'Signed by the parties:\nName: A. Smith\nDate: March 3, 2024',
  ],
}

/** What a fragment speaks of: the item it stands in, from its bullet or label on. */
function headOf(passage: Passage): readonly Span[] {
  const spans: Span[] = []
  for (let p = passage.previous; p && spans.length < 6; p = p.previous) {
    spans.unshift(p.span)
    if (p.block.label !== undefined || p.block.kind === 'heading') return spans.slice(0, 2)
  }
  return spans.slice(-1)
}

/** `A. Smith 1/9/02  B. Jones 1/14/02`: names and days, no words of a thing. */
const isSignatories = (passage: Passage): boolean =>
  passage.header === '' &&
  passage.dates.length > 0 &&
  passage.text.split(/\s+/).every((word) => /^(?:[A-Z][a-z]*[.,]?|[\d/.,-]+)$/.test(word))

/** How long a step takes, where a row gives no more: `Geological survey (about two months)`. */
function lengthOf(passage: Passage): Due | undefined {
  const mention = passage.periods.at(-1)
  if (
    !mention?.period ||
    mention.period.unit === 'H' ||
    passage.block.kind === 'table-row' ||
    passage.periods.length > 2 ||
    passage.dues.length > 0
  )
    return undefined
  const at = mention.span.start - passage.span.start
  // `during the 12-month term`: the length of something else.
  if (/^\W?\s*(?:term|period)\b/i.test(passage.text.slice(mention.span.end - passage.span.start))) return undefined
  if (
    !/(?:\(|:|-|\babout|\bapprox\w*|\bestimated|\bin|^|\s)\s*(?:\d+\s*-\s*)?$/i.test(
      passage.text.slice(Math.max(0, at - 20), at),
    )
  )
    return undefined
  const anchor = { words: '', span: { start: mention.span.end, end: mention.span.end } }
  return { type: 'relative', offset: mention.upTo ?? mention.period, direction: 'after', anchor, span: mention.span }
}
