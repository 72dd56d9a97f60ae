/** The time of the build: now, unless `SOURCE_DATE_EPOCH` (reproducible-builds.org, seconds) says otherwise. */
export function buildTime(): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH)
  return epoch > 0 ? new Date(epoch * 1000) : new Date()
}

/** The day of the build, `YYYY-MM-DD` in UTC. */
export function today(): string {
  return buildTime().toISOString().slice(0, 10)
}
