import type { Emitter } from './emitter.ts'

/** The text as it was read, byte for byte what the offsets of the evidence count in (UTF-16 code units). */
export const text: Emitter = {
  format: 'text',
  suffix: '.text.txt',
  emit: (result) => result.text,
}
