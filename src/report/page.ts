import { createHash } from 'node:crypto'
import { type Content, html, type Markup, trusted } from './markup.ts'
import { cut, oneLine } from './words.ts'

export interface PageParts {
  readonly title: string
  readonly style: string
  readonly script: string
  readonly body: Content
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * A page that stands alone: no network, no other file. Only this style and this script run, by their hashes; a contract's
 * words could at most be shown.
 */
export const page = (parts: PageParts): string => {
  const [head, ...rest] = pageAround(parts)
  return [head, String(html`${parts.body}`), ...rest].join('')
}

/** Head and foot, for a body that is written piece by piece. */
export const pageAround = ({ title, style, script }: Omit<PageParts, 'body'>): readonly [string, string] => {
  const policy = `default-src 'none'; img-src data:; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`
  const head: Markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${cut(oneLine(title), 120)}</title>
<style>${trusted(style)}</style>
</head>
<body>
`
  return [String(head), `\n<script>${script}</script>\n</body>\n</html>\n`]
}
