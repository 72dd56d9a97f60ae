import { readFileSync } from 'node:fs'
import { engineCode, engineCodes } from '../checker/engine-codes.ts'
import { languages } from '../checker/languages/index.ts'
import type { CodeInfo } from '../checker/languages/language.ts'
import { didYouMean, suggest } from '../checker/languages/suggest.ts'
import { readArguments } from './arguments.ts'
import { type Streams, UsageError } from './command.ts'

const usage = `handover explain CODE

  What a finding means, with a bad and a good example: handover explain json/trailing-comma
`

/** `handover explain`. */
export default async function explain(argv: string[], streams: Streams): Promise<number> {
  const { values, positionals } = readArguments(argv, { help: { type: 'boolean', short: 'h' } })
  if (values.help) {
    streams.out(usage)
    return 0
  }
  const [code] = positionals
  if (code === undefined || positionals.length > 1)
    throw new UsageError('Name one code: `handover explain json/trailing-comma`')
  streams.out(await explainCode(code))
  return 0
}

async function explainCode(code: string): Promise<string> {
  const [group = '', name = ''] = code.split('/')
  const entry = languages.find(({ id, fences }) => id === group || fences.includes(group))
  const codes = entry ? (await entry.load()).default.codes : undefined
  const info: CodeInfo | undefined = codes && Object.hasOwn(codes, name) ? codes[name] : engineCode(code)
  if (!info) throw new UsageError(unknownCode(code, group, codes))
  const id = entry?.id ?? group
  const head = `${id}/${name} (${info.severity})\n\n${info.summary}\n`
  const page = section(id, name)
  return page === undefined ? head : `${head}\n${page}\n`
}

function unknownCode(code: string, group: string, codes: Record<string, CodeInfo> | undefined): string {
  const groups = [...languages.map(({ id }) => id), ...Object.keys(engineCodes)]
  const own = (engineCodes as Record<string, Record<string, CodeInfo>>)[group]
  const names = Object.keys(codes ?? own ?? {}).map((name) => `${group}/${name}`)
  const near = suggest(code, names) ?? (names.length === 0 ? suggest(group, groups) : undefined)
  if (near) return `Unknown code \`${code}\`; ${didYouMean(near)}`
  return `Unknown code \`${code}\`${names.length > 0 ? `; there are ${names.join(', ')}` : '; see `handover check --list-languages`'}`
}

/** The part of content/checks/<group>.mdx below `## name`; the pages are part of the package. */
function section(group: string, name: string): string | undefined {
  let text: string
  try {
    text = readFileSync(new URL(`../../content/checks/${group}.mdx`, import.meta.url), 'utf8')
  } catch {
    return undefined
  }
  const lines = text.split(/\r?\n/)
  const start = lines.indexOf(`## ${name}`)
  if (start < 0) return undefined
  let end = start + 1
  for (let fenced = false; end < lines.length; end++) {
    const line = lines[end] as string
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced
    if (!fenced && line.startsWith('## ')) break
  }
  return lines
    .slice(start + 1, end)
    .join('\n')
    .trim()
}
