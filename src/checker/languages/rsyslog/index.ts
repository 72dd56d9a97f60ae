/** rsyslog.conf and the files of rsyslog.d, checked as `rsyslogd -N1` does, without loading the modules. */
import { defineLanguage } from '../language.ts'
import { parseRsyslog } from './grammar.ts'

export default defineLanguage({
  id: 'rsyslog',
  name: 'rsyslog',
  versions: 'rsyslog 8.2001–8.2504, rsyslog-doc',
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
      summary: 'A complete file uses a module or template that it neither loads nor defines.',
    },
    value: {
      severity: 'error',
      summary: 'A value is not of the kind that the parameter or directive takes.',
    },
  },
  parse({ text, whole, path }) {
    const complete = whole && !/rsyslog\.d\//.test(path ?? '')
    const { findings, statements } = parseRsyslog(text, complete || /(?:^|\/)rsyslog\.conf$/.test(path ?? ''))
    return { problems: findings, context: statements > 0 ? 'rsyslog.conf' : undefined }
  },
})
