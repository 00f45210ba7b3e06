import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishedSchemas } from '../../scripts/schemas.ts'
import { analyze } from '../../src/analyze.ts'
import { EMITTERS } from '../../src/emit/index.ts'
import type { EvidenceJson } from '../../src/model/evidence-json.ts'
import { type Schedule, scheduleSchema } from '../../src/model/schedule.ts'

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
const contracts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:pdf|docx)$/.test(name))
  .sort()

/** The files of one contract, by suffix, exactly as they would be written. */
async function files(name: string): Promise<Record<string, string>> {
  const result = await analyze(readFileSync(join(fixtures, name)), { fileName: name, asOf: '2025-01-15' })
  return Object.fromEntries(EMITTERS.map(({ suffix, emit }) => [suffix, emit(result)]))
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false })
const [validSchedule, validSmartfields] = publishedSchemas().map(({ json }) => ajv.compile(JSON.parse(json)))

/** Every object in the JSON that looks like evidence, wherever it stands. */
function evidenceIn(value: unknown): EvidenceJson[] {
  if (typeof value !== 'object' || value === null) return []
  if ('quote' in value && 'start' in value) return [value as EvidenceJson]
  return Object.values(value).flatMap(evidenceIn)
}

test('there are fixtures to look at', () => expect(contracts.length).toBeGreaterThanOrEqual(16))

describe.each(contracts)('%s', (name) => {
  let written: Record<string, string>
  let schedule: Schedule
  beforeAll(async () => {
    written = await files(name)
    schedule = JSON.parse(written['.schedule.json']!)
  })

  test('is read, and milestones are found', () => {
    expect(schedule.status).not.toBe('unreadable')
    expect(schedule.milestones.length).toBeGreaterThan(0)
  })

  test('keeps to the published schemas, and these know every field of it', () => {
    validSchedule!(schedule)
    expect(validSchedule!.errors ?? []).toEqual([])
    validSmartfields!(JSON.parse(written['.smartfields.json']!))
    expect(validSmartfields!.errors ?? []).toEqual([])
    // The parser drops what it does not know: nothing may be dropped.
    expect(scheduleSchema.parse(schedule)).toEqual(schedule)
  })

  test('every passage slices out of the text file', () => {
    // Through bytes and back, as a reader of the file would have it.
    const text = Buffer.from(written['.text.txt']!, 'utf8').toString('utf8')
    const evidence = [...evidenceIn(schedule), ...evidenceIn(JSON.parse(written['.smartfields.json']!))]
    expect(evidence.length).toBeGreaterThanOrEqual(schedule.milestones.length)
    for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote)
  })

  test('a passage of a PDF has its page, and boxes within it', () => {
    if (schedule.document.mediaType !== 'application/pdf') return
    for (const { page, boxes } of evidenceIn(schedule.milestones)) {
      expect(page).toBeGreaterThanOrEqual(1)
      expect(page).toBeLessThanOrEqual(schedule.document.pages!)
      expect(boxes.length).toBeGreaterThan(0)
      for (const box of boxes) {
        expect(box.width).toBeGreaterThan(0)
        expect(box.height).toBeGreaterThan(0)
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.y).toBeGreaterThanOrEqual(0)
      }
    }
  })

  test('ids are unique, and references lead to what exists', () => {
    const ids = schedule.milestones.map((m) => m.id)
    expect(new Set(ids).size).toBe(ids.length)
    const uids = schedule.smartfields.map((f) => f.uid)
    expect(new Set(uids).size).toBe(uids.length)
    const named = schedule.milestones.flatMap((m) => [
      ...m.dependsOn,
      ...(m.due.anchorMilestone ? [m.due.anchorMilestone] : []),
    ])
    for (const id of [...named, ...schedule.diagnostics.flatMap((d) => d.milestones)]) expect(ids).toContain(id)
    const parties = schedule.parties.map((p) => p.id)
    for (const { party } of schedule.milestones.flatMap((m) => [...m.responsible, ...m.beneficiary])) {
      if (party !== null) expect(parties).toContain(party)
    }
  })

  test('milestones stand in the order of the document', () => {
    const starts = schedule.milestones.map((m) => m.evidence[0]!.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  test('a second run gives the same bytes', async () => expect(await files(name)).toEqual(written))
})
