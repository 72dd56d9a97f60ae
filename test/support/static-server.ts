/** Serves a folder as a plain static host would: index.html for a folder, 404.html for what is not there. */
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.png': 'image/png',
}

export interface StaticServer {
  /** With the base path and a slash at its end. */
  url: string
  close(): Promise<void>
}

/**
 * @param base where the folder is mounted; what lies outside is not found
 * @param sent called with each file that is sent, and the address of the page or script that asked for it
 */
export async function serveFolder(
  folder: string,
  base = '/',
  sent?: (body: Buffer, referrer: string) => void,
): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.startsWith(base) ? normalize(decodeURIComponent(pathname.slice(base.length))) : '..'
    const found = path.startsWith('..')
      ? undefined
      : await readable(`${join(folder, path)}${pathname.endsWith('/') ? '/' : ''}`.replace(/\/+$/, '/'))
    if (found === 'folder without slash') {
      response.writeHead(301, { location: `${pathname}/` }).end()
      return
    }
    const file = found ?? join(folder, '404.html')
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    })
    const body = await readFile(file).catch(() => Buffer.from('Not found'))
    sent?.(body, request.headers.referer ?? '')
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readable(path: string): Promise<string | undefined> {
  const info = await stat(path).catch(() => undefined)
  if (info?.isFile()) return path
  if (!info?.isDirectory()) return undefined
  const index = join(path, 'index.html')
  if (!(await stat(index).catch(() => undefined))) return undefined
  return path.endsWith('/') ? index : 'folder without slash'
}
