import { crc32, deflateSync } from 'node:zlib'

/** One byte a pixel, row by row from the top; 0 is black. */
interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Shades kept, and the bits that a pixel takes with them. */
export const SHADES = [
  { levels: 8, bits: 4 },
  { levels: 4, bits: 2 },
  { levels: 2, bits: 1 },
] as const
export type Shades = (typeof SHADES)[number]

/**
 * A page in few shades as a PNG file. Of printed pages eight shades are as good to read as all, and half the size of what a
 * picture library makes of them as WebP.
 */
export const greyPng = ({ width, height, data }: Grey, { levels, bits }: Shades): Buffer => {
  const perByte = 8 / bits
  const stride = Math.ceil(width / perByte) + 1
  const rows = Buffer.alloc(stride * height)
  const shade = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.round((Math.round((value / 255) * (levels - 1)) / (levels - 1)) * (2 ** bits - 1)),
  )
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + 1 + Math.floor(x / perByte)
      rows[at] = rows[at]! | (shade[data[y * width + x]!]! << (8 - bits - (x % perByte) * bits))
    }
  }
  return pngFile({ width, height, bits }, rows)
}

/** A PNG file of grey rows, each behind its filter byte. */
export const pngFile = (
  { width, height, bits }: { readonly width: number; readonly height: number; readonly bits: number },
  rows: Buffer,
): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = bits
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (name: string, data: Buffer): Buffer => {
  const out = Buffer.alloc(12 + data.length)
  out.writeUInt32BE(data.length, 0)
  out.write(name, 4, 'latin1')
  data.copy(out, 8)
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
  return out
}
