/** What is filled in on this page, for the other scripts of the page: the run's log names the values. */
import type { Values, Variable } from '../../instrument/values.ts'

interface PageValues {
  variables: readonly Variable[]
  values: Values
}

// On the global object, since in a copy opened from disk each script is bundled for itself.
const shared = globalThis as { handoverValues?: PageValues }

export function pageValues(): PageValues {
  shared.handoverValues ??= { variables: [], values: new Map() }
  return shared.handoverValues
}
