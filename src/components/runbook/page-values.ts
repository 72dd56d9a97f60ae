/** What is filled in on this page, for the other scripts of the page: the run's log names the values. */
import type { Values, Variable } from '../../instrument/values.ts'

export const pageValues: { variables: readonly Variable[]; values: Values } = {
  variables: [],
  values: new Map(),
}
