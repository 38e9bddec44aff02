/** `about 2 minutes left`: no more exact than an estimate is. */
export function timeLeft(remainingMs: number | undefined): string {
  if (remainingMs === undefined) return ''
  const seconds = Math.round(remainingMs / 1_000)
  if (seconds < 5) return 'a few seconds left'
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds left`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`
  const hours = Math.round(minutes / 60)
  return `about ${hours} ${hours === 1 ? 'hour' : 'hours'} left`
}
