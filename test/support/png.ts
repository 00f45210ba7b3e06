import type { Raster } from '../../src/ingest/ocr/raster.ts'
import { pngFile } from '../../src/report/grey-png.ts'

/** A grey picture as a PNG file. */
export const pngOf = ({ width, height, data }: Raster): Buffer => {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return pngFile({ width, height, bits: 8 }, rows)
}
