import { lstatSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type CheckResult, check } from '../checker/check.ts'
import { didYouMean, suggest } from '../checker/languages/suggest.ts'
import { type Format, formats, render } from '../checker/reporters/index.ts'
import { readArguments } from './arguments.ts'
import { applyBaseline } from './baseline.ts'
import { type Streams, UsageError } from './command.ts'
import { findLanguage, listLanguages } from './languages.ts'
import { Progress, wantsColor } from './terminal.ts'
import { version } from './version.ts'

const usage = `handover check [PATH…]

  Checks every code block of Markdown and MDX files and folders (default: content/).

  --lang ID [FILE… | -]    the files, or standard input, are config files in this language
  --format FORMAT          ${formats.join(', ')} (default: text)
  --strict                 warnings fail too
  --baseline FILE          freeze today's findings in FILE: only new ones fail, fixed ones are removed from it
  --list-languages         what can be checked, its names and its codes
  --color, --no-color      default: as the terminal, NO_COLOR and FORCE_COLOR say
  --help

  Exit code: 0 clean, 1 problems, 2 wrong usage, 3 the check itself failed
`

/** `handover check`. */
export default async function runCheck(argv: string[], streams: Streams): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    lang: { type: 'string' },
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean' },
    baseline: { type: 'string' },
    'list-languages': { type: 'boolean' },
    color: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    streams.out(usage)
    return 0
  }
  if (values['list-languages']) {
    streams.out(await listLanguages())
    return 0
  }
  const format = formats.find((known) => known === values.format)
  if (!format) throw new UsageError(`Unknown format \`${values.format}\`, expected ${formats.join(', ')}`)
  const language = values.lang === undefined ? undefined : findLanguage(values.lang)
  const color = wantsColor(values['no-color'] ? false : values.color)
  const result = await runOn(positionals, language, format, streams)
  const frozen = values.baseline === undefined ? undefined : applyBaseline(result, values.baseline)
  streams.out(render(format, result, { color, version: version() }))
  if (frozen) streams.err(`${frozen}\n`)
  return exitCode(result, values.strict === true)
}

async function runOn(
  given: string[],
  language: string | undefined,
  format: Format,
  streams: Streams,
): Promise<CheckResult> {
  const fromInput = given.includes('-') || (language !== undefined && given.length === 0)
  if (fromInput && language === undefined) throw new UsageError('Standard input needs `--lang ID`')
  const paths = given.filter((path) => path !== '-')
  if (given.length === 0 && !fromInput) paths.push('content')
  for (const path of paths) assertThere(path, given.length === 0)
  const progress = new Progress(streams, format === 'text' && process.stderr.isTTY === true)
  const result = await check({
    paths,
    ...(language === undefined ? {} : { language }),
    ...(fromInput ? { input: { name: '<stdin>', bytes: await readInput() } } : {}),
    onProgress: (done, total) => progress.show(done, total),
  })
  progress.clear()
  return result
}

function assertThere(path: string, byDefault: boolean): void {
  if (lstatSync(path, { throwIfNoEntry: false })) return
  if (byDefault) throw new UsageError('There is no `content/` here; name a folder: `handover check docs`')
  let names: string[] = []
  try {
    names = readdirSync(dirname(path))
  } catch {
    // The folder is not there either: no near name to offer.
  }
  const near = suggest(basename(path), names)
  throw new UsageError(`No such file or folder: \`${path}\`${near ? `; ${didYouMean(near)}` : ''}`)
}

async function readInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of process.stdin) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

function exitCode({ diagnostics, faults }: CheckResult, strict: boolean): number {
  if (faults.length > 0) return 3
  return diagnostics.some(({ severity }) => strict || severity === 'error') ? 1 : 0
}
