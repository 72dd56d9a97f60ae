import type { LanguageRegistration } from 'shiki/core'
import { haproxy } from './haproxy.ts'
import { keepalived } from './keepalived.ts'
import { named } from './named.ts'
import { zone } from './zone.ts'

/** TextMate grammars of ours, for languages that Shiki has none for; each is named by its language id. */
export const grammars: readonly LanguageRegistration[] = [haproxy, keepalived, named, zone]
