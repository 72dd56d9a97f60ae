/** English words that tell nothing; they are looked up only when a query holds nothing else. */
const STOP = new Set(
  (
    'a am an and are as at be been but by can could did do does for from had has have how if in into is it its may me my no not of ' +
    'on or our out should so than that the their then there these they this to too up was we were what when where which ' +
    'while who why will with would you your'
  ).split(' '),
)

export function isStopWord(term: string): boolean {
  return STOP.has(term)
}
