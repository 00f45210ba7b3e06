import type { Raster } from './raster.ts'

/** Inches: squares of the paper whose shade is taken for one. Larger than a letter, smaller than a cell. */
const square = 0.25
/** Paper is as light as the lightest tenth of a square, or of one beside it. */
const lightest = 0.9
/** Darker than this is no paper but a picture or a black bar, whose letters are light. */
const darkest = 90

/** The picture on paper that is white all over: shadows, yellowed paper and shaded cells are made even. */
export const evened = (raster: Raster, dotsPerInch: number): Raster => {
  const { width, height, data } = raster
  const size = Math.max(8, Math.round(square * dotsPerInch))
  const [across, down] = [Math.ceil(width / size), Math.ceil(height / size)]
  const paper = new Float32Array(across * down)
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1)
      paper[row * across + column] = paperOf(raster, column * size, row * size, size)
  const even = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / size) * across
    for (let x = 0; x < width; x += 1) {
      const white = paper[row + Math.floor(x / size)]!
      even[y * width + x] = white < darkest ? data[y * width + x]! : Math.min(255, (data[y * width + x]! * 255) / white)
    }
  }
  return { width, height, data: even }
}

const paperOf = ({ width, height, data }: Raster, left: number, top: number, size: number): number => {
  const counts = new Uint32Array(256)
  let all = 0
  for (let y = top; y < Math.min(height, top + size); y += 1)
    for (let x = left; x < Math.min(width, left + size); x += 1) {
      counts[data[y * width + x]!]! += 1
      all += 1
    }
  let seen = 0
  for (let value = 255; value > 0; value -= 1) {
    seen += counts[value]!
    if (seen >= (1 - lightest) * all) return value
  }
  return 0
}
