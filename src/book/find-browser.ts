import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * A browser that can print: the one that `CHROMIUM_PATH` names, else one that is installed, else Playwright's when the
 * project has that. `undefined` when none starts.
 *
 * @param root the project's folder, whose Playwright is meant
 */
export function findBrowser(root: string): string | undefined {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen !== undefined && chosen !== '') return starts(chosen) ? chosen : undefined
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...installed, ...places].find(starts) ?? [playwrights(root) ?? ''].find(starts)
}

function playwrights(root: string): string | undefined {
  for (const name of ['playwright', 'playwright-core', '@playwright/test']) {
    try {
      const { chromium } = createRequire(join(root, 'package.json'))(name)
      return chromium.executablePath()
    } catch {
      // Not installed: the next name.
    }
  }
  return undefined
}

/** Some distributions put a script in its place that only says how to install it. */
function starts(path: string): boolean {
  if (path === '' || !existsSync(path)) return false
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}
