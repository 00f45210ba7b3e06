/** What the bytes are, whatever the file is called. */
export type Kind = 'empty' | 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'xml' | 'image' | 'text' | 'binary'

export const sniff = (bytes: Uint8Array): Kind => {
  if (bytes.length === 0) return 'empty'
  // Readers accept rubbish before the header (mail gateways put it there); the standard's note allows 1,024 bytes.
  const head = latin1(bytes.subarray(0, 1_029))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP)/s.test(head)) return 'image'
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)\b/i.test(head)) return 'html'
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml\b/.test(head)) return /<html\b/i.test(head) ? 'html' : 'xml'
  return isText(bytes) ? 'text' : 'binary'
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** UTF-16 is taken for text only with its byte order mark; otherwise control characters must be rare. */
const isText = (bytes: Uint8Array): boolean => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const sample = bytes.subarray(0, 65_536)
  let odd = 0
  for (const byte of sample) {
    if (byte === 0) return false
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) odd += 1
  }
  return odd <= sample.length / 100
}
