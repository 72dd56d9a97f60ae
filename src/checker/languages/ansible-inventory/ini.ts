import { didYouMean, suggest } from '../suggest.ts'
import { type Line, quote, splitLines } from '../text.ts'
import type { Finding } from './codes.ts'
import { Groups } from './groups.ts'
import { checkHost } from './hosts.ts'
import { checkVariable } from './variables.ts'
import { splitShell } from './words.ts'

const KINDS = ['hosts', 'children', 'vars'] as const
type Kind = (typeof KINDS)[number]

/**
 * The INI form, line by line (docs.ansible.com, "ansible.builtin.ini inventory"):
 *
 *     mail.example.com                   a host of no group
 *     [web]                              hosts, with variables quoted as in a shell
 *     web[01:20] http_port=80 motd="two words"
 *     [web:vars]                         name = value to the end of the line
 *     [site:children]                    groups
 */
export function checkIni(text: string, whole: boolean): Finding[] {
  const findings: Finding[] = []
  const groups = new Groups()
  let section: { name: string; kind: Kind } | undefined = { name: 'ungrouped', kind: 'hosts' }
  for (const line of splitLines(text)) {
    const lead = /^\s*/.exec(line.text)?.[0].length ?? 0
    const body: Line = { text: line.text.trim(), start: line.start + lead, end: line.end }
    if (body.text === '' || /^[#;]/.test(body.text)) continue
    const header = /^\[([^:\]\s]+)(?::(\w+))?\]\s*(?:#.*)?$/.exec(body.text)
    if (header) {
      const kind = header[2] ?? 'hosts'
      section = (KINDS as readonly string[]).includes(kind)
        ? { name: header[1] as string, kind: kind as Kind }
        : undefined
      if (section) declare(section, body, groups)
      else findings.push(unknownKind(header[1] as string, kind, body))
    } else if (isBrokenHeader(body.text)) {
      findings.push(brokenHeader(body))
      section = undefined
    } else if (section?.kind === 'hosts') findings.push(...hostLine(body))
    else if (section?.kind === 'vars') findings.push(...variableLine(body))
    else if (section?.kind === 'children') {
      const child = /^([^:\]\s]+)\s*(?:#.*)?$/.exec(body.text)?.[1]
      const place = { start: body.start, end: body.start + (child ?? body.text).length }
      if (child === undefined) {
        findings.push({
          code: 'syntax',
          ...place,
          message: `Unexpected ${quote(body.text)} in \`[${section.name}:children]\`, expected the name of a group`,
        })
        continue
      }
      groups.use(child, place, 'child')
      groups.addChild(section.name, child, place)
    }
  }
  return [...findings, ...groups.undefinedGroups(whole), ...groups.loops()]
}

function declare({ name, kind }: { name: string; kind: Kind }, { start }: Line, groups: Groups): void {
  if (kind === 'vars') groups.use(name, { start: start + 1, end: start + 1 + name.length }, 'vars')
  else groups.define(name)
}

/** `[web` and `[web servers]`; `[a:c].example.com` is a host. */
function isBrokenHeader(text: string): boolean {
  return text.startsWith('[') && (text.endsWith(']') || !text.includes(']'))
}

function brokenHeader({ text, start }: Line): Finding {
  const end = start + text.length
  if (!text.endsWith(']'))
    return {
      code: 'section',
      start,
      end,
      message: `Unexpected end of section ${quote(text)}, expected \`]\``,
    }
  return {
    code: 'section',
    start,
    end,
    message: `Unexpected section ${quote(text)}, expected \`[group]\`, \`[group:vars]\` or \`[group:children]\` without spaces`,
  }
}

function unknownKind(name: string, kind: string, { text, start }: Line): Finding {
  const at = start + text.indexOf(':') + 1
  const near = suggest(kind, KINDS)
  return {
    code: 'section',
    start: at,
    end: at + kind.length,
    message: `Unexpected kind ${quote(kind)} of section ${quote(`[${name}:${kind}]`)}, expected \`children\` or \`vars\``,
    help: near && didYouMean(near),
  }
}

function hostLine({ text, start }: Line): Finding[] {
  const { words, unclosed, comment } = splitShell(text, start)
  if (unclosed !== undefined)
    return [
      {
        code: 'unclosed',
        start: unclosed,
        end: start + text.length,
        message:
          text[unclosed - start] === '\\'
            ? 'Unexpected `\\` at the end of a host line, expected a character after it'
            : `Unexpected end of the line inside quotes, expected \`${text[unclosed - start]}\``,
        help:
          text[unclosed - start] === "'"
            ? 'an apostrophe in a value needs double quotes round it'
            : undefined,
      },
    ]
  const [host, ...variables] = words
  if (!host) return []
  const findings: Finding[] = []
  if (host.value === '---')
    return [
      {
        code: 'syntax',
        start: host.start,
        end: host.end,
        message: 'Unexpected `---` in an inventory of the INI form',
        help: 'an inventory in the YAML form needs a name that ends in `.yml` or `.yaml`',
      },
    ]
  if (host.value.endsWith(':'))
    findings.push({
      code: 'host-pattern',
      start: host.start,
      end: host.end,
      message: `Unexpected \`:\` at the end of host ${quote(host.value)}, expected a port after it`,
      help: 'a group in the INI form is written `[name]`; `name:` belongs to the YAML form',
    })
  const wrongHost = checkHost(host.value, host.start)
  if (wrongHost) findings.push({ ...wrongHost, end: Math.min(wrongHost.end, host.end) })
  for (const { text: word, value, start, end } of variables) {
    const equals = value.indexOf('=')
    if (equals < 0) {
      findings.push({
        code: 'variable',
        start,
        end,
        message: `Unexpected ${quote(word)} after host ${quote(host.text)}, expected \`name=value\``,
        help: variables.some(({ value }) => value.startsWith('='))
          ? 'write `name=value` without spaces round the `=`'
          : 'a value with a space in it needs quotes',
      })
      return findings
    }
    const misspelt = checkVariable(value.slice(0, equals), { start, end: start + equals })
    if (misspelt) findings.push(misspelt)
  }
  if (comment !== undefined && words.length > 1)
    findings.push({
      code: 'comment',
      start: comment,
      end: start + text.length,
      message: `Unexpected ${quote(text.slice(comment - start))} directly after a value, where Ansible starts a comment`,
      help: 'quote the value if the `#` belongs to it',
    })
  return findings
}

function variableLine({ text, start }: Line): Finding[] {
  const equals = text.indexOf('=')
  if (equals < 0)
    return [
      {
        code: 'variable',
        start,
        end: start + text.length,
        message: `Unexpected ${quote(text)} in a \`:vars\` section, expected \`name=value\``,
        help: /^[\w-]+:/.test(text) ? 'the INI form writes `=` for `:`' : undefined,
      },
    ]
  const name = text.slice(0, equals).trimEnd()
  const misspelt = checkVariable(name, { start, end: start + name.length })
  return misspelt ? [misspelt] : []
}
