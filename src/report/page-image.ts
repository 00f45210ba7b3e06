/** A page as it is shown: a picture, and the size of the page that the boxes of evidence are measured in. */
export interface PageImage {
  /** From 1. */
  readonly page: number
  /** PDF points, as seen. */
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}

/** What became of the source file when its pages were to be drawn. */
export type SourceState =
  | 'drawn'
  /** DOCX and the like: the text is shown. */
  | 'no-pages'
  | 'not-asked'
  | 'missing'
  /** Its bytes are not those that were read. */
  | 'changed'
  /** Neither in time nor in the memory allowed, or the file is refused. */
  | 'failed'

export interface Pictures {
  readonly state: SourceState
  readonly pages: readonly PageImage[]
  /** Pages that were left out to keep the report small. */
  readonly leftOut: number
}
