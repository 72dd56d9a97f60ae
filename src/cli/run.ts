import { type Command, type Streams, UsageError } from './command.ts'
import { version } from './version.ts'

/** One module per subcommand, loaded when it is called. */
const commands: Record<string, () => Promise<{ default: Command }>> = {
  check: () => import('./check.ts'),
  explain: () => import('./explain.ts'),
  status: () => import('./status.ts'),
  alerts: () => import('./alerts.ts'),
  bundle: () => import('./bundle.ts'),
  book: () => import('./book.ts'),
}

const usage = `handover: every config snippet in your Markdown, parsed

  handover check [PATH…]      check Markdown and MDX files and folders (default: content/)
  handover explain CODE       what a finding means, with a bad and a good example
  handover status [FOLDER]    when each runbook was edited and tested, and what changed since
  handover alerts PATH…       alerts without a runbook, and runbooks without an alert
  handover bundle             the site as a folder or zip that opens from disk
  handover book               all runbooks as one file to print, HTML or PDF
  handover --version

  handover check --help       the options of the check
`

/** Runs the command. The result is its exit code: 0 clean, 1 problems, 2 usage, 3 our fault. */
export async function run(argv: string[], streams: Streams): Promise<number> {
  const [name, ...rest] = argv
  if (name === '--version' || name === '-v') {
    streams.out(`${version()}\n`)
    return 0
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    streams.out(usage)
    return name === undefined ? 2 : 0
  }
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!load) throw new UsageError(await unknownCommand(name))
    return await (await load()).default(rest, streams)
  } catch (error) {
    if (error instanceof UsageError) {
      streams.err(`handover: ${error.message}\n`)
      return 2
    }
    streams.err(`handover: failed: ${(error as Error)?.message ?? error}\n`)
    streams.err('This is a bug in handover; please report it.\n')
    if (process.env.HANDOVER_DEBUG) streams.err(`${(error as Error)?.stack}\n`)
    return 3
  }
}

async function unknownCommand(name: string): Promise<string> {
  const { didYouMean, suggest } = await import('../checker/languages/suggest.ts')
  const near = suggest(name, Object.keys(commands))
  return `Unknown command \`${name}\`; ${near ? didYouMean(near) : 'try `handover --help`'}`
}
