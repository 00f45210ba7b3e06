/**
 * A file pattern as a test of relative paths with `/`: `*` and `?` within a name, `**` across folders, `{a,b}`. Without a
 * slash it holds for the name in any folder. Case does not count.
 */
export function globTest(glob: string): (path: string) => boolean {
  const pattern = new RegExp(`^${glob.includes('/') ? '' : '(?:.*/)?'}${source(glob.replace(/^\.?\//, ''))}$`, 'i')
  return (path) => pattern.test(path)
}

function source(glob: string): string {
  let braces = 0
  return glob.replace(/\*\*\/|\*\*|[*?{},]|[^\w\s]/g, (sign) => {
    if (sign === '**/') return '(?:.*/)?'
    if (sign === '**') return '.*'
    if (sign === '*') return '[^/]*'
    if (sign === '?') return '[^/]'
    if (sign === '{') braces++
    if (sign === '{') return '(?:'
    if (sign === '}' && braces > 0) {
      braces--
      return ')'
    }
    if (sign === ',' && braces > 0) return '|'
    return /[a-z0-9]/i.test(sign) ? sign : `\\${sign}`
  })
}

export const isGlob = (path: string): boolean => /[*?{]/.test(path)

/** The folder that a pattern starts from, and what is left of it. */
export function globBase(glob: string): { readonly folder: string; readonly pattern: string } {
  const parts = glob.split('/')
  const first = parts.findIndex(isGlob)
  return {
    folder: parts.slice(0, first).join('/') || (glob.startsWith('/') ? '/' : '.'),
    pattern: parts.slice(first).join('/'),
  }
}
