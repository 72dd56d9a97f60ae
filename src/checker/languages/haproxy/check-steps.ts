import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import type { Section } from './sections.ts'

/** Steps that may stand before the first connection. */
const preparing = /^(?:comment|(?:un)?set-var(?:-fmt)?\(.*|disable-on-404|send-state)$/

/**
 * The order of the steps of a health check (manual, `tcp-check connect` and `http-check send`): where one connects the first
 * one does, and each HTTP request follows a connection.
 */
export function checkSteps({ lines }: Section): Problem<'invalid-value'>[] {
  return ['tcp-check', 'http-check'].flatMap((kind) => {
    const steps = lines.flatMap(({ words: [keyword, step], conditional }) =>
      keyword?.text === kind && step && !conditional && !preparing.test(step.text) ? [step] : [],
    )
    return steps.flatMap((step, i) => {
      const before = steps[i - 1]
      if (!before) return []
      const late = step.text === 'connect' && steps[0]?.text !== 'connect'
      const unconnected = kind === 'http-check' && step.text === 'send' && before.text !== 'connect'
      if (!late && !unconnected) return []
      return [
        {
          code: 'invalid-value' as const,
          start: step.start,
          end: step.end,
          message: `Unexpected ${quote(step.text)} after ${quote(before.text)} in \`${kind}\`, expected ${late ? '`connect` as the first step' : '`connect` before it'}`,
        },
      ]
    })
  })
}
