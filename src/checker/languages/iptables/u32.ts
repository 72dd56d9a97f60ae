/** The tests of `--u32`: LOCATION=VALUES, several joined by `&&`; as iptables-extensions(8) describes them. */
import { isNumberWithin } from './forms.ts'

/** At most so many numbers in a location, ranges in a list and tests in a row: `XT_U32_MAXSIZE`. */
const most = 10
const wordMax = 0xffffffff

const isWord = (text: string) => isNumberWithin(text.trim(), 0, wordMax)

/** Numbers with an operator between each two: `0>>22&0x3C@4`. */
function isLocation(text: string): boolean {
  const numbers = text.split(/&|<<|>>|@/)
  return numbers.length <= most && numbers.every(isWord)
}

/** Numbers and ranges: `0,5:9`. */
function isValues(text: string): boolean {
  const ranges = text.split(',')
  return (
    ranges.length <= most &&
    ranges.every((each) => each.split(':').length <= 2 && each.split(':').every(isWord))
  )
}

export function isU32(text: string): boolean {
  const tests = text.split('&&')
  return (
    tests.length <= most &&
    tests.every((test) => {
      const [location = '', values, ...more] = test.split('=')
      return values !== undefined && more.length === 0 && isLocation(location) && isValues(values)
    })
  )
}
