#!/usr/bin/env node
import { run } from './run.ts'

// Ctrl-C ends the command at once; the processes of the checker end with it.
process.once('SIGINT', () => process.exit(130))
// A reader that goes away (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.once('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3))

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
