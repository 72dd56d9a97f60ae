import { jsonCodes } from './json/codes.ts'
import { parseJson } from './json/reader.ts'
import { defineLanguage } from './language.ts'

/** A comma before a closing bracket is fine here, so its code is not declared. */
const { 'trailing-comma': _, ...codes } = jsonCodes

export default defineLanguage({
  id: 'json5',
  name: 'JSON5',
  versions: 'JSON5 1.0.0 (spec.json5.org)',
  codes: codes as typeof jsonCodes,
  parse({ text, whole }) {
    const { problems } = parseJson(text, {
      comments: true,
      trailingCommas: true,
      json5: true,
      excerpt: !whole,
    })
    return { problems }
  },
})
