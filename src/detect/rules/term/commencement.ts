import type { Rule } from '../../rule.ts'
import { ownTerm } from './own-term.ts'
import { termProposal } from './term-proposal.ts'
import { inAnnex, isDatable, isRecital, SUBJECT, textBefore } from './words.ts'

/** The day on which the term begins, where it is written as a date. */
export const commencement: Rule = {
  id: 'commencement',
  kind: 'term',
  about: 'The day on which the term of the agreement begins.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage)) return []
    const mention = passage.dates.find((d) => {
      if (!isDatable(d)) return false
      const before = textBefore(passage, d.span, 300)
      return (
        LABEL.test(before) ||
        (TERM.test(before) &&
          !/\bemploy(?:ment|ed)\b|\bwhich commenced\s*$/i.test(before) &&
          ownTerm(passage) !== undefined)
      )
    })
    if (!mention) return []
    return [
      termProposal(passage, 'commencement', 'Start of the term', {
        type: 'absolute',
        date: mention.date,
        span: mention.span,
      }),
    ]
  },
  matches: [
    {
      text: 'The term of this Agreement shall commence on January 1, 2024 and end on December 31, 2026.',
      gives: [{ due: '2024-01-01', code: 'commencement' }],
    },
    {
      text: 'This Agreement begins on 1 July 2022 and shall continue until terminated.',
      gives: [{ due: '2022-07-01', code: 'commencement' }],
    },
    { text: 'Commencement Date: 1 July 2022', gives: [{ due: '2022-07-01', code: 'commencement' }] },
  ],
  misses: [
    'The Supplier shall commence the works on January 1, 2024.',
    'The exclusivity of the shop begins on 1 July 2022.',
  ],
}

const LINK =
  '(?:\\s*(?:,|on|as of|from|upon|effective|with|and|in|retroactively|the|be|deemed|to|have|commenced)){0,8}\\s*$'
const VERB = '(?:commenc(?:e|es|ed|ing)|begins?|beginning|starts?|starting|valid|runs?)'
/** The term or the agreement as the subject, then the verb: right behind it, or as `term of two years commencing on`. */
const TERM = new RegExp(
  `\\b(?:term|duration|validity|contract period|agreement period)\\b[^.;]{0,120}?\\b${VERB}${LINK}|\\b${SUBJECT}\\b\\s*(?:\\([^)]{0,80}\\)\\s*)?(?:,[^,.;]{0,120},\\s*)?(?:\\w+\\s+){0,6}?${VERB}${LINK}`,
  'i',
)
const LABEL =
  /\b(?:commencement|start(?:ing)?|term start|beginning) date["']?\s*(?:of (?:this|the) \w+\s*)?(?:(?:shall\s+)?(?:means?|be|is)|:|-)?\s*$/i
