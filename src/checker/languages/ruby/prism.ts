import { openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'
import type { Problem } from '../language.ts'
import { byteToOffset, quote } from '../text.ts'

export const rubyCodes = {
  syntax: { severity: 'error', summary: 'The text is not valid Ruby.' },
  unclosed: {
    severity: 'error',
    summary: 'A block, bracket, text or here-document is opened and never closed.',
  },
  'too-deep': { severity: 'error', summary: 'The nesting is deeper than the checker follows.' },
} as const

export type RubyCode = keyof typeof rubyCodes

interface PrismError {
  type: string
  message: string
  /** UTF-8 bytes. */
  location: { startOffset: number; length: number }
}

type Parse = (source: string, options?: object) => { errors: PrismError[] }

/** A file descriptor that leads nowhere. */
let silence: number | undefined
let loading: Promise<Parse> | undefined

/** Valid in the block, method or rescue that an excerpt is from; Ruby before 3.3 accepts them everywhere. */
const NEEDS_CONTEXT =
  /^(?:invalid_block_exit|invalid_yield|invalid_retry|return_invalid|argument_no_forwarding|circular_parameter|invalid_return)/

export async function parseRuby(text: string, whole: boolean): Promise<Problem<RubyCode>[]> {
  loading ??= load()
  const parse = await loading
  let errors: PrismError[]
  try {
    errors = parse(text.replaceAll('\0', ' ')).errors
  } catch (error) {
    // The WebAssembly stack is small, and an instance that ran over it is broken.
    loading = undefined
    if (!(error instanceof RangeError || error instanceof WebAssembly.RuntimeError)) throw error
    return [
      {
        code: 'too-deep',
        start: 0,
        end: Math.min(1, text.length),
        message: 'Unexpected nesting in Ruby that is too deep to follow',
      },
    ]
  }
  errors = errors.filter(({ type }) =>
    whole ? !/^invalid_(?:block_exit|yield|retry)/.test(type) : !NEEDS_CONTEXT.test(type),
  )
  if (errors.length === 0) return []
  const offsetOf = byteToOffset(text)
  // Of what is reported at the end of the text, the error that names the opener says more.
  const opener = errors.find(
    ({ type, location }) => /(?:_term|_term_end|_term_brace|_eof)$/.test(type) && location.length > 0,
  )
  const atEnd = errors[0] && offsetOf(errors[0].location.startOffset) >= text.trimEnd().length
  const error = (atEnd && opener) || (errors[0] as PrismError)
  const unclosed = atEnd || /unterminated|_eof$|_term$/.test(`${error.message} ${error.type}`)
  const end = Math.min(offsetOf(error.location.startOffset + error.location.length), text.length)
  const start = Math.min(offsetOf(error.location.startOffset), Math.max(0, text.trimEnd().length - 1))
  const said = error.message
    .replace(/^unexpected ([^,;]+)[,;] (?:ignoring it|assuming.*)$/, 'unexpected $1')
    .replace(/^(?:U|u)nexpected /, '')
  const isUnexpected = /^unexpected /i.test(error.message)
  const word = text.slice(start, end).split('\n')[0] as string
  return [
    {
      code: unclosed ? 'unclosed' : 'syntax',
      start,
      end: Math.max(end, Math.min(start + 1, text.length)),
      message: (isUnexpected
        ? `Unexpected ${said}`
        : `Unexpected ${unclosed ? 'end of the text' : word.trim() ? quote(word) : 'end of the line'}: ${said}`
      )
        .replaceAll('\n', ' ')
        .replaceAll('end-of-input', 'end of the text')
        .replace(/'([^'`]+)'/g, '`$1`')
        .replace(/\.$/, ''),
    },
  ]
}

/** As the library's own `loadPrism`, but with what the parser says to itself on a failed assertion thrown away. */
async function load(): Promise<Parse> {
  // Node.js warns that WASI is experimental when it is first used; that one warning says nothing to a reader.
  const emit = process.emitWarning
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!/WASI/.test(String(warning))) emit.call(process, warning, ...rest)
  }) as typeof process.emitWarning
  try {
    const [{ WASI }, { parsePrism }] = await Promise.all([
      import('node:wasi'),
      import('@ruby/prism/src/parsePrism.js'),
    ])
    const library = createRequire(import.meta.url).resolve('@ruby/prism')
    const wasm = await WebAssembly.compile(await readFile(join(dirname(library), 'prism.wasm')))
    silence ??= openSync(devNull, 'w')
    const wasi = new WASI({ version: 'preview1', stderr: silence })
    const instance = await WebAssembly.instantiate(wasm, wasi.getImportObject() as WebAssembly.Imports)
    wasi.initialize(instance)
    return (source, options = {}) => parsePrism(instance.exports as never, source, options)
  } finally {
    process.emitWarning = emit
  }
}
