/** The day of the build, `YYYY-MM-DD` in UTC; `SOURCE_DATE_EPOCH` (reproducible-builds.org, seconds) sets it. */
export function today(): string {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH)
  return new Date(epoch > 0 ? epoch * 1000 : Date.now()).toISOString().slice(0, 10)
}
