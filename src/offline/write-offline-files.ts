import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type OfflineFile, type OfflineList, retiredServiceWorker, serviceWorker } from './service-worker.ts'

export interface OfflineOptions {
  /** The folder of the finished build. */
  folder: string
  /** The site's base path, with a slash at both ends. */
  base: string
  /** `false` writes a worker that removes itself and every copy. */
  enabled: boolean
  /** When the site was built. */
  built: Date
  /** More than this many bytes are not kept; the build then fails with the size. */
  largest?: number
}

export interface OfflineSize {
  /** Bytes before compression. */
  core: number
  posts: number
  files: number
}

/** What a reader can do without on call; Pagefind's fragments too, since search shows the index's own texts. Everything else is kept. */
const leftOut =
  /^(?:sw\.js|offline\/|pagefind\/fragment\/|_headers|_redirects|sitemap[^/]*\.xml|rss\.xml|robots\.txt|llms\.txt|pages\.json|\.)/

const patience = 2500
const defaultLargest = 50_000_000

/**
 * Lists the files of a build and writes `sw.js`, `offline/<build>.json` and `offline/build.json` into it.
 *
 * The build's name is a digest of the list, so the same content has the same name and nothing is fetched again.
 *
 * @throws Error when the copy would be larger than allowed; the message says by how much and what to do
 */
export async function writeOfflineFiles(options: OfflineOptions): Promise<OfflineSize> {
  const { folder, base } = options
  if (!options.enabled) {
    await writeFile(join(folder, 'sw.js'), script(retiredServiceWorker, { base }))
    return { core: 0, posts: 0, files: 0 }
  }
  const groups = await listFiles(folder)
  const size = {
    core: bytes(groups.core),
    posts: bytes(groups.posts),
    files: groups.core.length + groups.posts.length,
  }
  const largest = options.largest ?? defaultLargest
  if (size.core > largest) {
    throw new Error(
      `The offline copy would take ${megabytes(size.core)}, more than the ${megabytes(largest)} allowed. ` +
        'Shrink images, raise `offline.largest`, or set `offline: false`.',
    )
  }
  const build = createHash('sha256').update(JSON.stringify(groups)).digest('hex').slice(0, 16)
  const built = options.built.toISOString()
  const list: OfflineList = { build, built, groups }
  await mkdir(join(folder, 'offline'), { recursive: true })
  await writeFile(join(folder, 'offline', `${build}.json`), JSON.stringify(list))
  await writeFile(join(folder, 'offline', 'build.json'), JSON.stringify({ build, built, ...size }))
  await writeFile(join(folder, 'sw.js'), script(serviceWorker, { build, base, patience }))
  return size
}

async function listFiles(folder: string): Promise<OfflineList['groups']> {
  const groups: OfflineList['groups'] = { core: [], posts: [] }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !leftOut.test(path))
    .sort()
  for (const path of paths) {
    const content = readFileSync(join(folder, path))
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
    const file: OfflineFile = [addressOf(path), hash, content.length]
    groups[path.startsWith('posts/') ? 'posts' : 'core'].push(file)
  }
  return groups
}

/** `a/index.html` is asked for as `a/`. Each part is encoded as a browser writes it. */
function addressOf(path: string): string {
  return encodeURI(path.replace(/(^|\/)index\.html$/, '$1'))
}

function script<Config>(worker: (scope: never, config: Config) => void, config: NoInfer<Config>): string {
  return `(${worker})(self, ${JSON.stringify(config)})\n`
}

function bytes(files: OfflineFile[]): number {
  return files.reduce((sum, [, , size]) => sum + size, 0)
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`
}
