/**
 * When a comment was written, as blocks state it: to the second and without a zone, since office programs write the
 * author's clock whether they add a `Z` or not. To be spread into the block; nothing for what is no date.
 */
export function commentDate(stated: string | undefined): { readonly date?: string } {
  const [, day, minute, second = ':00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?)?/u.exec(stated?.trim() ?? '') ?? []
  const date = minute === undefined ? day : `${day}T${minute}${second}`
  return date === undefined || Number.isNaN(Date.parse(date)) ? {} : { date }
}
