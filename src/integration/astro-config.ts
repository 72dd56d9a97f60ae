/** What our pages need of Astro's own configuration. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import type { AstroConfig, HookParameters } from 'astro'
import type { MdastPluginEntry } from 'satteri'
import type { Plugin } from 'vite'

type ConfigUpdate = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0]

export function astroConfig(
  config: AstroConfig,
  plugins: Plugin[],
  markdown: MdastPluginEntry,
): ConfigUpdate {
  const hasMdx = config.integrations.some(({ name }) => name === '@astrojs/mdx')
  return {
    integrations: hasMdx ? [] : [mdx()],
    markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [markdown] }) },
    experimental: { incrementalBuild: true },
    // The pages' policy (lib/page-policy.ts) allows nothing inline.
    build: { inlineStylesheets: 'never' },
    vite: {
      plugins,
      build: { assetsInlineLimit: 0, rolldownOptions: { onwarn: hushDirectives } },
      // The search dialog is a script of its own (components/search/dialog.ts).
      worker: { format: 'es' },
    },
  }
}

type Warning = { code?: string | undefined }

/** Each compiled MDX page brings a ten-line warning of a `"use strict"` that does no harm. */
function hushDirectives(warning: Warning, warn: (warning: never) => void): void {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning as never)
}

/** @returns the module of the option `components`, absolute, when it is there. */
export function userComponents(config: AstroConfig, path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  const file = fileURLToPath(new URL(path.replace(/^\//, ''), config.root))
  return existsSync(file) ? file : undefined
}
