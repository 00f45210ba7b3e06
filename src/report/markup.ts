import { raw, html as template } from 'hono/html'

/**
 * HTML that is safe to put into HTML. Made by `html` alone, which escapes what is put into it; `trusted` is for what this
 * program itself has written (styles, scripts, JSON), never for words of a contract.
 */
export type Markup = ReturnType<typeof raw>
/** What may be put into a template: text is escaped, lists are joined, nothing is left out. */
export type Content = Markup | string | number | undefined | readonly Content[]

/** hono's own gives a promise where one is put in: none is. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  template(strings, ...values) as Markup

export const trusted = (text: string): Markup => raw(text)

export const when = (condition: boolean, content: () => Content): Content => (condition ? content() : undefined)
