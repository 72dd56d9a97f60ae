import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix, relative, sep } from 'node:path'
import { zipSync } from 'fflate'
import { writeSearchFromDisk } from '../search/index/write.ts'
import type { PageRecord, Synonyms } from '../search/records.ts'
import { forwardHtml } from './forward.ts'
import { rewriteCss } from './rewrite-css.ts'
import { moduleScripts, rewriteHtml } from './rewrite-html.ts'
import { classicScript, namedScripts } from './rewrite-script.ts'

export interface BundleOptions {
  /** The folder of the finished build. */
  built: string
  /** The site's base path, with a slash at both ends. */
  base: string
  /** A folder, which is replaced, or a file that ends in `.zip`. */
  out: string
  records: PageRecord[]
  synonyms: Synonyms
}

/** What a page on disk has no use for. */
const leftOut =
  /^(?:sw\.js|offline\/|pagefind\/|search\/|_headers|_redirects|\.nojekyll|sitemap[^/]*\.xml|robots\.txt|rss\.xml|pages\.json|llms\.txt)/

/** Writes a built site as a folder or zip that opens from disk. @returns its size in bytes. */
export async function writeBundle({ built, base, out, records, synonyms }: BundleOptions): Promise<number> {
  const isZip = out.endsWith('.zip')
  const folder = isZip ? `${out.slice(0, -4)}.tmp` : out
  await rm(folder, { recursive: true, force: true })
  const scripts = new Set<string>()
  for (const path of await listFiles(built)) {
    if (leftOut.test(path) || path.endsWith('.js')) continue
    const to = join(folder, path)
    await mkdir(dirname(to), { recursive: true })
    if (path.endsWith('.html')) {
      const html = await readFile(join(built, path), 'utf8')
      const forward = forwardHtml(html, path, base)
      if (forward === undefined)
        for (const address of moduleScripts(html)) scripts.add(address.slice(base.length))
      await writeFile(to, forward ?? rewriteHtml(html, path, base))
    } else if (path.endsWith('.css')) {
      await writeFile(to, rewriteCss(await readFile(join(built, path), 'utf8'), path, base))
    } else await cp(join(built, path), to)
  }
  await writeScripts(built, folder, base, scripts)
  await writeSearchFromDisk(folder, records, synonyms)
  if (!isZip) return folderSize(folder)
  const zip = await zipFolder(folder, posix.basename(out.split(sep).join('/'), '.zip'))
  await writeFile(out, zip)
  await rm(folder, { recursive: true })
  return zip.length
}

/** Each script, and each that one names, as a classic one under the same name. */
async function writeScripts(
  built: string,
  folder: string,
  base: string,
  scripts: Set<string>,
): Promise<void> {
  for (const path of scripts) {
    const to = join(folder, path)
    await mkdir(dirname(to), { recursive: true })
    await writeFile(to, await classicScript(join(built, path), base))
    // A set goes on with what is added while it is walked.
    for (const other of namedScripts(await readFile(join(built, path), 'utf8'), base)) scripts.add(other)
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

async function folderSize(folder: string): Promise<number> {
  let size = 0
  for (const path of await listFiles(folder)) size += (await readFile(join(folder, path))).length
  return size
}

/** One folder inside of the zip, so that unpacking it litters nothing. */
async function zipFolder(folder: string, name: string): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const path of await listFiles(folder)) files[`${name}/${path}`] = await readFile(join(folder, path))
  return zipSync(files, { mtime: '1980-01-01T00:00:00', level: 9 })
}
