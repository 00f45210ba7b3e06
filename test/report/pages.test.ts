import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contractPage } from '../../src/report/contract-page.ts'
import { due, scheduleOf } from '../support/schedule.ts'
import { ATTACKS, hostile } from './hostile.ts'

const NONE = { state: 'no-pages', pages: [], leftOut: 0 } as const
const pageOf = (
  made: ReturnType<typeof scheduleOf> | ReturnType<typeof hostile>,
  text: string | undefined = made.text,
) => contractPage({ name: 'x', schedule: made.schedule, text, pictures: NONE, asOf: undefined, index: undefined })

describe('the page stands alone', () => {
  const html = pageOf(scheduleOf([{ due: due({ date: '2024-03-01' }) }]))
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#39;', "'")
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

  test('its policy lets in its own script and style by their hashes, pictures in the page, and nothing else', () => {
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(html)![1]!)}; script-src ${hash(
        /<script>([\s\S]*?)<\/script>/.exec(html)![1]!,
      )}; base-uri 'none'; form-action 'none'`,
    )
  })

  test('it names no other place', () => {
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import/)
  })

  test('the same contract gives the same bytes', () => {
    expect(pageOf(scheduleOf([{ due: due({ date: '2024-03-01' }) }]))).toBe(html)
  })
})

describe('nothing is claimed that is not known', () => {
  test('a confidence that was not measured says so', () => {
    expect(pageOf(scheduleOf([{ confidence: null }]))).toContain('not measured')
  })

  test('a due point without a date has no date', () => {
    const html = pageOf(
      scheduleOf([
        { due: due({ type: 'absolute', status: 'blank' }) },
        { due: due({ status: 'conflict' }) },
        { due: due({ type: 'event', event: 'acceptance', status: 'waiting' }) },
      ]),
    )
    expect(html).toContain('Left blank')
    expect(html).toContain('Disputed')
    expect(html).toContain('No date yet')
    expect(html).not.toMatch(/<td class="due"><div class="when"><time/)
  })

  test('each step of a derivation is in sight', () => {
    const html = pageOf(
      scheduleOf([
        {
          due: due({
            date: '2024-07-14',
            derivation: ['Final Delivery Date = 2024-06-14 (p. 2)', '+ 30 days = 2024-07-14'],
          }),
        },
      ]),
    )
    expect(html).toContain(
      '<li><bdi>Final Delivery Date = 14 Jun 2024 (p. 2)</bdi></li><li><bdi>+ 30 days = 14 Jul 2024</bdi></li>',
    )
  })

  test('a month is a month', () => {
    expect(pageOf(scheduleOf([{ due: due({ date: '2024-Q2' }) }, { due: due({ date: '2024-05' }) }]))).toMatch(
      /Q2 2024[\s\S]*May 2024/,
    )
  })

  test('an unreadable contract says why and claims no milestone', () => {
    const html = pageOf(
      scheduleOf([], {
        status: 'unreadable',
        milestones: [],
        diagnostics: [
          {
            code: 'encrypted',
            severity: 'error',
            stage: 'ingest',
            message: 'a.pdf: it is encrypted.',
            milestones: [],
            evidence: [],
          },
        ],
      }),
      '',
    )
    expect(html).toContain('Not readable')
    expect(html).toContain('a.pdf: it is encrypted.')
    expect(html).toContain('No milestone was found')
  })
})

test('a passage that a thousand milestones cite does not make the report grow a thousandfold', () => {
  const text = 'The Supplier shall deliver the Goods, '.repeat(2_500)
  const evidence = { quote: text, start: 0, end: text.length, page: null, clause: null, boxes: [] }
  const { schedule } = scheduleOf(
    Array.from({ length: 1_000 }, () => ({ evidence: Array(30).fill(evidence), consequence: [evidence] })),
  )
  expect(pageOf({ schedule, text }).length).toBeLessThan(6_000_000)
})

test('no attack leaves its element', () => {
  for (const attack of ATTACKS) {
    const html = pageOf(hostile(attack))
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(?:img|base|link|iframe)\b/)
    expect(html).not.toContain('\u202e')
    expect(html).not.toContain('\u0000')
  }
})
