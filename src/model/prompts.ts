/** The prompts in use, with their versions: part of a result's provenance and of what it depends on. */
export const FIND_PROMPT = 'find-milestones@1'
export const VERIFY_PROMPT = 'verify-milestone@1'

/** What may be replaced by placeholders before anything is sent. */
export const REDACTIONS = ['parties', 'emails', 'accounts'] as const
export type Redaction = (typeof REDACTIONS)[number]
