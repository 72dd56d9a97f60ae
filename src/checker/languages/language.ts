/**
 * The contract between the engine and one snippet language.
 *
 * A language is a pure function from text to problems. It never sees files, lines or columns:
 * all positions are UTF-16 offsets into the text it was given, and bad input is a `Problem`, never a throw.
 */

export type Severity = 'error' | 'warning'

/** One finding inside a text. `start` and `end` are UTF-16 offsets, `end` exclusive, both within the text. */
export interface Problem<Code extends string = string> {
  /** Second half of the permanent code: `unclosed-block` of `nginx/unclosed-block`. */
  code: Code
  start: number
  end: number
  /** "Unexpected X in Y, expected Z", the author's text in back-quotes, no final full stop. */
  message: string
  /** What to do about it. */
  help?: string | undefined
  related?: { start: number; end: number; message: string }[] | undefined
}

/** What a language is asked to parse. */
export interface Source {
  text: string
  /**
   * `true` when the text is known to be a complete file (`--lang` on a file that stands alone), so that a name which
   * is defined nowhere is an error. A fence is a fragment, whatever its title: pages show parts of main files. A
   * language may still take one for complete that has all parts of a main file.
   */
  whole: boolean
  /** The path from the fence's title or the file's own, where known: it may choose a dialect. */
  path?: string | undefined
}

/** A stretch of the text that is written in another language, checked by the engine at its own place. */
export interface Embedded {
  /** A language id. Without one the engine goes by `path` and by the text. */
  language?: string | undefined
  /** Of the file that the text becomes, where known. */
  path?: string | undefined
  /**
   * UTF-16 ranges of the outer text whose concatenation is the inner text (a YAML block scalar has one a line). Of one
   * that is written otherwise there, an escape, `text` is what it stands for.
   */
  ranges: { start: number; end: number; text?: string | undefined }[]
  /** The tool of the outer text does not read it: what is wrong in it is a warning. */
  unread?: boolean | undefined
}

export interface ParseResult<Code extends string = string> {
  problems: Problem<Code>[]
  /** The enclosing context in which a fragment is valid, in the daemon's own words: `http`, `server`, `tasks`. */
  context?: string | undefined
  embedded?: Embedded[] | undefined
}

/** What a code means, shown by `--list-languages`, `handover explain` and the page under `/checks/`. */
export interface CodeInfo {
  severity: Severity
  /** One sentence, with a full stop. */
  summary: string
}

export interface Language<Code extends string = string> {
  /** Permanent; the first half of every code. */
  id: string
  /** As people write it: `nginx`, `GitHub Actions workflow`. */
  name: string
  /** Which versions the tables and the grammar cover, and where that was read: "nginx 1.22–1.29, nginx.org/en/docs". */
  versions: string
  /** The tool's own check, to be run for certainty: `nginx -t`. */
  command?: string | undefined
  /** Permanent; a `parse` that reports another code does not compile. */
  codes: Record<Code, CodeInfo>
  parse(source: Source): ParseResult<Code> | Promise<ParseResult<Code>>
}

/** Identity with inference: a `parse` that reports a code which is not declared does not compile. */
export function defineLanguage<const Code extends string>(language: Language<Code>): Language<Code> {
  return language
}
