/** What rsyslogd can load, by `module(load="…")` and `$ModLoad`, and what a module is called elsewhere. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import { builtinModules, modules } from './vocabulary/names.ts'

/** Without folder, ending and `builtin:`. */
export function moduleName(written: string): string {
  return written
    .toLowerCase()
    .replace(/^.*\/|\.so$/g, '')
    .replace(/^builtin:/, '')
}

/** Why a module is not loaded; files are not looked for. `whole`: the text is the one that rsyslogd reads. */
export function loadFault(
  written: string,
  whole: boolean,
): { message: string; help?: string | undefined } | undefined {
  if (isBlank(written)) return undefined
  // From the folder that rsyslogd happens to be started in, `/` for a service.
  if (/^\.\.?\//.test(written))
    return whole
      ? {
          message: `Unexpected relative path ${quote(written)} of a module, expected its name or an absolute path`,
        }
      : undefined
  if (written.includes('/')) return undefined
  const name = written.replace(/\.so$/, '')
  if (builtinModules.includes(name))
    return {
      message: `Unexpected module ${quote(written)}, which is part of rsyslogd, expected \`builtin:${name}\``,
    }
  if (modules.includes(name)) return undefined
  const near = modules.includes(name.toLowerCase()) ? name.toLowerCase() : suggest(name, modules)
  if (near === undefined && /^[A-Za-z][\w.:-]*$/.test(written)) return undefined
  return { message: `Unexpected module ${quote(written)}`, help: near && didYouMean(near) }
}
