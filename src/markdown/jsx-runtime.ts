/**
 * A JSX runtime that makes strings: compiled MDX is called once, at build, and its HTML kept.
 *
 * A component is not called. It leaves a mark `<!--hv:N-->` and an entry `placed[N]` with its props and its children's
 * HTML; `Body.astro` puts the real Astro component there. A page that needs more than this can hold (`NeedsStock`)
 * is compiled by Astro's own MDX integration instead.
 */
import { attributes, escapeHtml } from '../lib/html.ts'

/** A component's use on a page. */
export interface Placed {
  name: string
  props: Record<string, unknown>
  /** The children, which may hold further marks. */
  html: string
}

/** The page uses something that only a real JSX renderer can do. */
export class NeedsStock extends Error {}

class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Props = Record<string, unknown> & { children?: unknown }

const Fragment = Symbol('Fragment')
const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

export const markPattern = /<!--hv:(\d+)-->/

export interface Runtime {
  Fragment: symbol
  jsx: (type: unknown, props: Props) => unknown
  jsxs: (type: unknown, props: Props) => unknown
  /** To be given as a component: what it is called with is placed. */
  component: (name: string) => (props: Props) => unknown
  placed: Placed[]
  toHtml: (value: unknown) => string
}

/** @param raw HTML made beforehand, for elements named `hv-raw` with its index in `n`. */
export function createRuntime(raw: readonly string[]): Runtime {
  const placed: Placed[] = []
  const jsx = (type: unknown, props: Props): unknown => {
    if (type === Fragment) {
      return new Html(props['set:html'] === undefined ? toHtml(props.children) : String(props['set:html']))
    }
    if (typeof type === 'function') return type(props)
    if (typeof type !== 'string') throw new NeedsStock()
    if (type === 'hv-raw') return new Html(raw[Number(props.n)] ?? '')
    return new Html(renderElement(type, props))
  }
  const component = (name: string) => (all: Props) => {
    const { children, ...props } = all
    if (!isPlain(props)) throw new NeedsStock()
    const html = toHtml(children)
    return new Html(`<!--hv:${placed.push({ name, props, html }) - 1}-->`)
  }
  return { Fragment, jsx, jsxs: jsx, component, placed, toHtml }
}

function toHtml(value: unknown): string {
  if (value instanceof Html) return value.text
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (Array.isArray(value)) return value.map(toHtml).join('')
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  throw new NeedsStock()
}

function renderElement(type: string, { children, ...props }: Props): string {
  if (
    'slot' in props ||
    Object.keys(props).some((name) => name.includes(':') && !/^(set:html|xml|xlink)/.test(name))
  ) {
    throw new NeedsStock()
  }
  const { 'set:html': inner, className, ...rest } = props
  const values = className === undefined ? rest : { class: className, ...rest }
  const open = `<${type}${attributes(values as Record<string, string>)}>`
  if (voidElements.has(type)) return open
  return `${open}${inner === undefined ? toHtml(children) : String(inner)}</${type}>`
}

/** What JSON keeps: the props are written to a file. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isPlain)
  if (typeof value !== 'object' || value instanceof Html) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  return Object.entries(value).every(
    ([key, inner]) => inner === undefined || (!/^client:|^slot$/.test(key) && isPlain(inner)),
  )
}
