import { findMentions } from '../../detect/mentions/index.ts'
import type { Milestone } from '../../model/milestone.ts'
import { toIsoDuration } from '../../text/period.ts'
import { about, type Check } from '../check.ts'

/** A sum, share or period whose words and figures differ: `five thousand dollars ($6,000)`. */
export const wordsAndFigures: Check = {
  id: 'words-and-figures',
  run: ({ milestones }) => {
    const told = new Set<string>()
    return milestones.flatMap((milestone) => {
      const place = `${milestone.evidence[0]?.start}`
      const readings = told.has(place) ? [] : readingsOf(milestone)
      told.add(place)
      return readings.map(([figure, words]) =>
        about([milestone], {
          code: 'words-and-figures-differ',
          severity: 'warning',
          message: `${milestone.title}: the figure is ${figure}, the words say ${words}.`,
          question: `Which is meant, ${figure} as in figures or ${words} as in words?`,
        }),
      )
    })
  },
}

function readingsOf({ evidence }: Milestone): [string, string][] {
  const words = evidence.map((e) => e.quote).join('\n')
  if (!/\(/.test(words)) return []
  const { money, percents, periods } = findMentions(words)
  return [
    ...money.flatMap((m): [string, string][] =>
      m.conflict !== undefined && m.value !== undefined ? [[m.value, m.conflict]] : [],
    ),
    ...percents.flatMap((p): [string, string][] =>
      p.conflict !== undefined && p.percent !== undefined ? [[`${p.percent}%`, `${p.conflict}%`]] : [],
    ),
    ...periods.flatMap((p): [string, string][] => {
      const figure = p.period && toIsoDuration(p.period)
      const other = p.conflict && toIsoDuration(p.conflict)
      return figure && other ? [[figure, other]] : []
    }),
  ]
}
