/** What pages put into JSON that is none: sticky patterns, each tried where something else is expected. */

/** Something is left out here; a note may follow on the line. */
export const ELLIPSIS =
  /(?:\.{2,}|…+|•{2,}|\. \. \.|\[ *(?:\.{2,}|…) *\]|\{ *(?:\.{2,}|…) *\}|\( *(?:\.{2,}|…) *\)|< *(?:\.{2,}|…) *>|<snip[^>\n]*>)(?:[ \t]*[\w(][^"'{}[\]\n,]*(?=\n|$))?/y
/** Blanks and templates that stand where a value does. */
export const BLANK =
  /(?:<%[\s\S]*?%>|<[^<>\n]{1,200}>|\$\{[^}\n]{1,200}\}|\$\([^()\n]{1,200}\)|\$[A-Za-z_]\w*(?![\w.([{])|\{\{[\s\S]{0,500}?\}\}|\{%[\s\S]{0,500}?%\}|\[\[[ \w.-]+\]\](?=\s*[,}\]])|%[A-Z_]+%|@[A-Z_]+@|[A-Z][A-Z0-9_-]*[A-Z0-9])(?:\.\.\.)?/y
export const STATEMENT =
  /\{%[\s\S]{0,500}?%\}|\{\{-?\s*(?:#|\/|if|else|end|range|with|include|define|block|template)[\s\S]{0,500}?\}\}|<%(?!=)[\s\S]{0,500}?%>/y
/** A request or a command above its body or its answer. */
export const COMMAND =
  /(?:(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) +\S|[$#>%] +\S|HTTP\/\d|(?:curl|kubectl|oc|docker|aws|gcloud|az|cat|jq|etcdctl) +\S)[^\n]*/y
