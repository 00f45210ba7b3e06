import { join } from 'node:path'
import { contractPage } from '../../report/contract-page.ts'
import { type IndexEntry, indexEntry } from '../../report/index/entry.ts'
import { indexPage } from '../../report/index/index-page.ts'
import { OutputFolder } from '../output-folder.ts'
import { inOrder } from './in-order.ts'
import { PictureMaker, type SourceChoice } from './pictures.ts'
import { type Found, findResults, readResult } from './results.ts'

export interface HtmlRequest {
  /** Output folder of an extraction. */
  readonly results: string
  /** The day that dates ahead are counted from; undefined: the clock of the reader. */
  readonly asOf: string | undefined
  /** Contracts at a time. */
  readonly jobs: number
  readonly source: SourceChoice
  /** Rights of the files. */
  readonly mode: number
}

export interface Reported {
  readonly contracts: number
  /** Contracts without a report, and why. */
  readonly problems: readonly string[]
}

const CONTRACTS = 'contracts'
export const INDEX = 'index.html'

/**
 * A page a contract in `contracts/`, and the index. The contracts pass by one after the other; only what the index is
 * writing at the moment stays in memory.
 */
export const htmlReport = async (
  request: HtmlRequest,
  out: string,
  step: (done: number) => void,
): Promise<Reported> => {
  const folder = new OutputFolder(out, request.mode)
  const contractsFolder = new OutputFolder(join(out, CONTRACTS), request.mode)
  const pictures = new PictureMaker(request.source)
  const problems: string[] = []
  let contracts = 0
  const one = async (found: Found): Promise<IndexEntry | undefined> => {
    const result = readResult(request.results, found.name)
    if (typeof result === 'string') {
      problems.push(result)
      return undefined
    }
    const { schedule, text } = result
    const page = contractPage({
      name: found.name,
      schedule,
      text,
      pictures: await pictures.picturesOf(found, result),
      asOf: request.asOf,
      index: `../${INDEX}`,
    })
    contractsFolder.write(`${found.name}.html`, page)
    contracts += 1
    step(contracts)
    return indexEntry(found.name, schedule)
  }
  async function* entries(): AsyncGenerator<IndexEntry> {
    for await (const entry of inOrder(findResults(request.results), request.jobs, one))
      if (entry !== undefined) yield entry
  }
  try {
    await folder.writeParts(INDEX, indexPage(entries(), { asOf: request.asOf, folder: CONTRACTS }))
  } finally {
    pictures.close()
  }
  return { contracts, problems }
}
