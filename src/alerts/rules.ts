import { isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type YAMLMap } from 'yaml'

/** An alerting rule, and where its name stands. Line and column count from 1. */
export interface AlertRule {
  name: string
  file: string
  line: number
  column: number
  runbookUrl?: { url: string; line: number; column: number } | undefined
}

export interface RuleFile {
  rules: AlertRule[]
  /** Why the file, or part of it, could not be read. */
  problems: { line: number; column: number; message: string }[]
}

/**
 * Reads the alerting rules of a Prometheus rule file or of `PrometheusRule` manifests, several documents included.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 */
export function readRules(text: string, file: string): RuleFile {
  const lineCounter = new LineCounter()
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line, column: col }
  }
  const result: RuleFile = { rules: [], problems: [] }
  for (const document of parseAllDocuments(text, { lineCounter, prettyErrors: false, uniqueKeys: false })) {
    if (!('contents' in document)) continue
    for (const error of document.errors)
      result.problems.push({ ...place(error.pos[0]), message: error.message })
    for (const rule of rulesOf(document.contents as Node | null)) {
      const alert = rule.get('alert', true)
      if (!isScalar(alert) || typeof alert.value !== 'string') continue
      const annotations = rule.get('annotations')
      const url = isMap(annotations) ? annotations.get('runbook_url', true) : undefined
      result.rules.push({
        name: alert.value,
        file,
        ...place(alert.range?.[0] ?? 0),
        runbookUrl:
          isScalar(url) && typeof url.value === 'string'
            ? { url: url.value, ...place(url.range?.[0] ?? 0) }
            : undefined,
      })
    }
  }
  return result
}

/** `groups[].rules[]`, at the top of a rule file, below `spec` in a manifest, or in the items of a `List`. */
function rulesOf(root: Node | null): YAMLMap[] {
  if (!isMap(root)) return []
  const holders = [root, root.get('spec'), ...items(root.get('items')).map((item) => item.get('spec'))]
  return holders
    .filter(isMap)
    .flatMap((holder) => items(holder.get('groups')))
    .flatMap((group) => items(group.get('rules')))
}

function items(node: unknown): YAMLMap[] {
  return isSeq(node) ? node.items.filter((item): item is YAMLMap => isMap(item)) : []
}
