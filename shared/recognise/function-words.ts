/** Small words that only running text of a language has, for telling languages of technical prose full of English terms. */
const words: Readonly<Record<string, string>> = {
  en: 'the of and to in is for that with this are be as by on which from will not or it was has an at',
  fr: 'le la les des et du une est dans pour que par sur au aux ce cette qui avec ne pas sont être a',
  es: 'el la los las de del y en una es para que por con se su al como este esta son no lo',
  de: 'der die das und ist in den von zu mit für auf eine nicht dem des sich als auch es wird sind',
  pt: 'o a os as de do da e em um uma é para que por com não se dos das ao',
  it: 'il la le di del della e in un una è per che con non si dei delle da sono al',
  nl: 'de het een en van in is op te dat voor met zijn niet aan door worden',
  pl: 'i w na z do nie jest się że oraz dla przez od',
  sv: 'och i att det som en på är av för med den till',
  tr: 've bir bu için ile olarak da de',
  id: 'yang dan di untuk dengan dari pada ini dalam',
}
const languagesOf = new Map<string, string[]>()
for (const [language, list] of Object.entries(words)) {
  for (const word of list.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
}

/** The language most of a text's small words belong to, if one leads clearly; how many there were. */
export function functionWordLanguage(text: string): { readonly language: string | undefined; readonly count: number } {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first === undefined) return { language: undefined, count: 0 }
  return { language: first[1] >= 3 && first[1] > 1.3 * (second?.[1] ?? 0) ? first[0] : undefined, count: first[1] }
}
