/** Joins the class names that hold. */
export const classes = (...names: ReadonlyArray<string | false | undefined>): string => names.filter(Boolean).join(' ')
