// npm run bench:archive [-- scale [--documents 20000] | speed [--copies 15]]: an archive run as the command does it. `scale`: memory and rate
// from the first to the last thousand, and a run again with nothing changed. `speed`: 1 and 2 jobs, the ledger, the bare pipeline.
import { parseArgs } from 'node:util'
import { measureScale } from './archive/scale.ts'
import { measureSpeed } from './archive/speed.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string', default: '20000' }, copies: { type: 'string', default: '15' } },
})
const wants = (part: string): boolean => positionals.length === 0 || positionals.includes(part)
if (wants('speed')) await measureSpeed(Number(values.copies))
if (wants('scale')) await measureScale(Number(values.documents))
