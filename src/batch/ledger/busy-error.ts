import { MisuseError } from '../../errors.ts'

/** Another run is at work on the same output. */
export class LedgerBusyError extends MisuseError {
  constructor(output: string) {
    super(
      `another run is writing to ${output}. Wait until it is done (milestones status ${output} tells how far it is), or choose another folder with --out`,
    )
  }
}
