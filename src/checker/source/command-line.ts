import { splitKeepingEnds } from './split.ts'
import { TextMap } from './text-map.ts'

const prompt = /^\s*(?:\[?[\w.-]+@[^\]\n$#]{0,60}\]?)?[$%>] \S/
const tool =
  /^\s*(?:sudo )?(?:kubectl|oc|docker|podman|helm|curl|cat|aws|gcloud|az|jq|yq|echo|less|vi|vim|nano|systemctl|etcdctl|vault|terraform|istioctl|calicoctl|crictl|nomad|consul) [^:={[]/
/** A request above its body, as in Kibana's console and `.http` files. */
const request = /^\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \/?[\w/_.?=&:%{}*-]+(?: HTTP\/[\d.]+)?\s*$/

/**
 * A document without the command that printed or edits it, where the first line is one:
 *
 *     kubectl get pvc www-web-0 -o yaml
 *     status:
 */
export function withoutCommand(body: TextMap): TextMap | undefined {
  const lines = splitKeepingEnds(body.text)
  let first = 0
  for (; first < lines.length && first < 5; first++) {
    const { start, end } = lines[first] as { start: number; end: number }
    const line = body.text.slice(start, end).trimEnd()
    if (line.length > 1000) break
    if (line.trim() === '' && first > 0) continue
    if (!prompt.test(line) && !tool.test(line) && !request.test(line)) break
  }
  if (first === 0 || first === lines.length) return undefined
  return TextMap.ranges(body.text, lines.slice(first)).over(body)
}
