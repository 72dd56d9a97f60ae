/** What the page and the engine say to each other; all of it can be cloned. */

import type { Filter } from '../query/searcher.ts'
import type { Answer, Choices } from './engine.ts'

/** From the page: once where the site's root is, as an absolute address, then questions. */
export type Heard = { base: string } | { turn: number; input: string; filter: Filter }

/** From the engine. The turn is that of the question, 0 when it could not even start, which the first question will meet too. */
export type Told =
  | { choices: Choices }
  | { turn: number; answer: Answer }
  | { turn: number; failure: Failure }

/** `missing`: no index was built; `failed`: it could not be fetched. */
export type Failure = 'missing' | 'failed'
