/** sysctl.conf and sysctl.d: `key = value`, a line each. */
import { defineLanguage, type Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { contentLines, type Line, quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { groups, isText } from './vocabulary.ts'

type Code = 'syntax' | 'unknown-key' | 'invalid-value'

export default defineLanguage({
  id: 'sysctl',
  name: 'sysctl.conf',
  versions: 'procps 3.3–4.0, systemd-sysctl 252–258; keys of Linux 4.4–6.18; sysctl.conf(5), sysctl.d(5)',
  command: 'sysctl --dry-run -p FILE',
  codes: {
    syntax: { severity: 'error', summary: 'A line is no comment and has no `key = value`.' },
    'unknown-key': { severity: 'warning', summary: 'A key is a slip of one that the kernel has.' },
    'invalid-value': { severity: 'warning', summary: 'The kernel refuses the value of this key.' },
  },
  parse({ text }) {
    const lines = contentLines(text, '#;')
    return {
      problems: lines.flatMap((line) => checkLine(line)),
      context: lines.length > 0 ? 'sysctl.conf' : undefined,
    }
  },
})

function checkLine({ text, start, end }: Line): Problem<Code>[] {
  const dash = text.startsWith('-') ? 1 : 0
  const equals = text.indexOf('=')
  const key = text.slice(dash, equals < 0 ? undefined : equals).trim()
  const keyStart = start + text.indexOf(key, dash)
  if (equals < 0 && dash === 1) return checkKey(key, keyStart)
  if (equals < 0) {
    const colon = /^([\w./*-]+)\s*:?\s+\S/.exec(text)
    return [
      {
        code: 'syntax',
        start,
        end,
        message: `Unexpected ${quote(text)}, expected \`key = value\``,
        help: /^(?:sudo\s+)?sysctl\s/.test(text)
          ? 'the file holds what follows `sysctl -w`'
          : colon
            ? `write \`${colon[1]} = …\``
            : undefined,
      },
    ]
  }
  if (key === '') {
    const message = `Unexpected \`=\` at the start of a line, expected \`key = value\``
    return [{ code: 'syntax', start: start + equals, end: start + equals + 1, message }]
  }
  const findings = checkKey(key, keyStart)
  return findings.length > 0 ? findings : checkValue(key, text.slice(equals + 1).trim(), start + equals, end)
}

function checkKey(key: string, start: number): Problem<Code>[] {
  if (isBlank(key)) return []
  const near = nearKey(normalise(key))
  if (near === undefined) return []
  return [
    {
      code: 'unknown-key',
      start,
      end: start + key.length,
      message: `Unexpected key ${quote(key)}, expected one that the kernel has`,
      help: didYouMean(near),
    },
  ]
}

/**
 * With points between its parts and `*` for an interface: `net/ipv4/conf/eth0.1/rp_filter` and
 * `net.ipv4.conf.eth0/1.rp_filter` are `net.ipv4.conf.*.rp_filter`.
 */
function normalise(key: string): string {
  const slash = key.indexOf('/')
  const dot = key.indexOf('.')
  const slashed = slash >= 0 && (dot < 0 || slash < dot)
  const parts = slashed ? key.split('/') : key.split('.')
  if (parts[0] === 'net' && parts.length >= 5 && /^(?:conf|neigh)$/.test(parts[2] ?? ''))
    parts.splice(3, parts.length - 4, '*')
  return parts.join('.')
}

/** The key that was meant, by its last part where the group is known, else by its group. */
function nearKey(key: string): string | undefined {
  const dot = key.lastIndexOf('.')
  const [group, name] = [key.slice(0, Math.max(dot, 0)), key.slice(dot + 1)]
  const names = groups.get(group)
  if (names) {
    const near = names.includes(name) ? undefined : suggest(name, names)
    return near && `${group}.${near}`
  }
  const near = suggest(group, groups.keys())
  return near && groups.get(near)?.includes(name) ? `${near}.${name}` : undefined
}

/** The kernel reads numbers, decimal or hexadecimal, and stops at what follows a space. */
function checkValue(key: string, value: string, equals: number, end: number): Problem<Code>[] {
  const name = normalise(key)
  const dot = name.lastIndexOf('.')
  const known = groups.get(name.slice(0, Math.max(dot, 0)))?.includes(name.slice(dot + 1))
  if (!known || isText(name) || isBlank(value) || /^[-+]?(?:\d+|0x[\da-f]+)(?:[\s,]|$)/i.test(value))
    return []
  return [
    {
      code: 'invalid-value',
      start: value === '' ? equals : end - value.length,
      end: value === '' ? equals + 1 : end,
      message: `Unexpected ${value === '' ? 'end of the line' : `value ${quote(value)}`} after ${quote(key)}, expected a number`,
      help: /^["']/.test(value)
        ? 'quotes are part of the value'
        : /^(?:yes|on|true|enabled?)$/i.test(value)
          ? 'write `1`'
          : /^(?:no|off|false|disabled?)$/i.test(value)
            ? 'write `0`'
            : undefined,
    },
  ]
}
