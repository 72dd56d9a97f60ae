/** The site's settings, as pages see them. */
declare module 'virtual:handover/site' {
  export const site: import('./site-info.ts').SiteInfo
}

/** Components that MDX pages use without an import: ours, and those of the module in the option `components`. */
declare module 'virtual:handover/components' {
  const components: Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>
  export default components
}

declare module 'astro:asset-imports' {
  const images: Map<string, import('astro').ImageMetadata>
  export default images
}
