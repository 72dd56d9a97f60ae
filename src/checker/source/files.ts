import { isUtf8 } from 'node:buffer'
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Larger files are named and left alone: no page or config is that long, and reading one would take the machine. */
export const largestFile = 5_000_000

export interface Refusal {
  code: 'file/unreadable' | 'file/not-utf8' | 'file/too-large'
  message: string
  help?: string
}

/** Reads a file as text. Whatever is wrong with the file is a refusal, not a throw. */
export async function readText(path: string): Promise<{ text: string } | { refusal: Refusal }> {
  try {
    const info = await stat(path)
    if (!info.isFile()) return refuse('file/unreadable', `Unexpected ${kindOf(info)}, expected a file`)
    if (info.size > largestFile) {
      return refuse(
        'file/too-large',
        `Unexpected size of ${info.size} bytes, expected at most ${largestFile}`,
        'split the file, or leave it out of the check',
      )
    }
    const file = await open(path, 'r')
    try {
      return decode(await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return refuse(
      'file/unreadable',
      `The file could not be read: ${reasons[code ?? ''] ?? code ?? (error as Error).message}`,
    )
  }
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it is not there, or is a link to nothing',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
}

function kindOf(info: { isDirectory(): boolean; isFIFO(): boolean; isSocket(): boolean }): string {
  if (info.isDirectory()) return 'folder'
  if (info.isFIFO()) return 'pipe'
  return info.isSocket() ? 'socket' : 'device'
}

/** A page's bytes as text; the byte order mark is kept, since offsets count it. */
export function decode(bytes: Uint8Array): { text: string } | { refusal: Refusal } {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return refuse('file/not-utf8', 'Unexpected UTF-16 text, expected UTF-8', 'save the file as UTF-8')
  }
  if (!isUtf8(bytes)) {
    const head = bytes.subarray(0, 1024)
    const kind = head.includes(0) ? 'binary data' : 'bytes that are not UTF-8'
    return refuse('file/not-utf8', `Unexpected ${kind}, expected UTF-8 text`, 'save the file as UTF-8')
  }
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

function refuse(code: Refusal['code'], message: string, help?: string): { refusal: Refusal } {
  return { refusal: { code, message, ...(help === undefined ? {} : { help }) } }
}

const page = /\.(?:md|mdx|markdown)$/i
const passedOver = new Set(['node_modules', 'vendor', 'dist', 'bower_components'])

/**
 * The pages below a folder, sorted. Hidden folders, `node_modules` and build output are passed over; a link to a folder
 * is followed once, so a loop ends. Entries that look like pages and are not files are kept: reading them says why not.
 */
export async function findPages(folder: string): Promise<string[]> {
  const found: string[] = []
  const seen = new Set<string>()
  const folders = [folder]
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    const real = await realpath(current).catch(() => undefined)
    if (real === undefined || seen.has(real)) continue
    seen.add(real)
    const entries = await readdir(current, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const path = join(current, entry.name)
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await isFolderLink(path)))
      if (isFolder) {
        if (!entry.name.startsWith('.') && !passedOver.has(entry.name)) folders.push(path)
      } else if (page.test(entry.name)) found.push(path)
    }
  }
  return found.sort()
}

async function isFolderLink(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Whether there is anything under this name, be it only a broken link. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
