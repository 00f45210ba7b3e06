/** Where the command writes. Results in short go to `out`, progress and problems to `err`. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** A person watches `err`: progress may rewrite its line. */
  readonly isLive: boolean
}

/** File names are other people's words: control characters and turned writing in them must not steer the terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '�')
