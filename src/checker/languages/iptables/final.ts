/** What a match or target asks of its options together, once all are known: the extensions' own last checks. */
import { byteCount, numberOf, timeOf } from './forms.ts'

export interface Argument {
  text: string
  negated: boolean
}

/** The options given, with what was written after each. */
export type Given = ReadonlyMap<string, Argument>

interface Complaint {
  option: string
  expected: string
}

/** `elements` are those of a list of policies, the last one included. */
type Check = (given: Given, elements: readonly Given[]) => Complaint | undefined

const numberAt = (given: Given, option: string) => numberOf(given.get(option)?.text)

/** Seconds of the day. */
function secondsAt(given: Given, option: string, otherwise: number): number {
  const text = given.get(option)?.text
  if (text === undefined) return otherwise
  const [hours, minutes, seconds] = text.split(':')
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)
}

/** Bytes of a second at a rate as the kernel keeps it: by what 16 bytes cost, of 2^32. */
function leastBurst(rate: number): number {
  const all = 0xffffffff
  const cost = Math.floor(all / (Math.floor(rate / 16) + 1))
  return cost === 0 ? 0 : (Math.floor(all / cost) - 1) * 16
}

const checks: Record<string, Check> = {
  statistic(given) {
    const mode = given.get('mode')?.text
    const needs = { random: 'probability', nth: 'every' }[mode ?? '']
    if (needs !== undefined && !given.has(needs))
      return { option: 'mode', expected: `\`--${needs}\` beside \`--mode ${mode}\`` }
    if (numberAt(given, 'packet') >= numberAt(given, 'every'))
      return { option: 'packet', expected: 'a number below that of `--every`' }
    return undefined
  },
  cluster(given) {
    const total = numberAt(given, 'cluster-total-nodes')
    if (numberAt(given, 'cluster-local-node') > total)
      return { option: 'cluster-local-node', expected: 'no more than `--cluster-total-nodes`' }
    if (numberAt(given, 'cluster-local-nodemask') >= 2 ** total)
      return {
        option: 'cluster-local-nodemask',
        expected: 'no bit beyond those of `--cluster-total-nodes`',
      }
    return undefined
  },
  policy(given, elements) {
    const strict = given.has('strict')
    if (given.get('pol')?.text === 'none')
      return strict ? { option: 'strict', expected: '`--pol ipsec` beside it' } : undefined
    if (strict && elements.some((element) => element.size === 0))
      return { option: 'strict', expected: 'an option such as `--proto` for each policy' }
    for (const element of elements) {
      const end = ['tunnel-src', 'tunnel-dst'].find((option) => element.has(option))
      const mode = element.get('mode')
      const isTunnel = mode !== undefined && (mode.text === 'tunnel') !== mode.negated
      if (end !== undefined && !isTunnel) return { option: end, expected: '`--mode tunnel` beside it' }
    }
    return undefined
  },
  rt(given) {
    const type = given.get('rt-type')
    const option = ['rt-0-res', 'rt-0-addrs'].find((each) => given.has(each))
    if (option === undefined || (type && !type.negated && numberOf(type.text) === 0)) return undefined
    return { option, expected: '`--rt-type 0` before it' }
  },
  time(given) {
    const start = secondsAt(given, 'timestart', 0)
    const stop = secondsAt(given, 'timestop', 86_399)
    if (!given.has('contiguous') || start >= stop) return undefined
    return { option: 'contiguous', expected: '`--timestop` before `--timestart`, in the next day' }
  },
  hashlimit(given) {
    const option = ['hashlimit-upto', 'hashlimit', 'hashlimit-above'].find((each) => given.has(each))
    const rate = given.get(option ?? '')?.text ?? ''
    const burst = byteCount(given.get('hashlimit-burst')?.text ?? '')
    if (rate.endsWith('b/s')) {
      if (burst < leastBurst(byteCount(rate)))
        return { option: 'hashlimit-burst', expected: 'no less than the rate of a second' }
    } else if (burst > 1_000_000)
      return { option: 'hashlimit-burst', expected: 'at most 1000000 with a rate of packets' }
    return undefined
  },
  HMARK(given) {
    const fields = (given.get('hmark-tuple')?.text ?? '').toLowerCase().split(',')
    const has = (...names: string[]) => fields.some((field) => names.includes(field))
    if (
      (has('spi') || given.has('hmark-spi-mask')) &&
      (has('sport', 'dport') || given.has('hmark-sport-mask') || given.has('hmark-dport-mask'))
    )
      return { option: 'hmark-tuple', expected: 'either `spi` or ports' }
    return undefined
  },
  CLUSTERIP(given) {
    const all = ['new', 'hashmode', 'clustermac', 'total-nodes', 'local-node']
    const missing = all.find((option) => !given.has(option))
    const [option] = given.keys()
    if (option === undefined || missing === undefined) return undefined
    return { option, expected: `\`--${missing}\` beside it` }
  },
  RATEEST(given) {
    const interval = timeOf(given.get('rateest-interval')?.text ?? '')
    const ewma = timeOf(given.get('rateest-ewmalog')?.text ?? '')
    if (interval > 8_000_000) return { option: 'rateest-interval', expected: 'at most 8 seconds' }
    // The average is kept by a power of two, of which there are 30 (tc(8), estimators).
    let log = 1
    while (log < 32 && interval / -Math.log(1 - 2 ** -log) <= ewma) log++
    if (log === 1 || log === 32)
      return { option: 'rateest-ewmalog', expected: 'more than `--rateest-interval`, some times over' }
    return undefined
  },
}

export const finalCheck = (
  extension: string,
  given: Given,
  elements: readonly Given[],
): Complaint | undefined =>
  Object.hasOwn(checks, extension) ? checks[extension]?.(given, elements) : undefined
