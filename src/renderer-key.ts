import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { digest } from './lib/digest.ts'

/** Changes with any of our code or any library that decides what the same text is rendered to. */
export function rendererKey(): string {
  const folders = ['markdown', 'collections', 'lib'].map((name) => new URL(`./${name}/`, import.meta.url))
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  )
  return digest(...sources, ...['satteri', 'shiki', 'github-slugger'].map(versionOf))
}

/** Read from the package's own folder, as not every package exports its package.json. */
function versionOf(name: string): string {
  const entry = fileURLToPath(import.meta.resolve(name))
  const folder = entry.slice(0, entry.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length)
  const { version } = createRequire(import.meta.url)(`${folder}package.json`) as { version: string }
  return version
}
