import { afterAll, describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { structure } from '../../src/structure/index.ts'
import { type Score, scoreTables } from './table-suite/compare.ts'
import * as made from './table-suite/contents.ts'
import { drawDocx } from './table-suite/draw-docx.ts'
import { drawPdf, type PdfStyle } from './table-suite/draw-pdf.ts'
import type { TrueTable } from './table-suite/model.ts'

const contents = { ...made }

interface Case {
  readonly name: string
  readonly table: TrueTable
  readonly draw: () => Promise<Uint8Array>
  /** Cells that are known to be read wrong: a number to bring down. */
  readonly wrong?: number
}

const pdf = (table: keyof typeof contents, style: PdfStyle, wrong?: number): Case => ({
  name: `${table}.pdf ${Object.entries(style)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')}`,
  table: contents[table],
  draw: () => drawPdf(contents[table], style),
  ...(wrong === undefined ? {} : { wrong }),
})

const docx = (table: keyof typeof contents, markHead = false): Case => ({
  name: `${table}.docx${markHead ? ' with a marked head' : ''}`,
  table: contents[table],
  draw: () => drawDocx(contents[table], { markHead }),
})

const cases: readonly Case[] = [
  pdf('milestones', { rules: 'all', order: 'cells' }),
  pdf('milestones', { rules: 'none', order: 'cells' }),
  pdf('milestones', { rules: 'level', order: 'lines' }),
  pdf('milestones', { rules: 'columns', order: 'lines' }),
  pdf('milestones', { rules: 'book', order: 'cells' }),
  pdf('milestones', { rules: 'all', order: 'cells', pen: 'fill' }),
  pdf('wrappedMilestones', { rules: 'all', order: 'cells' }),
  pdf('wrappedMilestones', { rules: 'all', order: 'lines', align: 'middle' }),
  pdf('wrappedMilestones', { rules: 'all', order: 'cells', align: 'bottom' }),
  pdf('wrappedMilestones', { rules: 'none', order: 'cells' }),
  pdf('wrappedMilestones', { rules: 'none', order: 'lines' }),
  pdf('wrappedMilestones', { rules: 'none', order: 'cells', align: 'middle' }),
  pdf('wrappedMilestones', { rules: 'level', order: 'cells' }),
  pdf('wrappedMilestones', { rules: 'level', order: 'lines', align: 'middle' }),
  pdf('wrappedMilestones', { rules: 'columns', order: 'cells' }),
  pdf('instalments', { rules: 'all', order: 'cells' }),
  pdf('instalments', { rules: 'none', order: 'lines' }),
  pdf('scheduleOfValues', { rules: 'none', order: 'lines' }),
  pdf('scheduleOfValues', { rules: 'columns', order: 'cells' }),
  pdf('scheduleOfValues', { rules: 'all', order: 'cells', pen: 'fill' }),
  pdf('mergedHead', { rules: 'all', order: 'cells' }),
  pdf('mergedHead', { rules: 'none', order: 'cells' }),
  pdf('mergedRows', { rules: 'all', order: 'cells', align: 'middle' }),
  pdf('mergedRows', { rules: 'all', order: 'lines', align: 'top', pen: 'fill' }),
  pdf('services', { rules: 'none', order: 'cells' }),
  pdf('services', { rules: 'none', order: 'cells', align: 'middle' }),
  pdf('services', { rules: 'all', order: 'cells' }),
  pdf('narrowGaps', { rules: 'all', order: 'lines' }),
  pdf('narrowGaps', { rules: 'none', order: 'lines' }),
  pdf('tallHead', { rules: 'none', order: 'cells', align: 'bottom' }),
  pdf('tallHead', { rules: 'book', order: 'cells', align: 'bottom' }),
  pdf('tallHead', { rules: 'columns', order: 'lines' }),
  pdf('withInner', { rules: 'all', order: 'cells' }),
  pdf('longList', { rules: 'all', order: 'cells' }),
  pdf('longList', { rules: 'all', order: 'cells', repeatHead: true }),
  pdf('longList', { rules: 'none', order: 'lines', repeatHead: true }),
  pdf('wrappedMilestones', { rules: 'all', order: 'cells', start: 600 }),
  pdf('wrappedMilestones', { rules: 'none', order: 'cells', start: 600 }),
  docx('milestones'),
  docx('milestones', true),
  docx('wrappedMilestones'),
  docx('scheduleOfValues'),
  docx('mergedHead', true),
  docx('mergedRows'),
  docx('withInner'),
  docx('longList'),
]

const scores: Score[] = []

describe('tables of our own making', () => {
  it.each(cases)('$name', async ({ table, draw, wrong = 0 }) => {
    const contract = structure(await ingest(await draw(), 'table'))
    const score = scoreTables(contract, table)
    scores.push(score)
    expect(score.wrong, score.wrong.join('\n')).toHaveLength(wrong)
  })

  afterAll(() => {
    const sum = (key: 'right' | 'all'): number => scores.reduce((total, score) => total + score[key], 0)
    console.log(
      `${scores.length} tables, cell accuracy ${((100 * sum('right')) / sum('all')).toFixed(2)} % (${sum('right')} of ${sum('all')})`,
    )
  })
})
