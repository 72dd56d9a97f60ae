import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { digest } from '../lib/digest.ts'

/** Changes with any of our code or any library that decides what the same text is rendered to. */
export function rendererKey(): string {
  const libraries = ['satteri', 'shiki', 'github-slugger', 'beautiful-mermaid', 'yaml']
  return digest(...sourcesOf(['markdown', 'collections', 'lib']), ...libraries.map(versionOf))
}

/** Changes with the checker: the snippets of unchanged pages are checked again. */
export function checkerKey(): string {
  return digest(...sourcesOf(['checker']))
}

function sourcesOf(folders: string[]): string[] {
  return folders.flatMap((folder) => {
    const base = new URL(`../${folder}/`, import.meta.url)
    return readdirSync(base, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
      .sort()
      .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), base), 'utf8'))
  })
}

/** Read from the package's own folder, as not every package exports its package.json. */
function versionOf(name: string): string {
  try {
    const entry = fileURLToPath(import.meta.resolve(name)).replaceAll('\\', '/')
    const folder = entry.slice(0, entry.lastIndexOf(`/node_modules/${name}/`))
    return (
      JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, 'utf8')) as { version: string }
    ).version
  } catch {
    return ''
  }
}
