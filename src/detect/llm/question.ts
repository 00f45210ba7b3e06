/** A paragraph, heading or table row of the contract as a model sees it. */
export interface QuestionPart {
  /** `b17`: its place among the contract's blocks. Of a verification the result's id. */
  readonly id: string
  /** What is sent about it; `text` is the contract's own words. */
  readonly content: Readonly<Record<string, string>>
  /** Shown because others lean on it, such as the sentence that leads in a list; not asked about itself. */
  readonly besides?: true
}

/** One thing to ask: which prompt, with which parts of the contract. Contract text stands in it as data only. */
export interface Question {
  /** `find-milestones@1`. */
  readonly prompt: string
  /** What helps to understand the parts: the defined terms that they use, the parties. */
  readonly context: Readonly<Record<string, string>>
  readonly parts: readonly QuestionPart[]
}

/** How a question ended. `reply` is the model's own text, whatever it is. */
export type Answer =
  | { readonly kind: 'reply'; readonly text: string }
  /** The reply did not fit: fewer parts are to be asked at a time. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'filtered' }
  /** The server or the way to it failed; `reason` never holds contract text or a key. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** It was not sent at all. */
  | { readonly kind: 'unasked'; readonly reason: 'budget' | 'offline' | 'dry-run' | 'pending' }

/** A language model, as far as the stages know one: it answers questions, in their order. Never throws for a question. */
export interface Model {
  ask(questions: readonly Question[]): Promise<readonly Answer[]>
}
