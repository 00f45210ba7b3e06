/** What a child process may take for one document. */
export interface Limits {
  /** Resident memory of the process. */
  readonly bytes: number
  readonly milliseconds: number
  /** Added for each page that needs text recognition. */
  readonly millisecondsPerRecognisedPage: number
}

export const defaultLimits: Limits = {
  bytes: 1024 ** 3,
  milliseconds: 120_000,
  millisecondsPerRecognisedPage: 30_000,
}
