/**
 * How long a build takes and how much memory, from nothing and after one edit, beside Hugo's on the same pages.
 *
 *     npm run bench [-- PAGES [FOLDER]]     FOLDER: pages to use instead of made-up ones, as posts
 *
 * Search and the checking of snippets are off, everything else is on. Needs GNU time for the figures other than wall.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { installSite } from '../../support/installed-site.ts'
import { type BenchPage, makeCorpus } from './corpus.ts'

interface Figures {
  wall: number
  cpu: number | undefined
  megabytes: number | undefined
}

const pages = Number(process.argv[2] ?? 1000)
const folder = process.argv[3]
const corpus = folder ? readCorpus(folder) : makeCorpus(pages)
const scratch = mkdtempSync(join(tmpdir(), 'handover-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const rows: [string, Figures][] = []
benchHandover()
if (spawnSync('hugo', ['version']).status === 0) benchHugo()
else console.log('Hugo is not installed: no comparison')
report()

function benchHandover(): void {
  const site = installSite({
    'astro.config.mjs': `import { defineConfig } from 'astro/config'
import handover from 'handover'
export default defineConfig({
  site: 'https://bench.example.com',
  integrations: [handover({ title: 'Bench', search: false, checks: { snippets: 'off' } })],
})
`,
    'src/content.config.ts': "export { collections } from 'handover/content'\n",
    ...Object.fromEntries(corpus.map(({ path, text }) => [`content/posts/${path}.mdx`, text])),
  })
  const astro = join(import.meta.dirname, '../../../node_modules/astro/bin/astro.mjs')
  const build = () => measure(process.execPath, [astro, 'build'], site.root)
  rows.push(['Handover, cold', build()])
  rows.push(['Handover, nothing changed', build()])
  appendFileSync(join(site.root, `content/posts/${corpus[0]?.path}.mdx`), '\nOne more sentence.\n')
  rows.push(['Handover, one edit', build()])
  const built = globSync('dist/posts/*/*/index.html', { cwd: site.root }).length
  if (built < corpus.length) throw new Error(`${built} of ${corpus.length} pages were built`)
}

/** Hugo keeps no cache of pages: a second build costs what the first did. */
function benchHugo(): void {
  const root = join(scratch, 'hugo')
  const write = (path: string, text: string) => {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  write(
    'config.toml',
    'baseURL = "https://bench.example.com/"\ntitle = "Bench"\n[markup.highlight]\nnoClasses = false\n',
  )
  const shell = (body: string) =>
    `<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>${body}</body></html>\n`
  write('layouts/_default/single.html', shell('<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}'))
  write(
    'layouts/_default/list.html',
    shell('<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'),
  )
  for (const { path, text } of corpus) write(`content/posts/${path}.md`, text)
  rows.push(['Hugo, cold', measure('hugo', ['--quiet'], root)])
  appendFileSync(join(root, `content/posts/${corpus[0]?.path}.md`), '\nOne more sentence.\n')
  rows.push(['Hugo, one edit', measure('hugo', ['--quiet'], root)])
}

function measure(command: string, args: string[], cwd: string): Figures {
  const file = join(scratch, 'time.txt')
  const timed = existsSync('/usr/bin/time')
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const start = performance.now()
  const [program, list] = timed
    ? ['/usr/bin/time', ['-o', file, '-f', '%U %S %M', command, ...args]]
    : [command, args]
  execFileSync(program, list, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const wall = (performance.now() - start) / 1000
  if (!timed) return { wall, cpu: undefined, megabytes: undefined }
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(file, 'utf8').trim().split(' ').map(Number)
  return { wall, cpu: user + system, megabytes: kilobytes / 1024 }
}

/** Links from the root become links to posts. */
function readCorpus(root: string): BenchPage[] {
  return globSync('**/*.{md,mdx}', { cwd: root })
    .sort()
    .slice(0, pages)
    .map((path) => ({
      path: path.replace(/\.mdx?$/, ''),
      text: readFileSync(join(root, path), 'utf8').replaceAll('](/', '](/posts/'),
    }))
}

function report(): void {
  console.log(`${corpus.length} pages, ${cpus().length} cores, Node ${process.version}\n`)
  console.log(`${'build'.padEnd(28)} wall s   CPU s      MB`)
  const cell = (value: number | undefined, digits: number, width: number) =>
    (value?.toFixed(digits) ?? '–').padStart(width)
  for (const [name, { wall, cpu, megabytes }] of rows) {
    console.log(`${name.padEnd(28)} ${cell(wall, 1, 6)} ${cell(cpu, 1, 7)} ${cell(megabytes, 0, 7)}`)
  }
  const wall = (name: string) => rows.find(([row]) => row === name)?.[1].wall
  const ratio = (a: string, b: string) => (wall(a) ?? 0) / (wall(b) ?? Number.NaN)
  if (wall('Hugo, cold') === undefined) return
  console.log(`\ncold: ${ratio('Handover, cold', 'Hugo, cold').toFixed(1)} times Hugo (target 4)`)
  console.log(`one edit: ${ratio('Handover, one edit', 'Hugo, one edit').toFixed(1)} times Hugo (target 2)`)
}
