/** How far a runbook's commands can be trusted: by the date it was last run through, never by a promise. */
export interface TestState {
  level: 'good' | 'old' | 'never'
  words: string
}

/**
 * @param tested day of the last test, `YYYY-MM-DD`
 * @param today day of the build, `YYYY-MM-DD`
 */
export function testState(tested: string | undefined, today: string): TestState {
  if (!tested) return { level: 'never', words: 'never' }
  return { level: isRecent(tested, today) ? 'good' : 'old', words: tested }
}

/** A test counts for twelve months. */
export function isRecent(tested: string, today: string): boolean {
  return tested > yearsAfter(today, -1)
}

/** The same day some years on; 29 February becomes 1 March. */
export function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString().slice(0, 10)
}

/** One line about all runbooks of a service. */
export function serviceState(tests: (string | undefined)[], today: string): TestState {
  if (tests.length === 0) return { level: 'never', words: 'No runbook' }
  const recent = tests.filter((day): day is string => day !== undefined && isRecent(day, today)).sort()
  if (recent.length === 0) return { level: 'never', words: 'None tested in 12 months' }
  if (recent.length < tests.length) {
    return { level: 'old', words: `${recent.length} of ${tests.length} tested in 12 months` }
  }
  return { level: 'good', words: `All tested, oldest ${recent[0]}` }
}
