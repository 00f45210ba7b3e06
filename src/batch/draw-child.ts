import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pagePictures } from '../report/page-pictures.ts'
import type { DrawTask, FromDrawer } from './draw-protocol.ts'
import { unpacked } from './unpacked.ts'

// The child process that draws pages for the report: the files are other people's. It ends with its parent.

const tell = (message: FromDrawer): void => void process.send?.(message)

const draw = async ({ path, inner = [], id, passwords, cited, mostBytes }: DrawTask): Promise<FromDrawer> => {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    return { kind: 'done', state: 'missing' }
  }
  try {
    bytes = await unpacked(bytes, inner, path)
    if (id !== `sha256:${createHash('sha256').update(bytes).digest('hex')}`) return { kind: 'done', state: 'changed' }
    const opened = await pagePictures(bytes, passwords, cited, mostBytes, (image) => tell({ kind: 'page', image }))
    return { kind: 'done', state: opened ? 'drawn' : 'failed' }
  } catch {
    // The archive around it is another one.
    return { kind: 'done', state: inner.length > 0 ? 'changed' : 'failed' }
  }
}

process.on('message', async (task: DrawTask) => tell(await draw(task)))
process.on('disconnect', () => process.exit())
