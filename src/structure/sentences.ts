import type { Span } from '../model/span.ts'

/** Never end a sentence, whatever follows. */
const ALWAYS = new Set(
  'no nos art arts sec secs cl clause para paras ch pt vs v mr mrs ms dr prof st mt hon rev fig ref cf viz eg ie e.g i.e approx est incl resp dept attn tel fax ext ste rm p pp vol ed exh ex sched app jan feb mar apr jun jul aug sep sept oct nov dec u.s.c c.f.r'.split(
    ' ',
  ),
)
/** End a sentence only where a common first word of a sentence follows. */
const SOMETIMES = new Set(
  'inc ltd corp co cos llc l.l.c lp l.p llp plc pty gmbh s.a s.a.s b.v n.v a.g pte bhd sdn u.s u.k u.s.a e.u p.r.c d.c n.a etc al jr sr esq a.m p.m ph.d m.d n.d p.o bldg ave blvd rd fl intl assn bros mfg dist'.split(
    ' ',
  ),
)
const STARTERS = new Set(
  'the this these those if in upon each all any no either neither for such at during notwithstanding subject it its they a an unless except as on by where when whenever to both nothing other every licensee client company customer contractor provided party parties our we you your'.split(
    ' ',
  ),
)

/**
 * Sentences of `flow` within `block`, trimmed, in order. A semicolon does not end one. `bodyStart` is where the words
 * behind the block's label start: no sentence ends before it.
 */
export const sentences = (flow: string, block: Span, bodyStart: number): readonly Span[] => {
  const spans: Span[] = []
  let start = block.start
  for (let i = bodyStart; i < block.end; i++) {
    const c = flow[i]
    if (c !== '.' && c !== '?' && c !== '!') continue
    let end = i + 1
    while (end < block.end && /["')\]]/.test(flow[end]!)) end++
    if (end >= block.end || flow[end] !== ' ') continue
    if (!startsSentence(flow, end + 1, block.end)) continue
    if (c === '.' && !isFullStop(flow, start, i, end + 1)) continue
    spans.push({ start, end })
    start = end + 1
    i = end
  }
  if (start < block.end) spans.push({ start, end: block.end })
  return spans
}

const startsSentence = (flow: string, at: number, end: number): boolean => {
  let i = at
  while (i < end && /["'([]/.test(flow[i]!)) i++
  return i < end && /[A-Z0-9$\u00c0-\u00de\u00a3\u20ac•_]/.test(flow[i]!)
}

const LONGEST_WORD = 24
/** `August. 2012`, `March 18. 2021`: a scan's dot for the comma of a date. */
const MONTH_BEFORE_YEAR =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: \d{1,2}(?:st|nd|rd|th)?)?$/i
const YEAR = /^(?:19|20)\d\d\b/

/** False where the dot belongs to an abbreviation, an initial, a label or a row of dots. */
const isFullStop = (flow: string, sentenceStart: number, dot: number, next: number): boolean => {
  let from = dot
  while (from > sentenceStart && dot - from < LONGEST_WORD && /[^\s("'[]/.test(flow[from - 1]!)) from--
  const word = flow.slice(from, dot)
  const low = word.toLowerCase()
  if (word === '') return false
  if (
    YEAR.test(flow.slice(next, next + 5)) &&
    MONTH_BEFORE_YEAR.test(flow.slice(Math.max(sentenceStart, dot - 20), dot))
  )
    return false
  if (word.endsWith('.')) return flow[dot - 2] !== '.' || /[A-Z]/.test(flow[next]!)
  const following = /^["'([]*([A-Za-z]+)/.exec(flow.slice(next, next + LONGEST_WORD))?.[1] ?? ''
  const starter = STARTERS.has(following.toLowerCase()) && /[A-Z]/.test(following[0] ?? '')
  if (ALWAYS.has(low))
    return low === 'no' ? !/\d/.test(flow[next]!) && starter : low.length > 3 && starter && !/\d/.test(flow[next]!)
  // `HARBOUR FOODS, INC. (The "Company")`: a name goes on in its parenthesis
  if (SOMETIMES.has(low)) return starter && flow[next] !== '('
  // Initials: `J. Smith`, `U. S. Government`; but `Exhibit A. The …` ends.
  if (/^[A-Z]$/.test(word))
    return (
      starter &&
      /(?:Exhibit|Schedule|Annex|Appendix|Attachment|Party|Part|Phase|Class|Type) $/.test(
        flow.slice(Math.max(sentenceStart, from - 12), from),
      )
    )
  // A number alone after a dot is a label that runs in: `… herein. 2. Fees. …`
  if (/^\d{1,2}$/.test(word))
    return !(from === sentenceStart || /[.;:]["')]? $/.test(flow.slice(Math.max(0, from - 3), from)))
  return true
}
