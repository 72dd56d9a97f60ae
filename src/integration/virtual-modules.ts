import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { SiteInfo } from './site-info.ts'

/** Serves `virtual:handover/*` (see virtual.d.ts). @param userComponents an absolute path, when the site has some. */
export function virtualModules(site: SiteInfo, userComponents: string | undefined): Plugin {
  const modules: Record<string, string> = {
    'virtual:handover/site': `export const site = ${JSON.stringify(site)}`,
    'virtual:handover/components': componentsModule(userComponents),
  }
  return {
    name: 'handover:virtual-modules',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)] : undefined),
  }
}

/** The site's own component wins over ours of the same name. */
function componentsModule(userComponents: string | undefined): string {
  const ours = fileURLToPath(new URL('../../src/components/content/index.ts', import.meta.url))
  const paths = [ours, ...(userComponents ? [userComponents] : [])].filter((path) => existsSync(path))
  const imports = paths.map((path, index) => `import * as m${index} from ${JSON.stringify(path)}`)
  return `${imports.join('\n')}\nexport default { ${paths.map((_, index) => `...m${index}`).join(', ')} }`
}
