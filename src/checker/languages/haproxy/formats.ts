import { quote } from '../text.ts'
import type { Places } from './places.ts'
import { type NameUse, readSample, type SampleFault } from './samples.ts'

/** Variables of log formats (manual, section 8.2.6), and those of them that only HTTP mode knows. */
const variables = new Set(
  `o B H ID OG ST T Tc Td Th Tl Ts Tt Tu Tw U ac b bc bi bp bq ci cp f fc fi fp ft hr hrl hs hsl lc ms p pid rc rt s sc si sp sq sslc
  sslv t ts tsc CC CS HM HP HPO HQ HU HV TR Ta Ti Tq Tr r tr trg trl`.split(/\s+/),
)

/** Log formats: `%name`, `%{flags}name`, `%[sample]` and `%(name:type)` before any of them (section 8.2.6). */
export function findFormatFault(
  format: string,
  places: Places = '',
  uses: NameUse[] = [],
): SampleFault | undefined {
  const fail = (start: number, end: number, message: string): SampleFault => ({
    code: 'invalid-sample',
    start,
    end,
    message,
  })
  if (/\{\{|\{%|<%[=\s]|…|\.\.\./.test(format)) return undefined
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== '%') continue
    const start = i
    i += 1
    if (format[i] === '%') continue
    if (i >= format.length || /[\d \t]/.test(format[i] as string))
      return fail(start, start + 1, 'Unexpected `%` in a log format, expected a variable, `[` or `%%`')
    const named = /^\([\w.-]{0,60}(?::\w{1,10})?\)/.exec(format.slice(i, i + 80))
    if (named) i += named[0].length
    let flagged = false
    if (format[i] === '{') {
      // What is between the braces is the author's blank in `%{name}`.
      const close = format.indexOf('}', i)
      if (close < 0) return fail(start, start + 2, 'Unexpected end of a log format, expected `}`')
      i = close + 1
      flagged = true
    }
    if (format[i] === '[') {
      const sample = readSample(format, { places, stop: ']' }, i + 1)
      uses.push(...sample.uses)
      if (sample.fault) return sample.fault
      i = sample.end
      continue
    }
    const name = /^[A-Za-z][A-Za-z0-9]{0,8}/.exec(format.slice(i, i + 9))?.[0]
    if (!name) {
      if (!flagged) i -= 1
      else
        return fail(
          start,
          i,
          `Unexpected end of ${quote(format.slice(start, i))} in a log format, expected a variable or \`[\``,
        )
    } else if (variables.has(name)) i += name.length - 1
    else
      return fail(
        start,
        i + name.length,
        `Unexpected variable ${quote(`%${name}`)} in a log format, expected a known one`,
      )
  }
  return undefined
}
