import { jsonCodes } from './json/codes.ts'
import { parseJson } from './json/reader.ts'
import { defineLanguage } from './language.ts'

/** A comma before a closing bracket is fine here, so its code is not declared. */
const { 'trailing-comma': _, ...codes } = jsonCodes

export default defineLanguage({
  id: 'jsonc',
  name: 'JSON with comments',
  versions: 'jsonc.org, with the trailing commas that Visual Studio Code and TypeScript accept',
  codes: codes as typeof jsonCodes,
  parse({ text, whole }) {
    const { problems } = parseJson(text, {
      comments: true,
      trailingCommas: true,
      json5: false,
      excerpt: !whole,
    })
    return { problems }
  },
})
