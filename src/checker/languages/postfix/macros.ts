/** `$name`, `${name}`, `${name?{text}:{text}}` and `${{a} == {b} ? {text} : {text}}` in a value, as Postfix expands them. */

export interface MacroFault {
  start: number
  end: number
  /** What was found, and what was expected. */
  found: string
  expected: string
}

export interface Macros {
  /** Where each reference stands in the value, `end` exclusive. */
  ranges: { start: number; end: number }[]
  /** `isTest` when it only says which text to take. */
  names: { text: string; start: number; isTest: boolean }[]
  fault?: MacroFault
}

export function readMacros(value: string): Macros {
  const macros: Macros = { ranges: [], names: [] }
  for (let i = 0; i < value.length; i++) {
    if (value[i] !== '$') continue
    if (value[i + 1] === '$') {
      i++
      continue
    }
    const start = i
    const open = value[i + 1]
    if (open !== '{' && open !== '(') {
      const name = /^\w+/.exec(value.slice(i + 1, i + 200))?.[0] ?? ''
      if (name === '') {
        const end = Math.min(start + 2, value.length)
        return {
          ...macros,
          fault: { start, end, found: value.slice(start, end), expected: 'a name, or `$$` for the sign' },
        }
      }
      macros.names.push({ text: name, start: i + 1, isTest: false })
      i += name.length
    } else {
      const close = closing(value, i + 1)
      if (close < 0) {
        const fault = {
          start,
          end: start + 2,
          found: `$${open}`,
          expected: `a \`${open === '{' ? '}' : ')'}\` that closes it`,
        }
        return { ...macros, fault }
      }
      const fault = readExpression(value, i + 2, close, macros)
      if (fault) return { ...macros, fault }
      i = close
    }
    macros.ranges.push({ start, end: i + 1 })
  }
  return macros
}

/** Of the bracket that opens at `at`, or -1. */
function closing(value: string, at: number): number {
  const [open, close] = value[at] === '{' ? '{}' : '()'
  let depth = 0
  for (let i = at; i < value.length; i++) {
    if (value[i] === open) depth++
    else if (value[i] === close && --depth === 0) return i
  }
  return -1
}

/** What stands inside the brackets: a name or a comparison, and what to take if it holds and if not. */
function readExpression(value: string, from: number, to: number, macros: Macros): MacroFault | undefined {
  const fault = (at: number, expected: string): MacroFault => {
    const start = Math.min(at, to)
    return { start, end: start + 1, found: value.slice(start, start + 1), expected }
  }
  const skip = (at: number) => {
    let i = at
    while (i < to && /\s/.test(value[i] as string)) i++
    return i
  }
  let i = skip(from)
  if (value[i] === '{') {
    const operand = closing(value, i)
    if (operand < 0 || operand >= to) return fault(i, 'a `}` that closes it')
    i = skip(operand + 1)
    const operator = /^(?:[<>!=]=|<|>)(?:level)?/.exec(value.slice(i, i + 7))?.[0]
    if (!operator) return fault(i, '`==`, `!=`, `<`, `<=`, `>` or `>=`')
    i = skip(i + operator.length)
    const other = value[i] === '{' ? closing(value, i) : -1
    if (other < 0 || other >= to) return fault(i, 'what to compare with, in braces')
    i = skip(other + 1)
  } else {
    const name = /^\w*/.exec(value.slice(i, Math.min(to, i + 200)))?.[0] ?? ''
    if (name === '') return fault(i, 'a name')
    const start = i
    i = skip(i + name.length)
    macros.names.push({ text: name, start, isTest: i < to })
  }
  if (i >= to) return undefined
  if (value[i] !== '?' && value[i] !== ':') return fault(i, '`?`, `:` or the end')
  const isChoice = value[i] === '?'
  i = skip(i + 1)
  if (value[i] !== '{') return undefined
  const first = closing(value, i)
  if (first < 0 || first >= to) return fault(i, 'a `}` that closes it')
  i = skip(first + 1)
  if (i >= to) return undefined
  if (!isChoice || value[i] !== ':') return fault(i, isChoice ? '`:` or the end' : 'the end')
  i = skip(i + 1)
  if (value[i] !== '{') return undefined
  const second = closing(value, i)
  if (second < 0 || second >= to) return fault(i, 'a `}` that closes it')
  i = skip(second + 1)
  return i < to ? fault(i, 'the end') : undefined
}
