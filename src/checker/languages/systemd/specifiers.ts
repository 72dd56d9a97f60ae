/** Specifiers such as `%i`: systemd.unit(5), "SPECIFIERS". Settings that hold none take a percent sign as it stands. */
import type { Directive } from '../vocabulary.ts'

/** Known to some version, the retired `%c`, `%r` and `%R` among them. `D` came with systemd 255. */
const letters = 'aAbBcCdDEfgGhHiIjJlLmMnNopPqrRsStTuUvVwWyY'

/** Of these a unit's name may hold those that another unit would have too. */
const lettersInNames = 'aAbBgGHijlmMnNopqTuUvVwW'

const kindsThatHoldSome = new Set(
  'text command timer-span calendar unit service-unit socket-unit path marked-path colon-separated-paths optional-path condition-path working-directory bind-mount relative-directory documentation-uri user environment-assignment environment-name log-field socket-address local-socket namespace-name tmpfs-mount configuration-directory encrypted-credential descriptor-name bpf-program credential credential-file mount-image image-options extension-image input output device file-name'.split(
    ' ',
  ),
)

/** Kinds that hold none in any version, so that `%i` is a wrong value. */
const kindsThatHoldNone = new Set(
  'boolean time-span time-span-ns number integer mode signal nice exit-number exit-status oom-score io-priority rt-priority long service-type weight shares tasks-maximum memory-size percentage cpu-percentage limit-number limit-size limit-time limit-nice log-level log-facility address-family namespace architecture controller errno'.split(
    ' ',
  ),
)

const kindsOf = (row: Directive) => row.terms.flatMap(({ kinds }) => kinds)

export function holdsNoSpecifier(row: Directive): boolean {
  return kindsOf(row).every((kind) => kindsThatHoldNone.has(kind))
}

/**
 * The first percent sign with a letter or digit behind it that no version knows, as a range within the value. `{%` and `<%`
 * are a template's.
 */
export function findUnknownSpecifier(
  row: Directive,
  value: string,
): { start: number; end: number } | undefined {
  const kinds = kindsOf(row)
  if (row.contexts.has('Install') || !kinds.some((kind) => kindsThatHoldSome.has(kind))) return undefined
  const known = kinds.includes('unit') ? lettersInNames : letters
  for (const { 0: text, index } of value.matchAll(/(?<![{<])%[%A-Za-z0-9]/g)) {
    if (text !== '%%' && !known.includes(text[1] as string)) return { start: index, end: index + 2 }
  }
  return undefined
}
