/** What a match or target asks of its options together, once all are known: the extensions' own last checks. */

/** The options given, with what was written after each. */
export type Given = ReadonlyMap<string, string>

interface Complaint {
  option: string
  expected: string
}

type Check = (given: Given) => Complaint | undefined

const checks: Record<string, Check> = {
  statistic(given) {
    const mode = given.get('mode')
    const needs = { random: 'probability', nth: 'every' }[mode ?? '']
    if (needs !== undefined && !given.has(needs))
      return { option: 'mode', expected: `\`--${needs}\` beside \`--mode ${mode}\`` }
    const [every, packet] = [Number(given.get('every')), Number(given.get('packet'))]
    if (packet >= every) return { option: 'packet', expected: `a number below that of \`--every\`` }
    return undefined
  },
  cluster(given) {
    const total = Number(given.get('cluster-total-nodes'))
    const node = Number(given.get('cluster-local-node') ?? 1)
    if (node <= total) return undefined
    return { option: 'cluster-local-node', expected: 'no more than `--cluster-total-nodes`' }
  },
  policy(given) {
    if (given.get('pol') === 'none' && given.has('strict'))
      return { option: 'strict', expected: '`--pol ipsec` beside it' }
    return undefined
  },
}

export const finalCheck = (extension: string, given: Given): Complaint | undefined =>
  Object.hasOwn(checks, extension) ? checks[extension]?.(given) : undefined
