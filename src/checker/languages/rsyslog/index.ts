/** rsyslog.conf and the files of rsyslog.d, checked as `rsyslogd -N1` does, without loading the modules. */
import { defineLanguage } from '../language.ts'
import type { Finding } from './finding.ts'
import { parseRsyslog } from './grammar.ts'
import { type Joined, joinLines } from './joined.ts'

export default defineLanguage({
  id: 'rsyslog',
  name: 'rsyslog',
  versions: 'rsyslog 8.2001–8.2504, its sources and rsyslog-doc',
  command: 'rsyslogd -N1 -f ./rsyslog.conf',
  codes: {
    syntax: { severity: 'error', summary: 'The text does not follow the grammar of rsyslog.' },
    unclosed: { severity: 'error', summary: 'A block, list of parameters, text or comment is never closed.' },
    'unknown-parameter': {
      severity: 'error',
      summary: 'A parameter is none that the object or its module takes.',
    },
    'missing-parameter': {
      severity: 'error',
      summary: 'An object lacks a parameter without which it does nothing.',
    },
    'unknown-module': {
      severity: 'error',
      summary: 'A module is a slip of one that rsyslog has, or of the wrong sort.',
    },
    'unknown-directive': {
      severity: 'error',
      summary: 'An old `$` directive is a slip of one that rsyslog knows.',
    },
    selector: { severity: 'error', summary: 'A selector has a facility or priority that does not exist.' },
    'unknown-name': {
      severity: 'error',
      summary: 'A statement, property, function or comparison is none that rsyslog knows.',
    },
    'undefined-name': {
      severity: 'error',
      summary: 'A complete file uses a module, template, ruleset or table that it neither loads nor defines.',
    },
    value: {
      severity: 'error',
      summary: 'A value is not of the kind that the parameter or directive takes.',
    },
    ignored: { severity: 'warning', summary: 'A line that rsyslog reads without an error and leaves out.' },
  },
  parse({ text, whole, path }) {
    const complete = whole && !/rsyslog\.d\//.test(path ?? '')
    const joined = joinLines(text)
    const isMain = /(?:^|\/)rsyslog\.conf$/.test(path ?? '')
    const { findings, statements } = parseRsyslog(joined.text, complete || isMain)
    return {
      problems: findings.map((finding) => inOriginal(finding, joined)),
      context: statements > 0 ? 'rsyslog.conf' : undefined,
    }
  },
})

function inOriginal(finding: Finding, { origin }: Joined): Finding {
  const span = ({ start, end }: { start: number; end: number }) => {
    const from = origin(start)
    return { start: from, end: end > start ? Math.max(origin(end - 1) + 1, from) : from }
  }
  const related = finding.related?.map((each) => ({ ...each, ...span(each) }))
  return { ...finding, ...span(finding), ...(related ? { related } : {}) }
}
