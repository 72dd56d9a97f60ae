/**
 * Secrets that must not stand on a page. The shapes are the issuers' own, published so that scanners can find them;
 * the well-known example values of their documentation are not secrets.
 */
export interface Secret {
  /** UTF-16 offsets into the text. */
  start: number
  end: number
  what: string
}

const shapes: { what: string; pattern: RegExp }[] = [
  {
    what: 'private key',
    pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY-----[^-]{100,20000}-----END/g,
  },
  { what: 'AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  { what: 'GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{82})\b/g },
  { what: 'GitLab token', pattern: /\bglpat-[\w-]{20}\b/g },
  { what: 'Slack token', pattern: /\bxox[abprs]-\d{8,}-[\w-]{16,}/g },
  { what: 'Slack webhook', pattern: /https:\/\/hooks\.slack\.com\/services\/T\w{8,}\/B\w{8,}\/\w{20,}/g },
  { what: 'Stripe key', pattern: /\b[sr]k_live_[A-Za-z0-9]{24,}\b/g },
  { what: 'Google API key', pattern: /\bAIza[\w-]{35}\b/g },
  { what: 'npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { what: 'PyPI token', pattern: /\bpypi-AgEIcHlwaS5vcmc[\w-]{50,}/g },
  { what: 'Docker Hub token', pattern: /\bdckr_pat_[\w-]{27}\b/g },
  { what: 'SendGrid key', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}\b/g },
  { what: 'age key', pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g },
]

export function findSecrets(text: string): Secret[] {
  const secrets: Secret[] = []
  for (const { what, pattern } of shapes) {
    for (const match of text.matchAll(pattern)) {
      if (isExample(match[0])) continue
      secrets.push({ start: match.index, end: match.index + match[0].length, what })
    }
  }
  return secrets.sort((a, b) => a.start - b.start)
}

/** A made-up value says so, repeats itself, or counts up. */
function isExample(value: string): boolean {
  if (
    /example|sample|dummy|fake|placeholder|redacted|your|x{6}|X{6}|0{8}|\.\.\.|…|12345678|abcdefgh/i.test(
      value,
    )
  )
    return true
  return new Set(value.replace(/[^A-Za-z0-9]/g, '')).size < 12
}

/** The text with its secrets starred out, at the same length, for everything that is printed. */
export function redact(text: string): string {
  let result = ''
  let at = 0
  for (const { start, end } of findSecrets(text)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    result +=
      text.slice(at, from) +
      text.slice(from, end).replace(/[^\s]/g, (unit, i: number) => (i < 4 ? unit : '*'))
    at = end
  }
  return result + text.slice(at)
}
