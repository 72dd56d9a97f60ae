import { readVocabulary } from '../vocabulary.ts'
import { valueChecks } from './kinds.ts'
import { actions } from './tables/actions.ts'
import { familyMembers } from './tables/families.ts'
import { globalKeywords } from './tables/globals.ts'
import { parameters } from './tables/parameters.ts'
import { proxyKeywords } from './tables/proxies.ts'
import { sectionKeywords } from './tables/sections.ts'

// The tables say which kind a value is of; what is wrong with one is told by `valueChecks`, after the words are counted.
const kinds = Object.fromEntries(Object.keys(valueChecks).map((kind) => [kind, () => true]))

/** Keywords by section, and the second words of those that are a family under the family's name. */
export const keywords = readVocabulary({
  table: proxyKeywords + familyMembers + globalKeywords + sectionKeywords,
  kinds,
})

/** Actions by rule set. */
export const ruleActions = readVocabulary({
  table: actions,
  kinds,
  groups: {
    http: 'http-request http-response http-after-response',
    'tcp-request': 'tcp-request-connection tcp-request-session tcp-request-content',
    rules: 'http-request http-response @tcp-request tcp-response-content',
    all: '@rules http-after-response',
  },
})

/** Words in any order, by the line they stand on. */
export const lineParameters = readVocabulary({ table: parameters, kinds })
