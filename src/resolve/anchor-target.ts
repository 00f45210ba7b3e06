import type { Candidate } from '../model/candidate.ts'
import type { Anchor } from '../model/due.ts'
import { overlaps } from '../model/span.ts'
import { type AnchorContext, type AnchorTarget, byCode, findAnchor } from './anchors.ts'

/** An empty anchor means what its milestone's code says: an end of term counts from the start, a notice from the end. */
export function anchorTarget(
  context: AnchorContext,
  anchor: Anchor,
  candidate: Candidate,
  index: number,
): AnchorTarget {
  if (anchor.words !== '' && !/^(?:thereafter|hereafter)$/i.test(anchor.words)) {
    const isStep = anchor.span === (candidate.due.type === 'relative' ? candidate.due.span : undefined)
    if (!isStep) return findAnchor(context, anchor, index)
  }
  switch (candidate.code) {
    case 'expiry':
      return byCode(
        context,
        startsItsTerm(context, candidate)
          ? ['commencement', 'effective', 'agreement']
          : ['effective', 'commencement', 'agreement'],
        '',
      )
    case 'non-renewal-notice':
    case 'renewal':
      return byCode(context, ['expiry'], '')
    case 'contract-year':
      return byCode(context, ['commencement', 'effective', 'agreement'], '')
    default:
      return { kind: 'event' }
  }
}

/** `The term shall commence on April 1 and continue for one year`: the length counts from the day in its own sentence. */
function startsItsTerm({ candidates, key }: AnchorContext, { passages: [passage] }: Candidate): boolean {
  const start = candidates[key.commencement ?? -1]?.passages[0]
  return passage !== undefined && start !== undefined && overlaps(passage, start)
}
