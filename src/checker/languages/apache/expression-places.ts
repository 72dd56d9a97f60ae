/** Where httpd reads an expression: the calls of `ap_expr_parse_cmd` in its modules. */
import type { Word } from '../text.ts'
import { checkCondition, checkText, type Fault, lacks } from './fault.ts'
import type { Statement } from './grammar.ts'

/** Which arguments are a condition, and which a text that is filled with variables. */
const places: Record<string, { condition?: number; texts?: number[] }> = {
  setenvifexpr: { condition: 0 },
  filterprovider: { condition: 2 },
  proxyfcgisetenvif: { condition: 0, texts: [2] },
  errordocument: { texts: [1] },
  sethandler: { texts: [0] },
  logmessage: { texts: [0] },
  authname: { texts: [0] },
  authtype: { texts: [0] },
  authbasicfake: { texts: [0, 1] },
  authformloginrequiredlocation: { texts: [0] },
  authformloginsuccesslocation: { texts: [0] },
  authformlogoutlocation: { texts: [0] },
}

/** `mayBeSection`: as for `findSpecialFault`. */
export function findMisplacedExpression(statement: Statement, mayBeSection: boolean): Fault | undefined {
  const { name, args, rest } = statement
  const lower = name.text.toLowerCase()
  const place = places[lower]
  if (place)
    return (
      (place.condition === undefined ? undefined : checkCondition(args[place.condition])) ??
      checkText(place.texts?.flatMap((index) => args[index] ?? []) ?? [])
    )
  switch (lower) {
    case 'sslrequire':
      return rest.text === '' ? lacks(name, 'a condition') : checkCondition(rest)
    case 'proxyhcexpr':
      return checkCondition(braced(rest, args))
    case 'proxyhtmlurlmap':
      // A name, or a name with its value, is the older form and asks for an environment variable.
      return args[3] && !/^!?\w+(?:=.*)?$/.test(args[3].text) ? checkCondition(args[3]) : undefined
    case 'authnzfcgicheckauthnprovider':
      return checkText(args.flatMap((word, i) => (/^UserExpr$/i.test(args[i - 1]?.text ?? '') ? word : [])))
    case 'rewritecond':
      return /^expr$/i.test(args[0]?.text ?? '') ? checkCondition(args[1]) : undefined
    case 'alias':
    case 'scriptalias':
      return args.length === 1 ? checkText(args) : undefined
    case 'redirect':
      return mayBeSection && args.length < 3 ? checkText(args.slice(-1)) : undefined
    default:
      return undefined
  }
}

/** The second argument, which may stand in braces. */
function braced(rest: Word, args: Word[]): Word | undefined {
  const second = args[1]
  if (!second?.text.startsWith('{')) return second
  const start = second.start - rest.start
  let depth = 0
  for (let i = start; i < rest.text.length; i++) {
    if (rest.text[i] === '{') depth++
    else if (rest.text[i] === '}' && --depth === 0)
      return { text: unescaped(rest.text.slice(start + 1, i)), start: second.start, end: rest.start + i + 1 }
  }
  return { text: unescaped(rest.text.slice(start + 1)), start: second.start, end: rest.end }
}

const unescaped = (text: string) => text.replaceAll('\\\\', '\\')
