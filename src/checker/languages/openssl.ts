/** openssl.cnf: sections of `name = value`, with variables, as config(5ssl) has them. */
import { defineLanguage, type Problem } from './language.ts'
import { didYouMean, suggest } from './suggest.ts'
import { quote, splitLines } from './text.ts'
import { isBlank } from './values.ts'

type Code =
  | 'unclosed-section'
  | 'missing-equals'
  | 'unclosed-variable'
  | 'undefined-variable'
  | 'pragma'
  | 'unknown-extension'

/** x509v3_config(5ssl). */
const extensions =
  `basicConstraints keyUsage extendedKeyUsage subjectKeyIdentifier authorityKeyIdentifier subjectAltName
  issuerAltName authorityInfoAccess subjectInfoAccess crlDistributionPoints issuingDistributionPoint certificatePolicies
  policyConstraints policyMappings inhibitAnyPolicy nameConstraints noCheck tlsfeature freshestCRL nsComment nsCertType
  nsBaseUrl nsRevocationUrl nsCaRevocationUrl nsRenewalUrl nsCaPolicyUrl nsSslServerName crlNumber deltaCRL crlReason
  proxyCertInfo`.split(/\s+/)

/** A section's name may have spaces; a backslash takes any character for one of a name. */
const sectionHead = /^\[(?:[\w!%&*+,./;?@^|~\s-]|\\.)*\]/

/** `name =` or `section::name =`: the section, the name, the space behind it and the sign. */
const nameOf = /^(?:((?:[\w!%&*+,./;?@^|~-]|\\.)*)::)?((?:[\w!%&*+,./;?@^|~-]|\\.)*)([ \t]*)(=?)/

interface Setting {
  section: string
  name: string
  start: number
}

export default defineLanguage({
  id: 'openssl.cnf',
  name: 'openssl.cnf',
  versions: 'OpenSSL 1.1.1–3.5, config(5ssl), x509v3_config(5ssl)',
  command: 'openssl req -config FILE -new -noout -batch -keyout /dev/null',
  codes: {
    'unclosed-section': { severity: 'error', summary: 'A `[` of a section has no `]` on its line.' },
    'missing-equals': {
      severity: 'error',
      summary: 'A line is no section, no `name = value` and no comment.',
    },
    'unclosed-variable': {
      severity: 'error',
      summary: 'A `${` or `$(` is not closed, or a `$` names nothing.',
    },
    'undefined-variable': {
      severity: 'error',
      summary: 'A value uses a variable that is not set before it.',
    },
    pragma: { severity: 'error', summary: 'A `.pragma` has no `name:value`.' },
    'unknown-extension': { severity: 'warning', summary: 'A name is a slip of a certificate extension.' },
  },
  parse({ text, whole }) {
    const problems: Problem<Code>[] = []
    const settings: Setting[] = []
    const known = new Map<string, Set<string>>([['default', new Set()]])
    let section = 'default'
    let dollarsAreNames = false
    for (const { text: line, start } of readLines(text)) {
      const body = line.trimStart()
      const at = start + line.length - body.length
      if (body === '') continue
      if (body.startsWith('[')) {
        const close = sectionHead.exec(body)?.[0].length ?? 0
        if (close === 0) {
          const message = `Unexpected end of the line after ${quote(body.trimEnd())}, expected \`]\``
          problems.push({ code: 'unclosed-section', start: at, end: at + body.trimEnd().length, message })
        }
        section = body.slice(1, close === 0 ? undefined : close - 1).trim()
        if (!known.has(section)) known.set(section, new Set())
        continue
      }
      const [, place, name = '', gap = '', equals = ''] = nameOf.exec(body) ?? []
      const word = { start: at, end: at + Math.max(/^[^\s=]*/.exec(body)?.[0].length ?? 0, 1) }
      const value = body.slice((place === undefined ? 0 : place.length + 2) + name.length + gap.length)
      const offset = at + body.length - value.length
      if (name.startsWith('.pragma') && (name.length > 7 || gap !== '' || equals !== '')) {
        const [key = '', setting = ''] = value
          .replace(/^=/, '')
          .trim()
          .split(/\s*:\s*(.*)/s)
        if (key === 'dollarid') dollarsAreNames = /^(?:on|true)$/i.test(setting)
        const isSwitch = /^(?:dollarid|abspath)$/.test(key)
        if (key === '' || setting === '' || (isSwitch && !/^(?:on|off|true|false)$/i.test(setting)))
          problems.push({
            code: 'pragma',
            ...word,
            message:
              isSwitch && setting !== ''
                ? `Unexpected ${quote(setting)} for \`${key}\`, expected \`on\` or \`off\``
                : 'Unexpected `.pragma` without `name:value`, expected one such as `dollarid:on`',
          })
        continue
      }
      if (name.startsWith('.include') && (name.length > 8 || gap !== '' || equals !== '')) continue
      if (isBlank(/^[^\s=]*/.exec(body)?.[0] ?? '')) continue
      const dollars = dollarsAreNames && /^[^\s=]*\$/.test(body)
      if (equals === '' && !dollars) {
        const end = at + body.trimEnd().length
        const help = /^[\w.-]+\s*:/.test(body) ? 'a name and its value are parted by `=`' : undefined
        problems.push({
          code: 'missing-equals',
          start: at,
          end,
          message: `Unexpected ${quote(body.trimEnd())}, expected \`name = value\``,
          help,
        })
        continue
      }
      const target = place ?? section
      if (!known.has(target)) known.set(target, new Set())
      problems.push(...checkValue(value, offset, target, known, whole, dollarsAreNames))
      known.get(target)?.add(name)
      settings.push({ section: target, name, start: offset - gap.length - name.length })
    }
    problems.push(...checkExtensions(settings))
    return {
      problems: problems.sort((a, b) => a.start - b.start),
      context: known.size > 1 ? 'openssl.cnf' : undefined,
    }
  },
})

