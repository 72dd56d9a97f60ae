import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { currentSession } from '../collections/session.ts'
import type { SiteInfo } from '../integration/site-info.ts'
import { buildTime } from '../lib/today.ts'
import { type WrittenBook, writeBook } from './write-book.ts'

interface Request {
  out: string
  written?: WrittenBook
}

const key = Symbol.for('handover/book')
const shared = globalThis as { [key]?: Request }

/** Asks the next build in this process for a book. @param out a `.html` or `.pdf`, relative to the working directory */
export function requestBook(out: string): Request {
  shared[key] = { out: resolve(out) }
  return shared[key]
}

/** Writes the book at the end of a build, when one was asked for. */
export function book(info: SiteInfo): AstroIntegration {
  let root = ''
  return {
    name: 'handover/book',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root)
      },
      'astro:build:done': async ({ dir }) => {
        const request = shared[key]
        if (request === undefined) return
        const { base, lang, title, organisation, address } = info
        const built = `${buildTime().toISOString().slice(0, 16).replace('T', ' ')} UTC`
        const about = { lang, title, organisation, address, built, commit: commitOf(root) }
        const { runbooks } = await currentSession().site()
        request.written = await writeBook({
          ...{ built: fileURLToPath(dir), root, base, runbooks, about },
          out: request.out,
        })
      },
    },
  }
}

/** The commit that was built, and whether something was not in it. */
function commitOf(root: string): string | undefined {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim()
    const commit = git('rev-parse', '--short', 'HEAD')
    return git('status', '--porcelain', '--', '.') === '' ? commit : `${commit} with changes`
  } catch {
    return undefined
  }
}
