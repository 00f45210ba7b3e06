import type { Detection } from '../index.ts'
import { findWithModel } from './find.ts'
import type { Model } from './question.ts'

/** What the rules found, with what a model found besides. Link tells what both have found. */
export async function detectWithModel(detection: Detection, model: Model): Promise<Detection> {
  const { candidates, diagnostics } = await findWithModel(detection, model)
  return {
    ...detection,
    candidates: [...detection.candidates, ...candidates],
    diagnostics: [...detection.diagnostics, ...diagnostics],
  }
}
