import { type ParseArgsConfig, parseArgs } from 'node:util'
import { didYouMean, suggest } from '../checker/languages/suggest.ts'
import { UsageError } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** `parseArgs` of Node, with messages that help. @throws {UsageError} */
export function readArguments<const T extends Options>(argv: string[], options: T) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true, strict: true })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const option = /'(-[^' ]*)/.exec(message)?.[1]
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && option) {
      const near = suggest(
        option,
        Object.keys(options).map((name) => `--${name}`),
      )
      throw new UsageError(`Unknown option \`${option}\`; ${near ? didYouMean(near) : 'try `--help`'}`)
    }
    throw new UsageError(message.split('. To specify')[0] ?? message)
  }
}
