import type { Problem } from '../language.ts'
import { didYouMean, nearest } from '../suggest.ts'
import { oneOf, quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Code, Stanza } from './index.ts'
import { methods } from './vocabulary.ts'

/** `iface NAME FAMILY METHOD [inherits NAME]`, and the options that the method cannot do without. */
export function checkIface(stanza: Stanza, all: Stanza[], complete: boolean): Problem<Code>[] {
  const { keyword, words } = stanza.head
  const [name, family, method, ...rest] = words
  if (!name)
    return [problem('unknown-family', keyword, 'Unexpected end of the `iface` line, expected a name')]
  // ifupdown2 needs neither family nor method; a file for it leaves them out more than once.
  if (!family && all.filter(({ head }) => head.words.length === 1).length > 1) return []
  if (!family)
    return [
      problem(
        'unknown-family',
        name,
        `Unexpected end of the \`iface\` line after ${quote(name.text)}, expected ${oneOf(Object.keys(methods))}`,
      ),
    ]
  const last = words.at(-1)
  if (last?.text === 'inherits')
    return [
      problem(
        'undefined-interface',
        last,
        'Unexpected end of the line after `inherits`, expected the name of an interface',
      ),
    ]
  if (family.text === 'inherits' || words.some(({ text }) => isBlank(text))) return []
  const known = methods[family.text]
  if (!known || !Object.hasOwn(methods, family.text)) {
    const near = nearest(family.text, Object.keys(methods))
    return [
      problem(
        'unknown-family',
        family,
        `Unexpected address family ${quote(family.text)}, expected ${oneOf(Object.keys(methods))}`,
        near && didYouMean(near),
      ),
    ]
  }
  if (method?.text === 'inherits') return []
  if (!method || !Object.hasOwn(known, method.text)) {
    const near = method && nearest(method.text, Object.keys(known))
    return [
      problem(
        'unknown-method',
        method ?? family,
        `Unexpected ${method ? `method ${quote(method.text)}` : 'end of the `iface` line'} after ${quote(family.text)}, expected ${oneOf(Object.keys(known), 10)}`,
        near && didYouMean(near),
      ),
    ]
  }
  const surplus = rest[0]?.text === 'inherits' ? rest[2] : rest[0]
  return [
    ...(surplus
      ? [
          problem(
            'ignored-text',
            surplus,
            `Unexpected ${quote(surplus.text)} behind the method, expected the end of the line`,
          ),
        ]
      : []),
    ...(rest[0]?.text === 'inherits'
      ? []
      : checkRequired(stanza, method, known[method.text] ?? [], complete)),
  ]
}

/** An excerpt may leave out the address; one that has a gateway or a mask has forgotten it. */
function checkRequired(
  { options }: Stanza,
  method: Word,
  required: string[],
  complete: boolean,
): Problem<Code>[] {
  const names = options.map(({ keyword }) => keyword.text)
  if (!complete && !names.some((name) => name === 'gateway' || name === 'netmask' || name === 'endpoint'))
    return []
  const missing = required.find((name) => !names.includes(name))
  const slip = options.find(
    ({ keyword }) => missing !== undefined && nearest(keyword.text, [missing]) !== undefined,
  )
  return missing
    ? [
        problem(
          'missing-option',
          slip?.keyword ?? method,
          slip
            ? `Unexpected option ${quote(slip.keyword.text)}, expected \`${missing}\`, which ${quote(method.text)} needs`
            : `Unexpected ${quote(method.text)} without \`${missing}\`, expected it in the stanza`,
        ),
      ]
    : []
}

function problem(code: Code, { start, end }: Word, message: string, help?: string): Problem<Code> {
  return { code, start, end, message, help }
}
