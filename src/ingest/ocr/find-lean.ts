import { type Raster, reduced } from './raster.ts'

/** Which way the lines of a page run. */
export interface Lean {
  /** The lines run up or down the page: it lies on its side. */
  readonly sideways: boolean
  /** Clockwise, in radians: by so much the lines fall to the right. */
  readonly angle: number
}

const enoughPixels = 900
const most = 8
const coarse = 0.5
const fine = 0.1
/** Sideways must be plainly better: pictures have no lines either way. */
const plainly = 1.4
const degree = Math.PI / 180

/** By the ink in its rows: where text lies level, full rows and empty ones follow each other sharply. */
export const findLean = (raster: Raster): Lean => {
  const factor = Math.max(1, Math.ceil(Math.max(raster.width, raster.height) / enoughPixels))
  const small = reduced(raster, factor)
  const ink = inkOf(small)
  const level = best(ink)
  const upright = best(ink.map(([x, y]): Point => [small.height - y, x]))
  const sideways = upright.value > plainly * level.value
  return { sideways, angle: sideways ? upright.angle : level.angle }
}

type Point = readonly [x: number, y: number]

const inkOf = ({ width, height, data }: Raster): Point[] => {
  let sum = 0
  for (const value of data) sum += value
  // Paper is most of a page; a scan of grey paper has a darker threshold.
  const threshold = (0.7 * sum) / Math.max(1, data.length)
  const points: Point[] = []
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (data[y * width + x]! < threshold) points.push([x, y])
  return points
}

const best = (ink: readonly Point[]): { angle: number; value: number } => {
  let found = { angle: 0, value: 1.02 * sharpness(ink, 0) }
  const look = (from: number, to: number, step: number): void => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const value = sharpness(ink, degrees * degree)
      if (value > found.value) found = { angle: degrees * degree, value }
    }
  }
  look(-most, most, coarse)
  const middle = found.angle / degree
  if (middle !== 0) look(middle - coarse, middle + coarse, fine)
  return found
}

/** Sum of squared steps between neighbouring rows, when the lines lean by `angle`. */
const sharpness = (ink: readonly Point[], angle: number): number => {
  const slope = Math.tan(angle)
  const rows = new Float64Array(4_000)
  for (const [x, y] of ink) {
    const row = Math.round(y - slope * x) + 1_000
    if (row >= 0 && row < rows.length) rows[row] = rows[row]! + 1
  }
  let sum = 0
  for (let row = 1; row < rows.length; row += 1) sum += (rows[row]! - rows[row - 1]!) ** 2
  return sum
}
