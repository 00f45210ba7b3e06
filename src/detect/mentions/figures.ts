import { type Decimal, parseDecimal } from '../../text/decimal.ts'

/**
 * Reads a figure as written in contracts: `30,000.50`, `1.234.567,89`, `10.000,00`, `1'000`, `12,34,567` (lakh grouping),
 * `5,000,00` (a slip for `5,000.00`). undefined where the points are those of a section number (`3.12.10`).
 */
export function readFigure(figure: string): Decimal | undefined {
  if (/^\d+$/.test(figure)) return parseDecimal(figure)
  if (/^\d*\.\d+$/.test(figure)) return parseDecimal(figure.startsWith('.') ? `0${figure}` : figure)
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(figure)) return parseDecimal(figure.replaceAll(',', ''))
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(figure)) return parseDecimal(figure.replaceAll(',', ''))
  if (/^\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$/.test(figure)) return parseDecimal(figure.replaceAll("'", '').replace(',', '.'))
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(figure)) return parseDecimal(figure.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(figure)) return parseDecimal(figure.replaceAll('.', ''))
  if (/^\d{1,3}(?:,\d{3})+,\d{2}$/.test(figure))
    return parseDecimal(`${figure.slice(0, -3).replaceAll(',', '')}.${figure.slice(-2)}`)
  if (/^\d+,\d{1,2}$/.test(figure)) return parseDecimal(figure.replace(',', '.'))
  if (/^\d{4,},\d{3}$/.test(figure)) return parseDecimal(figure.replace(',', ''))
  return undefined
}
