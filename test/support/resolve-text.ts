import { detect } from '../../src/detect/index.ts'
import { link } from '../../src/link/index.ts'
import type { ResolvedContract } from '../../src/model/resolved.ts'
import { type OptionsInput, parseOptions } from '../../src/options.ts'
import { resolve } from '../../src/resolve/index.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from './document.ts'

/** The core on a text: every line is a paragraph. */
export const resolveText = (text: string, options: OptionsInput = {}): ResolvedContract =>
  resolve(
    link(detect(structure(documentOf(text, { hardWrapped: false })), undefined, parseOptions(options).dateOrder)),
    parseOptions(options),
  )
