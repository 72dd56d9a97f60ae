/**
 * Does a line that no shell can parse look like what a command printed, or like another language?
 * Asked only after parsing failed, so a pattern that also fits some command does no harm to a good script.
 */
const OUTPUT = [
  /^\s*[|+][-+|=\s\w]/, // a table or tree drawn with lines
  /^\s*(?:\S+(?: \S+){0,4})(?:\s{2,}|\t)\S+(?: \S+){0,3}(?:\s{2,}|\t)\S/, // columns
  /^\s*[\w./@-]+(?: [\w./()-]+){0,5}:(?:\s|$)/, // key: value, program: message
  /^\s*"[^"]*"\s*:/, // a member of JSON
  /^\s*(?!\[\[\s)[[{]\s*(?:["{[]|$)/,
  /^\s*[}\]],?\s*$/,
  /^\s*<[?!/a-zA-Z][^>]*>\s*(?:<|$|\w|:\/\/)/, // XML, HTML, the pattern of an address
  /^\s*[[<(]?\d{4}[-/]\d\d[-/T]\d\d/, // a time stamp
  /^\s*\[(?![[\s])[^\]\n]*\](?:\s|$|\()/,
  /^\s*[A-Z][a-z]{2}\s+\d+ \d\d:\d\d/,
  /^\s*<?[A-Z]?\d[\d.:/,-]*[>%]?(?:\s|$)/, // numbers and addresses
  /^\s*[^\x20-\x7e\t]/, // bullets, box drawing, …
  /^\s*(?:=|-{2,}|\*{2,}|#{2,}|~{2,})/,
  /^\s*-{1,2}[\w-]+[ ,=\t]/, // a usage text
  /^\s*[A-Z][\w'-]*(?:[ ,][\w'".(/-]*){2,}/, // a sentence
  /^\s*(?:[a-z]+ ){5,}[^\n]*[.:,]$/, // the rest of a sentence
  /^\s*\([\w-]+\)\s/, // the prompt of another program
  /^\s*\S+\s+(?:on \S+ )?.*\([^()\n]*\)\s*$/,
  /^\s*\w[\w.]*\([^)\n]/, // a call in another language
  /\b(?:by|on|without|ignoring|group_left|group_right) ?\([\w, ]*\)/, // PromQL
  /\b(?:New-Object|(?:Get|Set|New|Write|Invoke|Add|Remove)-[A-Z]\w+)\b/, // PowerShell
  /^\s*[\w%]+\s+ALL\s*=\s*\(/, // sudoers
  /^\s*(?:func|import|package|class|public|private|static|const|var|let|SELECT|INSERT|CREATE|UPDATE)\s/,
  /^\s*(?:[;%!>]|[*<] )/,
  /\)\s*[*/+-]\s*[\d/]/, // arithmetic on what is in brackets
]

export function looksLikeOutput(line: string): boolean {
  const head = line.length > 500 ? line.slice(0, 500) : line
  return OUTPUT.some((pattern) => pattern.test(head))
}
