import { REPLY_SCHEMAS, type ReplySchema } from './reply.ts'

/** A prompt file: what a model is told, and the form of its reply. */
export interface Prompt {
  /** `find-milestones@1`. */
  readonly id: string
  readonly schema: ReplySchema
  readonly instructions: string
  /** The example in it, as JSON: what is asked and what is to be answered. */
  readonly example?: { readonly passages: string; readonly reply: string }
}

const FRONT = /^---\nid: ([a-z-]+)\nversion: (\d+)\nschema: ([a-z]+)\n---\n([\s\S]+)$/

/** @throws Error where the file is no prompt: prompts are part of the program. */
export function parsePrompt(file: string): Prompt {
  const [, id, version, schema = '', instructions = ''] = FRONT.exec(file.replace(/\r\n/g, '\n')) ?? []
  if (id === undefined || !isSchema(schema)) throw new Error('a prompt begins with its id, version and schema')
  const passages = fenced(instructions, 'passages')
  const reply = fenced(instructions, 'reply')
  return {
    id: `${id}@${version}`,
    schema,
    instructions: instructions.trim(),
    ...(passages !== undefined && reply !== undefined && { example: { passages, reply } }),
  }
}

const isSchema = (name: string): name is ReplySchema => Object.hasOwn(REPLY_SCHEMAS, name)
const fenced = (text: string, name: string): string | undefined =>
  new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\n\`\`\``).exec(text)?.[1]
