/** Kinds of values in `.gitlab-ci.yml`. */
import { form, type Shape } from '../schema/shape.ts'

/** GitLab reads YAML 1.1, where `yes` is true. */
export const flag: Shape = form('`true` or `false`', /^(?:true|false|yes|no|on|off)$/i)

const units =
  's sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w wk wks week weeks mo mos mon mons month months y yr yrs year years'
const joints = 'and with plus a an half one two three four five six seven eight nine ten twelve thirty sixty'
const words = new Set(`${units} ${joints}`.split(' '))

/** What Ruby's ChronicDuration reads: `1 week`, `3 mins 4 sec`, `2h20min`, `1:30`, a bare number of seconds, and `never`. */
export const duration: Shape = form(
  'a duration such as `1 week` or `2h20min`',
  (value) =>
    value.trim() === 'never' ||
    (/\d|\b(?:a|an|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty)\b/i.test(
      value,
    ) &&
      Array.from(value.toLowerCase().matchAll(/[a-z]+/g), ([word]) => word).every((word) => words.has(word))),
)

export const pattern: Shape = form('a regular expression between slashes', /^\/[\s\S]+\/$/)
export const retries: Shape = form('0, 1 or 2', /^[0-2]$/)
export const copies: Shape = form(
  'a number from 1 to 200',
  (value) => /^\d+$/.test(value) && +value >= 1 && +value <= 200,
)
export const count: Shape = form('a whole number', /^\d+$/)
