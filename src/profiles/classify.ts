import type { Profile } from './profile.ts'

export interface Classified {
  readonly profile: Profile
  /** What told it. */
  readonly by: 'title' | 'vocabulary'
  /** The words that spoke for it, the weightiest first: phrases of the profile, not of the text. */
  readonly words: readonly string[]
}

/** More of one word says no more. */
const MAX_COUNT = 6
/** A body that speaks less clearly than this tells nothing: sum of weights times counts. */
const MIN_SCORE = 24
/** The best must be so much better than the next. */
const MIN_LEAD = 1.25

/**
 * The contract's type: by the words of its title, where several fit by the weightiest of them, where they weigh the same
 * by the body's vocabulary; without a telling title by the vocabulary alone. undefined where nothing speaks clearly.
 */
export function classify(title: string, body: string, profiles: readonly Profile[]): Classified | undefined {
  const titled = profiles
    .map((profile) => ({ profile, ...titleScore(title, profile) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
  const [best] = titled
  if (best) {
    const tied = titled.filter((found) => found.score === best.score)
    if (tied.length === 1) return { profile: best.profile, by: 'title', words: best.words }
    const words = vocabulary(
      body,
      tied.map((found) => found.profile),
    )[0]
    const chosen = tied.find((found) => found.profile === words?.profile) ?? best
    return { profile: chosen.profile, by: 'title', words: chosen.words }
  }
  const [first, second] = vocabulary(body, profiles)
  if (!first || first.score < MIN_SCORE || first.score < MIN_LEAD * (second?.score ?? 0)) return undefined
  return { profile: first.profile, by: 'vocabulary', words: first.words }
}

/** The weightiest phrase counts; further ones break ties among profiles by a little. */
function titleScore(title: string, profile: Profile): { score: number; words: string[] } {
  const found = Object.entries(profile.title).filter(([phrase]) => phrasePattern(phrase).test(title))
  const weights = found.map(([, weight]) => weight)
  const words = found.sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase)
  return { score: weights.length === 0 ? 0 : Math.max(...weights) + weights.length / 100, words }
}

const patterns = new Map<string, RegExp>()

function phrasePattern(phrase: string): RegExp {
  const known = patterns.get(phrase)
  if (known) return known
  const source = phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/\*/g, '\\w*')
  const pattern = new RegExp(`(?<![\\w])${source}(?![\\w])`, 'i')
  patterns.set(phrase, pattern)
  return pattern
}

interface Scored {
  readonly profile: Profile
  readonly score: number
  readonly words: readonly string[]
}

function vocabulary(body: string, profiles: readonly Profile[]): Scored[] {
  const folded = body.toLowerCase()
  const scored = profiles.map((profile) => {
    const counted = Object.entries(profile.words)
      .map(([phrase, weight]) => ({ phrase, score: weight * count(folded, phrase.toLowerCase()) }))
      .filter((word) => word.score > 0)
      .sort((a, b) => b.score - a.score)
    const score = counted.reduce((sum, word) => sum + word.score, 0)
    return { profile, score, words: counted.map((word) => word.phrase) }
  })
  return scored.filter((found) => found.score > 0).sort((a, b) => b.score - a.score)
}

/** Whole words at their start: `sponsor` also counts in `sponsors`, not in `cosponsor`. At most MAX_COUNT. */
function count(text: string, phrase: string): number {
  let found = 0
  for (let at = text.indexOf(phrase); at >= 0 && found < MAX_COUNT; at = text.indexOf(phrase, at + phrase.length)) {
    if (at === 0 || !/\w/.test(text[at - 1] ?? '')) found++
  }
  return found
}
