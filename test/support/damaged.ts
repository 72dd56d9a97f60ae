import fc from 'fast-check'

/** One to three small edits of a sample: what a slip of the hand or of a merge leaves behind. */
export function damaged(texts: string[]): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 12 }),
    insert: fc.oneof(
      fc.constantFrom(
        '',
        '{',
        '}',
        '[',
        ']',
        '(',
        ')',
        '"',
        "'",
        ':',
        ',',
        ';',
        '\n',
        ' ',
        '\t',
        '\\',
        '$',
        '😀',
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
  })
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([text, edits]) =>
      edits.reduce((damaged, { at, length, insert }) => {
        const start = Math.floor(at * damaged.length)
        return damaged.slice(0, start) + insert + damaged.slice(start + length)
      }, text),
    )
}
