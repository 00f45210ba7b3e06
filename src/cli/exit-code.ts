/** What the command answers to the shell. */
export const EXIT = {
  /** All were read, wholly or partly. */
  ok: 0,
  /** Some file or folder could not be read; the others were. */
  unreadable: 1,
  /** Called wrongly: unknown option, no such path, output that cannot be written, bad date or configuration. */
  misuse: 2,
  /** Stopped by Ctrl-C or a signal before its end: what is done is kept. */
  stopped: 130,
} as const
