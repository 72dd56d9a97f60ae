/**
 * Finds a browser to test in, on any machine: one that is installed, else Playwright's own, else the one that comes with
 * the development dependencies. Works as root too. Tests are never skipped for want of a browser: this throws.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

export interface Browser {
  executablePath: string
  args: string[]
  /** Came with the development dependencies, and cannot print on the command line. */
  isBundled?: boolean
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** @throws when none of them starts, with what to do. */
export async function findBrowser(): Promise<Browser> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macs]
  for (const path of [process.env.CHROMIUM_PATH ?? '', ...installed, chromium.executablePath()]) {
    if (starts(path)) return { executablePath: path, args: sandbox() }
  }
  const { default: bundled } = await import('@sparticuz/chromium')
  const path = await bundled.executablePath()
  if (starts(path))
    return { executablePath: path, args: [...bundled.args.filter(isSafe), ...sandbox()], isBundled: true }
  throw new Error('No browser starts here. Install Chromium, or set CHROMIUM_PATH to one.')
}

/** In one process, as its arguments want it, the browser ends with the first page that is closed. */
const isSafe = (argument: string) => !/^--(?:single-process|no-zygote|in-process-gpu)$/.test(argument)

/** Some distributions put a script in its place that only says how to install it. */
function starts(path: string): boolean {
  if (!path || !existsSync(path)) return false
  return spawnSync(path, ['--version', ...sandbox()], { timeout: 20_000, stdio: 'ignore' }).status === 0
}

/** Chromium refuses its sandbox to root. */
function sandbox(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
