import { milestoneSchema } from '../model/milestone.ts'

export const KINDS: readonly string[] = milestoneSchema.shape.kind.options
