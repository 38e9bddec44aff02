import type { Format } from '../../contracts/reading.ts'

/** Extensions a delegate meets and what files of that name may rightly be. Text formats pass for one another. */
const formatsByExtension = new Map<string, readonly Format[]>([
  ...['docx', 'docm', 'dotx', 'dotm'].map((extension) => [extension, ['docx']] as const),
  ...['pptx', 'pptm', 'potx', 'potm', 'ppsx', 'ppsm'].map((extension) => [extension, ['pptx']] as const),
  ...['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb'].map((extension) => [extension, ['xlsx', 'xls']] as const),
  ...['doc', 'dot'].map((extension) => [extension, ['doc']] as const),
  ...['ppt', 'pps', 'pot'].map((extension) => [extension, ['ppt']] as const),
  ...['xls', 'xlt'].map((extension) => [extension, ['xls']] as const),
  ...['htm', 'html', 'xhtml'].map((extension) => [extension, ['html', 'mhtml']] as const),
  ...['mht', 'mhtml'].map((extension) => [extension, ['mhtml']] as const),
  ...['txt', 'text', 'log', 'asc', 'adoc', 'rst', 'tex'].map((extension) => [extension, ['txt', 'md', 'csv']] as const),
  ...['md', 'markdown'].map((extension) => [extension, ['md']] as const),
  ...['csv', 'tsv'].map((extension) => [extension, ['csv']] as const),
  ...['odt', 'ott', 'fodt'].map((extension) => [extension, ['odt']] as const),
  ...['ods', 'ots', 'fods'].map((extension) => [extension, ['ods']] as const),
  ...['odp', 'otp', 'fodp'].map((extension) => [extension, ['odp']] as const),
  ...(['pdf', 'rtf', 'eml', 'msg', 'epub', 'xml', 'json', 'zip'] as const).map((extension) => [extension, [extension]] as const),
  ...['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'svg', 'emf', 'wmf'].map((extension) => [extension, ['image']] as const),
])

/** The extension of a file name, lower case without the dot, and the formats it stands for (none when not known). */
export function statedExtension(name: string): { readonly extension: string; readonly formats: readonly Format[] } {
  const [, extension = ''] = /\.([^./\\\s]{1,8})\s*$/u.exec(name) ?? []
  const lower = extension.toLowerCase()
  return { extension: lower, formats: formatsByExtension.get(lower) ?? [] }
}
