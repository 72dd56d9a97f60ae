/** Fetched on a page that was reached from a search result, to mark what was found. See `opener.ts`. */
import { arrive } from '../../search/client/arrive.ts'

arrive()
