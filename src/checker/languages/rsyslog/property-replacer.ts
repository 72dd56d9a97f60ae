/** The property replacer: `%property:from:to:options:name%`; rsyslog-doc, "The Property Replacer". */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Report } from './finding.ts'
import { checkProperty } from './properties.ts'
import { propertyOptions } from './vocabulary/names.ts'

const formats = ['csv', 'json', 'jsonf', 'jsonr']

/**
 * The text of a template, `at` of the joined text; a backslash keeps a percent sign or a quote. Returns where it ended: at
 * a quote when it is an old template, whose text that closes. Linear.
 */
export function checkTemplateText(text: string, at: number, old: boolean, report: Report): number {
  for (let index = 0; index < text.length; ) {
    const unit = text[index]
    if (unit === '\\') index += 2
    else if (unit === '"' && old) return index
    else if (unit === '%') index = checkUse(text, index + 1, at, report)
    else index++
  }
  return text.length
}

/** One `%…%` behind its first sign. Returns the offset behind the second. */
function checkUse(text: string, from: number, at: number, report: Report): number {
  const property = /[^%:]*/y
  property.lastIndex = from
  const name = property.exec(text)?.[0] ?? ''
  const span = { start: at + from, end: at + from + name.length }
  checkProperty(report, name, name === '' ? { start: span.start - 1, end: span.end } : span)
  const reader = new Fields(text, from + name.length, at, report)
  if (reader.peek() === ':') reader.from()
  if (reader.peek() === ':') reader.to()
  if (reader.peek() === ':') reader.options()
  reader.rest()
  return reader.index
}

class Fields {
  index: number
  private readonly text: string
  private readonly at: number
  private readonly report: Report
  private isRegex = false
  private isField = false

  constructor(text: string, index: number, at: number, report: Report) {
    this.text = text
    this.index = index
    this.at = at
    this.report = report
  }

  peek(): string | undefined {
    return this.text[this.index]
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.index
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.index += found.length
    return found
  }

  private fail(start: number, expected: string): void {
    const end = Math.max(this.index, start + 1)
    const written = this.text.slice(start, end)
    if (isBlank(written)) return
    this.report.add(
      'value',
      { start: this.at + start, end: this.at + Math.min(end, this.text.length) },
      `Unexpected ${quote(written)} in a property, expected ${expected}`,
      'the order is `%property:from:to:options%`',
    )
  }

  /** A number, `F` with the delimiter of fields, or `R` with the form of a regular expression. */
  from(): void {
    this.index++
    const start = this.index
    if (this.peek() === 'R') {
      const form = this.match(
        /R(?:,(?:BRE|ERE)(?=[,:]))?(?:,\d?)?(?:,(?:(?:DFLT|BLANK|FIELD|ZERO)(?=[,:])|(?=,)))?(?:,\d?)?/y,
      )
      if (this.peek() !== ':') this.fail(start, '`R,ERE,1,BLANK,0:expression--end` or a part of it')
      else this.isRegex = form !== ''
      return
    }
    if (this.peek() !== 'F') {
      this.match(/[^%:]*/y)
      return
    }
    this.index++
    if (this.peek() === ':') {
      this.isField = true
      return
    }
    const delimiter = this.match(/,\d+/y)
    this.isField = delimiter !== ''
    if (delimiter === '' || Number(delimiter.slice(1)) > 255)
      this.fail(start, 'the decimal code of the delimiter after `F,`')
    this.match(/\+?(?:,\d*)?/y)
    if (this.peek() !== ':' && delimiter !== '')
      this.fail(start, 'the decimal code of the delimiter after `F,`')
  }

  to(): void {
    this.index++
    if (this.isRegex) {
      const end = this.text.indexOf('--end', this.index)
      if (end >= 0) this.index = end + '--end'.length
      return
    }
    if (this.peek() === '$') {
      this.index++
      return
    }
    this.match(this.isField ? /\d*(?:,\d*)?[^%:]*/y : /[^%:]*/y)
  }

  options(): void {
    this.index++
    let format: string | undefined
    for (;;) {
      const start = this.index
      const option = this.match(/[^%:,]*/y).toLowerCase()
      if (option !== '' && !propertyOptions.includes(option) && !isBlank(option)) {
        const near = suggest(option, propertyOptions)
        this.fail(start, near ? didYouMean(near).replace(/^did you mean /, '') : 'an option such as `json`')
      }
      if (formats.includes(option) || option === 'jsonfr') {
        if (format !== undefined) this.fail(start, `only one of \`${format}\` and \`${option}\``)
        if (option !== 'jsonfr') format = option
      }
      if (option === '' && this.peek() === ',') this.fail(start, 'an option before the comma')
      if (this.peek() !== ',') return
      this.index++
    }
  }

  /** The name of the field, and what rsyslogd leaves out, to the closing sign. */
  rest(): void {
    if (this.peek() === ':') {
      this.index++
      this.match(/[^%:]*/y)
    }
    if (this.index < this.text.length) this.index++
  }
}
