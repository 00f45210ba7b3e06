import type { PageImage, SourceState } from '../report/page-image.ts'

/** The pages of one file to draw, as it is told to a child process. */
export interface DrawTask {
  readonly path: string
  /** Of a file in an archive: its place in the list of the archive's contracts, and so on for archives within. */
  readonly inner?: readonly number[]
  /** `sha256:…` of the bytes that were read: pages of other bytes are not drawn. */
  readonly id: string
  readonly passwords: readonly string[]
  /** Pages on which something is cited: they come first. */
  readonly cited: readonly number[]
  /** Of all pictures together. */
  readonly mostBytes: number
}

export type FromDrawer =
  | { readonly kind: 'page'; readonly image: PageImage }
  | { readonly kind: 'done'; readonly state: Extract<SourceState, 'drawn' | 'missing' | 'changed' | 'failed'> }
