/** Joins the class names that are there: `classNames(styles.row, isOpen && styles.open)`. */
export const classNames = (...names: ReadonlyArray<string | false | undefined>): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ')
