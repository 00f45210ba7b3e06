import { createHash } from 'node:crypto'
import { dirname, extname, relative, sep } from 'node:path'
import type { FoundFile, Ledger, LedgerDocument } from './ledger/ledger.ts'
import { SqliteLedger } from './ledger/sqlite-ledger.ts'

/** File systems take 255 bytes; the longest suffix is `.smartfields.json`. */
const MAX_BYTES = 255 - '.smartfields.json'.length

type Named = Pick<LedgerDocument, 'path' | 'relative'>

/**
 * Gives each document that the run has met a result name, all different. The file's name without its extension where no
 * other has it; else its path in the folder that was named (`a__b__name`), with the extension where that still is not
 * enough (`name.pdf`, `name.docx`), then the path from the folder that all share, and at last a number. It does not depend
 * on the order of files but for the number. A name once given stays.
 */
export async function nameResults(ledger: Ledger): Promise<void> {
  const unnamed = () => ledger.documents({ run: 'last', outermost: true, unnamed: true, order: 'place' })
  let shared: string | undefined
  for await (const { path } of unnamed()) shared = sharedFolder(shared, dirname(path))
  if (shared === undefined) return
  const fromShared = ({ path }: Named) => relative(shared, path).split(sep).join('/')
  const forms: readonly ((document: Named) => string)[] = [
    (document) => withoutExtension(document.relative.slice(document.relative.lastIndexOf('/') + 1)),
    (document) => flat(withoutExtension(document.relative)),
    (document) => flat(document.relative),
    (document) => flat(withoutExtension(fromShared(document))),
    (document) => flat(fromShared(document)),
  ]
  async function* offers(form: (document: Named) => string) {
    for await (const document of unnamed()) yield { contractId: document.contractId, name: fitting(form(document)) }
  }
  await ledger.naming(async () => {
    for (const form of forms) await ledger.offerNames(offers(form))
    for await (const document of unnamed()) {
      await ledger.nameOne({ contractId: document.contractId, name: fitting(flat(document.relative)) })
    }
  })
}

/** The names of a few files, in their order, for commands that keep no ledger. */
export async function resultNames(files: readonly FoundFile[]): Promise<string[]> {
  const ledger = new SqliteLedger(':memory:', 'write')
  await ledger.begin({ at: '', fingerprint: '' })
  const planned = await ledger.plan(files)
  await nameResults(ledger)
  const documents = await Promise.all(planned.map(({ contractId }) => ledger.lookup(contractId)))
  await ledger.close()
  return documents.map((document) => document!.resultName!)
}

/** The name wanted for a file inside an archive whose own results are called `archive`: it may hold anything, so only plain signs stay. */
export const nameInside = (archive: string, file: string): string =>
  fitting(`${archive}__${flat(withoutExtension(file)).replace(/[^\p{L}\p{M}\p{N} ._()+,&-]/gu, '_')}`)

const flat = (path: string): string => path.split('/').join('__')
const withoutExtension = (path: string): string => path.slice(0, path.length - extname(path).length)

function fitting(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 12)
  let short = ''
  for (const character of name) {
    if (Buffer.byteLength(short + character) > MAX_BYTES - mark.length - 1) break
    short += character
  }
  return `${short}-${mark}`
}

function sharedFolder(shared: string | undefined, folder: string): string {
  let common = shared ?? folder
  while (folder !== common && !folder.startsWith(common.endsWith(sep) ? common : common + sep)) {
    const up = dirname(common)
    if (up === common) return common
    common = up
  }
  return common
}
