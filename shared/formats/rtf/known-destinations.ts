/** Destinations that are passed through: their text belongs where they stand. Starred ones among them are known all the same. */
export const transparent = new Set(['shppict', 'do', 'cs', 'ts', 'ds', 'moMath', 'moMathPara', 'result', 'field', 'object', 'mmath'])
/** Destinations without a star whose text is not the document's. */
export const ignored = new Set(
  'colortbl filetbl nonshppict shprslt nonesttables mmathPict tc xe rxe bxe private template stylerestrictions listtable listoverridetable revtbl rsidtbl fldtype objname atnref listname listlevel leveltext levelnumbers ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn'.split(
    ' ',
  ),
)
