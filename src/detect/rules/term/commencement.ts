import type { Rule } from '../../rule.ts'
import { ownTerm } from './own-term.ts'
import { termProposal } from './term-proposal.ts'
import { inAnnex, isDatable, isRecital, SUBJECT, textAfter, textBefore } from './words.ts'

/** The day on which the term begins, where it is written as a date. */
export const commencement: Rule = {
  id: 'commencement',
  kind: 'term',
  readsHeadings: true,
  about: 'The day on which the term of the agreement begins.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage)) return []
    const mention = passage.dates.find((d) => {
      if (!isDatable(d)) return false
      const before = textBefore(passage, d.span, 300)
      return (
        LABEL.test(before) ||
        (BEGINS.test(before) && ENDS.test(textAfter(passage, d.span, 60)) && ownTerm(passage) !== undefined) ||
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
    { text: 'Contract start: 1 July 2022', gives: [{ due: '2022-07-01', code: 'commencement' }] },
    {
      text: 'COMMENCEMENT DATE FOR MAINTENANCE UNDER THIS ADDENDUM: MARCH 1, 2001',
      gives: [{ due: '2001-03-01', code: 'commencement' }],
    },
    {
      text: '3. Term. This promotion shall begin on June 1, 1999 and shall terminate on June 1, 2000 (herein "Term").',
      gives: [{ due: '1999-06-01', code: 'commencement' }],
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
/** `This promotion shall begin on … and end on …`, in a clause about the term. */
const BEGINS = /^[^.;]{0,120}\bshall (?:commence|begin|start)\s+(?:on|as of)?\s*$/i
const ENDS = /^,?\s*and\s+(?:shall\s+|will\s+)?(?:end|terminate|expire|continue|run|conclude)/i
const LABEL =
  /\b(?:(?:commencement|start(?:ing)?|term start|beginning) date|(?:contract|agreement|term) (?:start|commencement))["']?\s*(?:(?:of|for|under) [A-Za-z ]{2,60}?)?\s*(?:(?:shall\s+)?(?:means?|be|is)|:|-)?\s*$/i
