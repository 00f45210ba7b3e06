import type { Rule } from '../../rule.ts'
import { termProposal } from './term-proposal.ts'
import { documentBefore, inAnnex, isDatable, textBefore } from './words.ts'

/** The date in the closing words before the signatures. */
export const executionDate: Rule = {
  id: 'execution-date',
  kind: 'term',
  readsHeadings: true,
  about: 'The day on which the parties say they sign, in the words above the signatures.',
  propose(passage) {
    if (inAnnex(passage) || !CLOSING.test(passage.text)) return []
    const mention = passage.dates.find(
      (d) => isDatable(d) && LEAD.test(textBefore(passage, d.span, 60)) && isOwn(textBefore(passage, d.span, 400)),
    )
    if (!mention) return []
    return [
      termProposal(passage, 'signature', 'Signing of the agreement', {
        type: 'absolute',
        date: mention.date,
        span: mention.span,
      }),
    ]
  },
  matches: [
    {
      text: 'IN WITNESS WHEREOF, the parties have executed this Agreement this 14th day of February, 2020.',
      gives: [{ due: '2020-02-14', code: 'signature' }],
    },
    {
      text: 'The undersigned have signed this Agreement on 3 May 2021.',
      gives: [{ due: '2021-05-03', code: 'signature' }],
    },
  ],
  misses: [
    'IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first above written.',
    'Reference is made to that certain fully executed Supply Agreement dated as of May 3, 2004.',
    'The undersigned shall deliver the goods on 3 May 2021.',
  ],
}

/** `executed this Agreement this 3rd day`, not `that certain agreement dated`. */
const isOwn = (before: string): boolean =>
  documentBefore(before) !== 'other' ||
  /\b(?:this|the)\s+(?:[\w"'.-]+\s+){0,6}?(?:agreement|amendment|contract|instrument|document|letter)\b[^.;]{0,80}$/i.test(
    before,
  )

const CLOSING =
  /\b(?:in witness(?: whereof)?|in testimony whereof|(?:have|has) (?:duly )?(?:caused|executed|signed|set (?:their|his|her))|(?:duly )?(?:executed|signed|accepted|agreed|acknowledged)[^.;]{0,60}\b(?:this|on|as of)|hereby executes?)\b/i
const LEAD = /(?:\bthis|\bon(?: the)?|\bas of(?: the)?|\bdated?|\beffective(?: as of)?|\bthe|:)\s*$/i
