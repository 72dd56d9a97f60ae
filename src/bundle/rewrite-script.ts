import { build } from 'vite'

/**
 * A module of the built site, with all it imports, as one classic script.
 *
 * `import()` with a computed address becomes a script element, and an address in the text is resolved against the root
 * that each page names in `data-root`. What a module exports is lost: those that are imported by address export nothing.
 *
 * @param file the module's absolute path in the build's folder
 */
export async function classicScript(file: string, base: string): Promise<string> {
  const output = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: file,
        // Imported by address, and a script of its own; what belongs together is imported by relative path.
        external: (id) => id.startsWith(`${base}_astro/`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const [chunk] = (Array.isArray(output) ? output : [output]).flatMap((each) =>
    'output' in each ? each.output : [],
  )
  if (chunk?.type !== 'chunk') throw new Error(`Nothing came of bundling ${file}`)
  return prelude(base) + rewriteAddresses(chunk.code, base)
}

/** The addresses of built files in a script's strings, and its imports by address. */
export function rewriteAddresses(code: string, base: string): string {
  const built = new RegExp(`(["'\`])${escapePattern(base)}(_astro/[^"'\`$]+)\\1`, 'g')
  return code
    .replace(built, (_, _quote: string, path: string) => `(handoverRoot+${JSON.stringify(path)})`)
    .replace(/\bimport\(/g, 'handoverImport(')
}

/** The other files that a script names: they are scripts of their own. */
export function namedScripts(code: string, base: string): string[] {
  const built = new RegExp(`["'\`]${escapePattern(base)}(_astro/[^"'\`$]+\\.js)["'\`]`, 'g')
  return Array.from(code.matchAll(built), (match) => match[1] as string)
}

function prelude(base: string): string {
  return `var handoverRoot=document.documentElement.dataset.root||${JSON.stringify(base)},handoverImport=globalThis.handoverImport||(globalThis.handoverImport=a=>new Promise((y,n)=>{let s=document.createElement("script");s.src=a;s.onload=()=>y({});s.onerror=()=>n(new Error(a));document.head.append(s)}));\n`
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
