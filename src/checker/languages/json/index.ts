import { defineLanguage } from '../language.ts'
import { jsonCodes } from './codes.ts'
import { parseJson } from './reader.ts'

export default defineLanguage({
  id: 'json',
  name: 'JSON',
  versions: 'RFC 8259',
  codes: jsonCodes,
  parse({ text, whole }) {
    const { problems } = parseJson(text, {
      comments: false,
      trailingCommas: false,
      json5: false,
      excerpt: !whole,
    })
    return { problems }
  },
})
