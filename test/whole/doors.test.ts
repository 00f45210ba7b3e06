import { describe, expect, test } from 'vitest'
import { imports } from '../support/imports.ts'

/** Where a package may be imported: elsewhere only what that place makes of it is known. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  '@hyzyla/pdfium': ['ingest/pdf/'],
  'chrono-node': ['detect/mentions/'],
  commander: ['cli/'],
  compromise: ['detect/'],
  'csv-stringify': ['emit/'],
  'date-holidays': ['text/'],
  hono: ['report/'],
  htmlparser2: ['ingest/html/'],
  'ical-generator': ['emit/'],
  mammoth: ['ingest/'],
  openai: ['detect/llm/'],
  'p-queue': ['cli/', 'batch/', 'detect/llm/'],
  'pdf-parse': ['ingest/'],
  pino: ['cli/'],
  'postal-mime': ['ingest/archive/'],
  saxes: ['ingest/'],
  'tesseract.js': ['ingest/ocr/'],
  'temporal-polyfill': ['text/'],
  'write-excel-file': ['report/'],
  yauzl: ['ingest/'],
  zod: ['confidence/', 'model/', 'options.ts', 'profiles/', 'detect/llm/', 'batch/'],
}

/** What reads files or asks the machine: everything else is a pure function. */
const MACHINE: readonly string[] = [
  'node:fs',
  'node:fs/promises',
  'node:os',
  'node:child_process',
  'node:net',
  'node:http',
  'node:sqlite',
]
const MACHINE_DOORS = ['batch/', 'cli/', 'emit/write-file.ts']

/** One direction: a stage knows the ones before it, and what stands below all of them. */
const STAGES = [
  'ingest',
  'structure',
  'detect',
  'amend',
  'link',
  'resolve',
  'assemble',
  'validate',
  'confidence',
  'verify',
  'chain',
  'emit',
  'report',
  'analyze.ts',
  'batch',
  'cli',
]
const BELOW = ['model', 'text', 'profiles', 'errors.ts', 'options.ts', 'version.ts']

const all = imports()
const top = (path: string) => path.split('/')[0]!
const isOurs = (target: string) => /\.(?:ts|json)$/.test(target)

test('the imports are found at all', () => {
  expect(all.length).toBeGreaterThan(200)
  expect(all).toContainEqual({ file: 'analyze.ts', target: 'ingest/index.ts' })
})

describe('packages', () => {
  test('each has one door', () => {
    const outside = all.filter(
      ({ file, target }) => DOORS[target] && !DOORS[target].some((door) => file.startsWith(door)),
    )
    expect(outside).toEqual([])
  })

  test('each that is imported is named here', () => {
    const unknown = all.filter(({ target }) => !isOurs(target) && !target.startsWith('node:') && !DOORS[target])
    expect(unknown).toEqual([])
  })

  test('the machine is asked by the command and by nothing else', () => {
    const outside = all.filter(
      ({ file, target }) => MACHINE.includes(target) && !MACHINE_DOORS.some((door) => file.startsWith(door)),
    )
    expect(outside).toEqual([])
  })
})

describe('stages', () => {
  test('no stage imports a later one', () => {
    const rank = (path: string) => STAGES.indexOf(top(path))
    expect(all.filter(({ file, target }) => isOurs(target) && rank(file) >= 0 && rank(target) > rank(file))).toEqual([])
  })

  test('what stands below all stages imports none of them', () => {
    const upwards = all.filter(
      ({ file, target }) => BELOW.includes(top(file)) && isOurs(target) && !BELOW.includes(top(target)),
    )
    expect(upwards).toEqual([])
  })

  test('every folder has its place in the order', () => {
    const places = [...STAGES, ...BELOW, 'index.ts']
    expect([...new Set(all.map(({ file }) => top(file)))].filter((place) => !places.includes(place))).toEqual([])
  })
})
