import assert from 'node:assert/strict'
import type { Language, ParseResult } from '../../src/checker/languages/language.ts'
import { type Family, grow } from './hostile.ts'

/** What every language owes the engine, whatever it is given: held by the contract suite and by `npm run fuzz`. */

/** Parses twice as a fragment and once as a whole file: no throw, the same again, each place within the text. */
export async function parseTwice(language: Language, text: string): Promise<void> {
  const first = await language.parse({ text, whole: false })
  const second = await language.parse({ text, whole: false })
  assertInRange(language, text, first)
  assert.deepEqual(second, first)
  assertInRange(language, text, await language.parse({ text, whole: true }))
}

function assertInRange(language: Language, text: string, { problems, embedded }: ParseResult): void {
  const ranges = [
    ...problems,
    ...problems.flatMap(({ related }) => related ?? []),
    ...(embedded ?? []).flatMap((each) => each.ranges),
  ]
  for (const { start, end } of ranges) {
    assert.ok(
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length,
      `${start}–${end} in ${text.length} units: ${JSON.stringify(text.slice(0, 200))}`,
    )
  }
  for (const { code, message } of problems) {
    assert.ok(Object.hasOwn(language.codes, code), code)
    assert.match(message, /\S/)
    assert.doesNotMatch(message, /[\r\n]|\.$/, message)
  }
}

/**
 * At most five times the cost for four times the input. CPU time is noisy on a shared machine: small costs pass, and too
 * steep a growth must show at two sizes, and from the least to the most, to count.
 */
export async function assertGrowth(language: Language, family: Family): Promise<void> {
  if ((await cost(language, grow(family, 16_000))) < 40) return
  const first = await growth(language, family, 4000)
  if (first.large < 40 || first.ratio <= 5) return
  const second = await growth(language, family, 16_000)
  const shown = [first, second].map(({ small, large }) => `${small.toFixed(1)} ms to ${large.toFixed(1)} ms`)
  assert.ok(
    second.ratio <= 5 || second.large <= 25 * first.small,
    `${family.name}: 4,000 to 16,000 units ${shown[0]}, to 64,000 ${shown[1]}`,
  )
}

/** Milliseconds for `size` units and for four times as many: the best of up to four tries each. */
async function growth(language: Language, family: Family, size: number) {
  let small = Number.POSITIVE_INFINITY
  let large = Number.POSITIVE_INFINITY
  for (let i = 0; i < 4; i++) {
    small = Math.min(small, await cost(language, grow(family, size)))
    large = Math.min(large, await cost(language, grow(family, size * 4)))
    if (large <= small * 4.5) break
  }
  return { small, large, ratio: large / small }
}

async function cost(language: Language, text: string): Promise<number> {
  const before = process.cpuUsage()
  await language.parse({ text, whole: false })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
