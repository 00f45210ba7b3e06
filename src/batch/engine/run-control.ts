/** Ends a run before its time: asked once, what is in work is finished; asked again, it is given back at once. */
export class RunControl {
  #asked = 0
  readonly #listeners: (() => void)[] = []

  get isStopping(): boolean {
    return this.#asked > 0
  }

  get isAborted(): boolean {
    return this.#asked > 1
  }

  stop(): void {
    this.#asked++
    for (const listener of this.#listeners) listener()
  }

  onStop(listener: () => void): void {
    this.#listeners.push(listener)
  }
}
