import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('..', import.meta.url))
/** Contracts and scorers that stand beside the project and are no part of it. */
export const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
export const corpus = `${shared}corpus/`
export const scorers = `${shared}eval/`
export const hasCorpus = (): boolean => existsSync(corpus)
