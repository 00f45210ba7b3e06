/** A grey picture: one byte a pixel, row by row from the top, 0 black, 255 white. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

const white = 255

/** Turned clockwise by quarter turns. */
export const turned = (raster: Raster, quarters: number): Raster => {
  const { width, height, data } = raster
  const turn = ((quarters % 4) + 4) % 4
  if (turn === 0) return raster
  const out = new Uint8Array(data.length)
  const [w, h] = turn === 2 ? [width, height] : [height, width]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = turn === 1 ? x * w + (w - 1 - y) : turn === 2 ? (h - 1 - y) * w + (w - 1 - x) : (h - 1 - x) * w + y
      out[at] = data[y * width + x]!
    }
  }
  return { width: w, height: h, data: out }
}

/** Turned clockwise about the middle by a small angle (radians), in the same frame; what comes in from outside is white. */
export const leaned = (raster: Raster, angle: number): Raster => {
  const { width, height, data } = raster
  const out = new Uint8Array(data.length).fill(white)
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const [cx, cy] = [width / 2, height / 2]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = cos * (x - cx) + sin * (y - cy) + cx
      const fromY = -sin * (x - cx) + cos * (y - cy) + cy
      const [x0, y0] = [Math.floor(fromX), Math.floor(fromY)]
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue
      const [fx, fy] = [fromX - x0, fromY - y0]
      const at = y0 * width + x0
      const top = data[at]! * (1 - fx) + data[at + 1]! * fx
      const bottom = data[at + width]! * (1 - fx) + data[at + width + 1]! * fx
      out[y * width + x] = Math.round(top * (1 - fy) + bottom * fy)
    }
  }
  return { width, height, data: out }
}

/** Smaller by a whole factor, each pixel the mean of those that it stands for. */
export const reduced = ({ width, height, data }: Raster, factor: number): Raster => {
  const [w, h] = [Math.max(1, Math.floor(width / factor)), Math.max(1, Math.floor(height / factor))]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      let sum = 0
      for (let dy = 0; dy < factor; dy += 1)
        for (let dx = 0; dx < factor; dx += 1) sum += data[(y * factor + dy) * width + x * factor + dx] ?? white
      out[y * w + x] = sum / (factor * factor)
    }
  }
  return { width: w, height: h, data: out }
}

/** Larger or smaller by any factor, between the pixels in proportion. */
export const rescaled = (raster: Raster, factor: number): Raster => {
  if (factor === 1) return raster
  const { width, height, data } = raster
  const [w, h] = [Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor))]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const [fromX, fromY] = [Math.min(width - 1, x / factor), Math.min(height - 1, y / factor)]
      const [x0, y0] = [Math.floor(fromX), Math.floor(fromY)]
      const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)]
      const [fx, fy] = [fromX - x0, fromY - y0]
      const top = data[y0 * width + x0]! * (1 - fx) + data[y0 * width + x1]! * fx
      const bottom = data[y1 * width + x0]! * (1 - fx) + data[y1 * width + x1]! * fx
      out[y * w + x] = Math.round(top * (1 - fy) + bottom * fy)
    }
  }
  return { width: w, height: h, data: out }
}

/** As a PGM file, which every program for pictures reads. */
export const toPgm = ({ width, height, data }: Raster): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data])
