/** Words no title ends in: what follows on the next line belongs to it. */
const open =
  /(?:[,(–—-]|[^.:]\b(?:a|an|and|or|of|on|in|for|to|the|by|with|from|at|as|its|based|de|des|du|la|le|les|et|sur|pour|à|en|y|del|los|las|sobre|para|и|в|на|о|об|для))$/iu
/** A line that begins small, or with what only ends a title: `(reply to SG2-LS63)`, `[from ITU-T SG5]`. */
const small =
  /^(?:\p{Ll}|[（(](?:(?:update and )?(?:reply|response|answer)\b|réponse|respuesta|ответ|回复|答复|ردا)|\[(?:from|to|de|от|来自|من)\b)/u

/** Whether a line goes on in the next one, by how the first ends and the second begins. */
export const continues = (text: string, next: string): boolean => open.test(text) || small.test(next) || opensBracket(text)

const opensBracket = (text: string): boolean =>
  text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('[') > text.lastIndexOf(']')