/** Without comments, which start at any `#` outside of quotes; lines that a backslash joins are one, of the same length. */
function readLines(text: string): { text: string; start: number }[] {
  const lines: { text: string; start: number }[] = []
  let joined: { text: string; start: number } | undefined
  for (const { text: line, start } of splitLines(text)) {
    const body = withoutComment(line)
    const piece = { text: body.endsWith('\\') ? `${body.slice(0, -1)} ` : body, start }
    if (joined) joined.text = joined.text.padEnd(start - joined.start) + piece.text
    else {
      joined = piece
      lines.push(joined)
    }
    if (!body.endsWith('\\')) joined = undefined
  }
  return lines
}

function withoutComment(line: string): string {
  let open = ''
  for (let i = 0; i < line.length; i++) {
    const sign = line[i] as string
    if (sign === '\\') i++
    else if (open !== '') open = sign === open ? '' : open
    else if (/["'`]/.test(sign)) open = sign
    else if (sign === '#') return line.slice(0, i)
  }
  return line
}

/** A variable with `letter` as what its name is made of inside of brackets; without them a dollar sign ends it. */
const variableOf = (letter: string) =>
  new RegExp(
    `^\\$(?:\\{(${letter}*(?:::${letter}*)?)(\\}?)|\\((${letter}*(?:::${letter}*)?)(\\)?)|(\\w*(?:::\\w*)?))`,
  )
const variable = variableOf('\\w')
const variableWithDollars = variableOf('[\\w$]')

/** `$name`, `${name}`, `$(name)`, each with `section::` before the name; `ENV::` is the environment. */
function checkValue(
  value: string,
  offset: number,
  section: string,
  known: Map<string, Set<string>>,
  whole: boolean,
  bareDollars: boolean,
): Problem<Code>[] {
  const problems: Problem<Code>[] = []
  let open = ''
  for (let i = 0; i < value.length; i++) {
    const sign = value[i] as string
    if (sign === '\\') i++
    else if (open !== '') open = sign === open ? '' : open
    else if (/["'`]/.test(sign)) open = sign
    else if (sign === '$' && !(bareDollars && !/[{(]/.test(value[i + 1] ?? ''))) {
      const match = (bareDollars ? variableWithDollars : variable).exec(value.slice(i, i + 400))
      const name = match?.[1] ?? match?.[3] ?? match?.[5] ?? ''
      const range = { start: offset + i, end: offset + i + (match?.[0].trimEnd().length ?? 1) }
      const isOpen = match?.[2] === '' || match?.[4] === ''
      if (isOpen || name === '') {
        const message = isOpen
          ? `Unexpected end of the value after ${quote(match?.[0] ?? '')}, expected the bracket that closes the variable`
          : 'Unexpected `$`, expected the name of a variable behind it'
        problems.push({
          code: 'unclosed-variable',
          ...range,
          message,
          help: isOpen ? undefined : 'a dollar sign itself is written `\\$`',
        })
      } else problems.push(...checkVariable(name, range, section, known, whole))
      i += Math.max((match?.[0].length ?? 1) - 1, 0)
    }
  }
  return problems
}

function checkVariable(
  name: string,
  range: { start: number; end: number },
  section: string,
  known: Map<string, Set<string>>,
  whole: boolean,
): Problem<Code>[] {
  const [place, inner] = name.includes('::') ? (name.split('::', 2) as [string, string]) : [section, name]
  if ((place === 'ENV' && /^\w/.test(inner)) || isBlank(name) || inner.includes('$')) return []
  const candidates = new Set([...(known.get(place) ?? []), ...(known.get('default') ?? [])])
  if (candidates.has(inner)) return []
  const near = suggest(inner, candidates)
  // An excerpt may use what is set elsewhere.
  if (!whole && near === undefined && /^\w/.test(inner)) return []
  const message = `Unexpected variable ${quote(name)}, expected one that is set before`
  return [{ code: 'undefined-variable', ...range, message, help: near && didYouMean(near) }]
}

/** Extensions have a section of their own; there a name that is nearly one is a slip. */
function checkExtensions(settings: readonly Setting[]): Problem<Code>[] {
  return settings.flatMap(({ section, name, start }) => {
    const near = suggest(name, extensions)
    if (near === undefined || near.length < 8) return []
    const among = settings.some((other) => other.section === section && extensions.includes(other.name))
    if (!among && !/ext|v3|ca|cert/i.test(section)) return []
    const message = `Unexpected extension ${quote(name)}, expected one that OpenSSL knows`
    return [
      {
        code: 'unknown-extension' as const,
        start,
        end: start + name.length,
        message,
        help: didYouMean(near),
      },
    ]
  })
}
