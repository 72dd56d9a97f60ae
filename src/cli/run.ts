import { parseArgs } from 'node:util'

/** Runs the command; the result is its exit code: 0 clean, 1 problems, 2 usage, 3 our fault. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { lang: { type: 'string' } },
  })
  const [, ...paths] = positionals
  const { check } = await import('../checker/check.ts')
  const { renderDiagnostic } = await import('../checker/reporters/text.ts')
  const { LineMap } = await import('../checker/source/line-map.ts')
  const result = await check({
    paths: paths.length > 0 ? paths : ['content'],
    ...(values.lang ? { language: values.lang } : {}),
  })
  for (const diagnostic of result.diagnostics) {
    const text = result.texts.get(diagnostic.file)
    process.stdout.write(
      `${renderDiagnostic(diagnostic, text === undefined ? undefined : new LineMap(text))}\n\n`,
    )
  }
  for (const fault of result.faults)
    process.stderr.write(`${fault.file}:${fault.line}: ${fault.language}: ${fault.message}\n`)
  if (result.faults.length > 0) return 3
  return result.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
}
