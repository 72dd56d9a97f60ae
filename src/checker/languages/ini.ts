import { defineLanguage, type Problem } from './language.ts'
import { type Line, quote, splitLines } from './text.ts'

type Code =
  | 'unclosed-section'
  | 'after-section'
  | 'no-value'
  | 'no-key'
  | 'second-key'
  | 'continuation'
  | 'odd-space'

/** Files that Python's configparser reads, which wants each key once in a section. */
const byConfigparser =
  /(?:^|\/)(?:ansible\.cfg|tox\.ini|setup\.cfg|pytest\.ini|mypy\.ini|alembic\.ini|pip\.conf|\.flake8|\.coveragerc)$/

/** Files that oslo.config reads: those of the OpenStack services. */
const byOslo =
  /(?:^|\/)(?:nova|neutron|cinder|glance|keystone|heat|octavia|designate|ironic|placement|barbican|magnum|manila|trove|ceilometer|aodh|ml2_conf|l3_agent|dhcp_agent|metadata_agent|openvswitch_agent|linuxbridge_agent)(?:-[\w-]+)?\.(?:conf|ini)$/

/**
 * No standard, so this is what the common readers share: Python's configparser and oslo.config, PHP, MySQL, Samba, git,
 * Grafana. Sections and keys may come more than once, keys may lack a value (`skip-networking` in my.cnf) and values
 * may go on indented lines or after a `\`.
 */
export default defineLanguage({
  id: 'ini',
  name: 'INI',
  versions: 'what configparser (Python 3.14), oslo.config 10 and the MySQL, PHP and git readers share',
  codes: {
    'unclosed-section': { severity: 'error', summary: 'A section header is not closed with `]`.' },
    'after-section': {
      severity: 'error',
      summary: 'Text that is no comment follows a section header on its line.',
    },
    'second-key': {
      severity: 'error',
      summary: 'A key comes twice in a section, in a file whose reader refuses that.',
    },
    continuation: {
      severity: 'error',
      summary: 'An indented line follows no value, which oslo.config refuses.',
    },
    'no-value': { severity: 'error', summary: 'A line is neither a section nor `key = value`.' },
    'no-key': { severity: 'error', summary: 'A line starts with `=` or `:`.' },
    'odd-space': {
      severity: 'error',
      summary: 'A line is indented with a character that only looks like a space.',
    },
  },
  parse({ text, whole, path = '' }) {
    const lines = splitLines(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text)
    // `Host web1` without any section or `=` is some other file under a loose tag.
    if (!whole && !lines.some(({ text: line }) => /^\s*\[|=/.test(line))) return { problems: [] }
    const problems: Problem<Code>[] = []
    // A block that is indented as a whole is an excerpt.
    const oslo = byOslo.test(path) && lines.some(({ text: line }) => /^[^\s#;]/.test(line))
    const keys = byConfigparser.test(path) ? new Map<string, Line>() : undefined
    let afterKey = false
    let continued = false
    for (const line of lines) {
      const value = line.text.trim()
      const goesOn = continued
      continued = /(?:^|[^\\])(?:\\\\)*\\$/.test(value.slice(-20))
      if (oslo && /^[ \t]+\S/.test(line.text) && !afterKey) {
        problems.push(noValueAbove(line))
        continue
      }
      if (oslo && (value === '' || /^[#;]/.test(line.text))) afterKey = false
      if (goesOn || value === '' || /^[#;]|^\/\//.test(value)) continue
      if (/^[ \t]*[\u00a0\u2000-\u200b\u3000]/.test(line.text)) problems.push(oddSpace(line))
      else if (value.startsWith('[')) {
        const problem = section(line, value)
        if (problem) problems.push(problem)
        afterKey = false
        keys?.clear()
      } else if (/^[ \t]/.test(line.text) && afterKey) {
        // The value goes on; what a reader makes of it is its business.
      } else {
        const problem = keyValue(line, value) ?? (keys && strictKey(line, value, keys))
        if (problem) problems.push(problem)
        else afterKey = true
      }
    }
    return { problems }
  },
})

function section(line: Line, value: string): Problem<Code> | undefined {
  const start = line.start + line.text.indexOf('[')
  const end = line.start + line.text.trimEnd().length
  const close = value.lastIndexOf(']')
  if (close < 0)
    return {
      code: 'unclosed-section',
      start,
      end,
      message: `Unexpected end of the line in the section header ${quote(value)}, expected \`]\``,
    }
  const rest = value.slice(close + 1).trim()
  // `[defaults] ; note`, and `list[] = value` of PHP is a key and begins with a letter.
  if (rest === '' || /^[#;]/.test(rest)) return undefined
  const from = line.start + line.text.lastIndexOf(rest)
  return {
    code: 'after-section',
    start: from,
    end,
    message: `Unexpected ${quote(rest)} after a section header, expected the end of the line`,
    help: 'keys stand on lines of their own',
  }
}

function keyValue(line: Line, value: string): Problem<Code> | undefined {
  const start = line.start + line.text.length - line.text.trimStart().length
  const end = start + value.length
  if (/^[=:]/.test(value))
    return {
      code: 'no-key',
      start,
      end,
      message: `Unexpected ${quote(value)}, expected a key before \`${value[0]}\``,
    }
  if (/^\w[\w .:"-]*\]$/.test(value) && !/[=[]/.test(value))
    return {
      code: 'unclosed-section',
      start,
      end,
      message: `Unexpected ${quote(value)}, expected \`[\` at the start of a section header`,
    }
  // A flag, an include of MySQL or OpenSSL, an entry of a host list.
  if (/[=:]/.test(value) || /^[^\s]+(?:\s*[#;].*)?$/.test(value) || /^[!.]include/.test(value))
    return undefined
  return {
    code: 'no-value',
    start,
    end,
    message: `Unexpected ${quote(value)}, expected \`key = value\`, \`[section]\` or a comment`,
    help: 'a value that goes on from the line above is indented',
  }
}

/** What configparser refuses and most readers do not. */
function strictKey(line: Line, value: string, keys: Map<string, Line>): Problem<Code> | undefined {
  const name = (/^[^=:]*/.exec(value)?.[0] ?? '').trimEnd()
  const start = line.start + line.text.length - line.text.trimStart().length
  const end = start + name.length
  const first = keys.get(name.toLowerCase())
  keys.set(name.toLowerCase(), first ?? line)
  return (
    first && {
      code: 'second-key',
      start,
      end,
      message: `Unexpected second ${quote(name)}, expected each key once in a section`,
      related: [{ start: first.start, end: first.start + name.length, message: 'first set here' }],
    }
  )
}

function noValueAbove(line: Line): Problem<Code> {
  const start = line.start + line.text.length - line.text.trimStart().length
  return {
    code: 'continuation',
    start,
    end: line.start + line.text.trimEnd().length,
    message: `Unexpected indented ${quote(line.text.trim())}, expected a value above it that it goes on`,
    help: 'oslo.config takes every indented line for the rest of a value: start it in the first column',
  }
}

function oddSpace(line: Line): Problem<Code> {
  const start = line.start + line.text.search(/[^ \t]/)
  return {
    code: 'odd-space',
    start,
    end: start + 1,
    message: 'Unexpected character in the indentation that looks like a space, expected a space',
    help: 'it was mostly copied from a web page: type the indentation again',
  }
}
