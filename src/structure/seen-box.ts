import type { Page } from '../model/document.ts'
import type { Box } from '../model/evidence.ts'

/** From the frame in which a scanned page was read to the page as people see it: boxes around the turned ones. */
export const seenBox = (box: Box, { width, height, turned }: Page): Box => {
  if (turned === undefined) return box
  const { quarters, angle } = turned
  const corners = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ].map(([x = 0, y = 0]) => unturned(leant([x - width / 2, y - height / 2], angle), width, height, quarters))
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return {
    page: box.page,
    x: round(x),
    y: round(y),
    width: round(Math.max(...xs) - x),
    height: round(Math.max(...ys) - y),
  }
}

type Point = readonly [x: number, y: number]

/** About the middle, which is the origin. */
const leant = ([x, y]: Point, angle: number): Point => {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return [cos * x - sin * y, sin * x + cos * y]
}

const unturned = ([fromX, fromY]: Point, width: number, height: number, quarters: number): Point => {
  const [x, y] = [fromX + width / 2, fromY + height / 2]
  if (quarters === 1) return [y, width - x]
  if (quarters === 2) return [width - x, height - y]
  return quarters === 3 ? [height - y, x] : [x, y]
}

const round = (points: number): number => Math.round(points * 100) / 100
