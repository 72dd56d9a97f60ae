/**
 * Mermaid to SVG at build time, in the page's own colours and without any style of its own, so that it shows under a
 * strict Content-Security-Policy and in both schemes. What cannot be drawn is shown as text.
 */
import { renderMermaidSVG } from 'beautiful-mermaid'
import { digest } from '../lib/digest.ts'
import { escapeHtml } from '../lib/html.ts'

/** The library's derived colours, and the tokens that stand for them (styles/tokens.css). */
const colors: Record<string, string> = {
  '--bg': '--color-page',
  '--_text': '--color-text',
  '--_text-sec': '--color-text-2',
  '--_text-muted': '--color-text-2',
  '--_text-faint': '--color-label',
  '--_line': '--color-control',
  '--_arrow': '--color-text',
  '--_node-fill': '--color-act',
  '--_node-stroke': '--color-rule',
  '--_group-fill': '--color-page',
  '--_group-hdr': '--color-answer',
  '--_inner-stroke': '--color-hair',
  '--_key-badge': '--color-answer',
}

/** @returns `undefined` for a kind of diagram that the library does not know, or a text that it refuses. */
export function renderDiagram(code: string, title: string | undefined): string | undefined {
  let svg: string
  try {
    svg = renderMermaidSVG(code)
  } catch {
    return undefined
  }
  if (/\b(NaN|undefined)\b/.test(svg.replace(/>[^<]*</g, '><'))) return undefined
  const id = `d${digest(code).slice(0, 8)}`
  const label = title ?? 'Diagram'
  const caption =
    title === undefined ? '' : `<figcaption class="diagram-title">${escapeHtml(title)}</figcaption>`
  const source = `<details class="diagram-source"><summary>Diagram as text</summary><pre>${escapeHtml(code)}</pre></details>`
  return `<figure class="diagram"><div class="diagram-box">${strip(svg, id, label)}</div>${caption}${source}</figure>`
}

function strip(svg: string, id: string, label: string): string {
  return svg
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(
      /<svg [^>]*?viewBox="([^"]*)" width="([^"]*)" height="([^"]*)"[^>]*>/,
      (_, box: string, width: string, height: string) => {
        const size = `viewBox="${box}" width="${width}" height="${height}"`
        return `<svg role="img" aria-label="${escapeHtml(label)}" ${size} xmlns="http://www.w3.org/2000/svg">`
      },
    )
    .replace(/ (?:data-[\w-]+|style|class)="[^"]*"/g, '')
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => (colors[name] ? `var(${colors[name]})` : whole))
    .replace(/ id="([\w-]+)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([\w-]+)\)/g, `url(#${id}-$1)`)
    .replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/>\s+</g, '><')
    .trim()
}
