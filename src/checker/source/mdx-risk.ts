/** Units of one stretch of JavaScript, and open braces, that the native MDX parser is known to take. */
const longest = 1500
const deepest = 100

/**
 * Whether a page's JavaScript is so long, or so unbalanced, that the native MDX parser could exhaust its stack on it.
 *
 * That parser recurses through expressions, and a stack that overflows there ends the process. A chain of operators
 * nests as deep as brackets do, so length is what counts: of any stretch in braces, and of any run of `import` and
 * `export` lines, which ends with a blank line. Code fences are passed over where MDX sees them too.
 */
export function mdxRisk(text: string): boolean {
  let depth = 0
  let braceStart = 0
  let moduleStart = -1
  let fence = ''
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline + 1
    const marker = depth === 0 && moduleStart < 0 ? fenceAt(text, start, end) : ''
    if (fence) {
      if (marker.startsWith(fence)) fence = ''
    } else if (marker) {
      fence = marker
    } else {
      const head = text.slice(start, Math.min(end, start + 8))
      if (moduleStart >= 0 && isBlank(text, start, end)) moduleStart = -1
      else if (moduleStart < 0 && depth === 0 && /^(?:import|export)\b/.test(head)) moduleStart = start
      if (moduleStart >= 0 && end - moduleStart > longest) return true
      for (let i = start; i < end; i++) {
        const unit = text.charCodeAt(i)
        if (unit === 0x7b) {
          if (depth++ === 0) braceStart = i
          if (depth > deepest) return true
        } else if (unit === 0x7d && depth > 0) depth--
        if (depth > 0 && i - braceStart > longest) return true
      }
    }
    start = end
  }
  return false
}

function fenceAt(text: string, start: number, end: number): string {
  return /^[ \t>*+\d.)-]*(`{3,}|~{3,})/.exec(text.slice(start, Math.min(end, start + 200)))?.[1] ?? ''
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!' \t\r\n'.includes(text[i] as string)) return false
  return true
}
