/** Elements that hold styles. */
export const isStyles = (name: string): boolean => name === 'styles' || name === 'automatic-styles'

/** Outermost elements of a text. Everything else around them is passed over. */
export const textBlockLevel: ReadonlySet<string> = new Set(
  'p h list numbered-paragraph table section tracked-changes frame custom-shape rect ellipse line g table-of-content alphabetical-index bibliography illustration-index table-index object-index user-index'.split(
    ' ',
  ),
)
