/**
 * A site in a folder of its own with the package installed from its tarball. Its dependencies are links to ours, so that
 * nothing is fetched; the package itself is a copy, because Node and Vite treat what lies under node_modules differently.
 */
import { execFile, execFileSync } from 'node:child_process'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../..')
let unpacked: string | undefined

export interface InstalledSite {
  root: string
  /** Adds, replaces or, with `undefined`, removes files. */
  write(files: Record<string, string | Uint8Array | undefined>): void
  build(): Promise<{ code: number; output: string }>
  /** Every file of dist/, by path. */
  dist(): Map<string, string>
  remove(...paths: string[]): void
}

export function installSite(files: Record<string, string | Uint8Array>): InstalledSite {
  const root = mkdtempSync(join(tmpdir(), 'handover-installed-'))
  process.on('exit', () => rmSync(root, { recursive: true, force: true }))
  const modules = join(root, 'node_modules')
  mkdirSync(modules)
  for (const name of readdirSync(join(repository, 'node_modules'))) {
    if (!/^\.(?!bin)|^handover/.test(name))
      symlinkSync(join(repository, 'node_modules', name), join(modules, name))
  }
  cpSync(unpack(), join(modules, 'handover'), { recursive: true })
  const site: InstalledSite = {
    root,
    write(changes) {
      for (const [path, content] of Object.entries(changes)) {
        const file = join(root, path)
        mkdirSync(dirname(file), { recursive: true })
        if (content === undefined) rmSync(file, { force: true })
        else writeFileSync(file, content)
      }
    },
    build: () =>
      new Promise((done) => {
        const args = [join(repository, 'node_modules/astro/bin/astro.mjs'), 'build']
        const env = {
          ...process.env,
          // The one clock that a build reads: the offline copy's date.
          SOURCE_DATE_EPOCH: '1767225600',
          ASTRO_TELEMETRY_DISABLED: '1',
          NO_COLOR: '1',
          NODE_TEST_CONTEXT: undefined,
        }
        execFile(process.execPath, args, { cwd: root, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
          done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr })
        })
      }),
    dist() {
      const paths = globSync('**/*', { cwd: join(root, 'dist'), withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      )
      const read = paths.map((entry) => join(entry.parentPath, entry.name)).sort()
      return new Map(
        read.map((path) => [path.slice(join(root, 'dist').length + 1), readFileSync(path, 'latin1')]),
      )
    },
    remove(...paths) {
      for (const path of paths) rmSync(join(root, path), { recursive: true, force: true })
    },
  }
  site.write(files)
  return site
}

/** Packs and unpacks the package, once a process; `npm run compile` has to have run. */
function unpack(): string {
  if (unpacked) return unpacked
  const folder = mkdtempSync(join(tmpdir(), 'handover-package-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: repository,
  })
  const [tarball = ''] = readdirSync(folder)
  execFileSync('tar', ['-xzf', tarball], { cwd: folder })
  unpacked = join(folder, 'package')
  return unpacked
}
