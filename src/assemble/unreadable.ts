import { createHash } from 'node:crypto'
import type { SourceDocument } from '../model/document.ts'
import type { Schedule } from '../model/schedule.ts'
import type { Options } from '../options.ts'
import { diagnosticsJson } from './diagnostics.ts'
import { heading } from './index.ts'

export interface Unreadable {
  readonly fileName: string
  /** Hex SHA-256 of the bytes; undefined where not even they could be had. */
  readonly sha256?: string
  /** Diagnostic code: why. */
  readonly code: string
  /** File, cause and mend. */
  readonly message: string
}

/**
 * The schedule of a file that could not be read: one diagnostic says why, and nothing else is claimed. There are no
 * smartfields, as nothing was looked for.
 */
export function unreadableSchedule({ fileName, sha256, code, message }: Unreadable, options: Options): Schedule {
  return {
    ...heading(options),
    document: {
      contractId: options.contractId ?? fileName,
      id: sha256 ? `sha256:${sha256}` : null,
      textSha256: createHash('sha256').update('').digest('hex'),
      fileName,
      mediaType: null,
      pages: null,
      title: null,
      contractType: null,
      language: null,
      governingLaw: null,
      ocrPages: [],
      amends: null,
    },
    status: 'unreadable',
    parties: [],
    keyDates: {
      agreementDate: null,
      effectiveDate: null,
      expirationDate: null,
      term: null,
      renewalTerm: null,
      renewalType: null,
      noticePeriodToTerminateRenewal: null,
      renewalNoticeDate: null,
      currentTerm: null,
    },
    totalValue: null,
    milestones: [],
    smartfields: [],
    diagnostics: [{ code, severity: 'error', stage: 'ingest', message, milestones: [], evidence: [] }],
  }
}

/**
 * The schedule of a document that opens but holds no words: it is `partial`, its diagnostics say why, and there are no
 * smartfields, as nothing could be looked for.
 */
export function nothingReadSchedule(document: SourceDocument, options: Options): Schedule {
  const { fileName, sha256, text, mediaType, pages, metadata, ocrPages, diagnostics } = document
  const bare = unreadableSchedule({ fileName, sha256, code: 'no-text', message: '' }, options)
  return {
    ...bare,
    document: {
      ...bare.document,
      textSha256: createHash('sha256').update(text).digest('hex'),
      mediaType,
      pages: pages.length || null,
      title: metadata.title ?? null,
      ocrPages: [...ocrPages],
    },
    status: 'partial',
    diagnostics: diagnosticsJson(diagnostics, []),
  }
}
