/** Finds and reads the content: which file belongs to which collection, under which id. */
import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageId } from '../lib/page-id.ts'
import { type ContentProblem, locate } from './problems.ts'
import { type CollectionName, schemas } from './schemas.ts'

export interface ContentFile {
  collection: CollectionName
  /** The path under the collection's folder, without extension, each part a slug; `index` names its folder. */
  id: string
  /** Relative to the project's root, with `/` as separator. */
  path: string
  format: 'md' | 'mdx' | 'yaml'
  text: string
}

const pageFormats: Record<string, 'md' | 'mdx'> = { '.md': 'md', '.mdx': 'mdx' }
const yamlFormats = new Set(['.yaml', '.yml'])
const pageCollections = new Set<CollectionName>(['runbooks', 'posts', 'checks'])

/**
 * Reads every content file. Hidden files, and files and folders that start with `_`, are left out.
 *
 * @param root the project's root, absolute
 * @param folder the content folder, relative to it
 */
export function readContent(
  root: string,
  folder: string,
): { files: ContentFile[]; problems: ContentProblem[] } {
  const files: ContentFile[] = []
  const problems: ContentProblem[] = []
  for (const path of listFiles(join(root, folder))) {
    const file = `${folder}/${path}`
    const [first = '', ...rest] = path.split('/')
    const name = rest.join('/')
    const extension = /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? ''
    const collection = Object.hasOwn(schemas, first) ? (first as CollectionName) : undefined
    const format = pageFormats[extension] ?? (yamlFormats.has(extension) ? 'yaml' : undefined)
    if (format === undefined) continue
    if (collection === undefined || rest.length === 0) {
      if (format !== 'yaml') problems.push(misplaced(file, folder))
      continue
    }
    if (pageCollections.has(collection) === (format === 'yaml')) continue
    const bytes = readFileSync(join(root, file))
    if (!isUtf8(bytes)) {
      problems.push(notUtf8(file, bytes))
      continue
    }
    files.push({ collection, id: pageId(name), path: file, format, text: bytes.toString('utf8') })
  }
  return { files, problems }
}

/** Paths relative to the folder, sorted, with `/` as separator; symbolic links are not followed into folders. */
function listFiles(folder: string, prefix = ''): string[] {
  let entries: import('node:fs').Dirent[]
  try {
    entries = readdirSync(join(folder, prefix), { withFileTypes: true })
  } catch {
    return []
  }
  return entries
    .filter((entry) => !/^[._]/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = prefix + entry.name
      if (entry.isDirectory()) return listFiles(folder, `${path}/`)
      return entry.isFile() ? [path] : []
    })
}

function misplaced(file: string, folder: string): ContentProblem {
  return {
    ...locate(file, '', {
      start: 0,
      end: 0,
      code: 'content/misplaced',
      message:
        'Unexpected page outside the folders of pages, expected it in `posts/`, `runbooks/` or `checks/`',
      help: `move it to \`${folder}/runbooks/\` or \`${folder}/posts/\``,
    }),
  }
}

function notUtf8(file: string, bytes: Buffer): ContentProblem {
  const good = validPrefix(bytes)
  const text = bytes.subarray(0, good).toString('utf8')
  const byte = bytes[good]?.toString(16).toUpperCase().padStart(2, '0') ?? '00'
  return locate(file, text, {
    start: text.length,
    end: text.length,
    code: 'content/not-utf8',
    message: `Unexpected byte 0x${byte}, expected the file to be UTF-8`,
    help: 'save it as UTF-8, for example with `iconv -f ISO-8859-1 -t UTF-8`',
  })
}

/** The number of bytes before the first that is not UTF-8, by halving. */
function validPrefix(bytes: Buffer): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const complete = bytes.subarray(0, middle)
    // A cut through a character is not an error: leave its first bytes out.
    const whole = [0, 1, 2, 3].some((cut) => cut <= middle && isUtf8(complete.subarray(0, middle - cut)))
    if (whole) low = middle
    else high = middle - 1
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low--
  return low
}
