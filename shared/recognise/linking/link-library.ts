import type { LinkedLibrary, LinkInput } from '../../contracts/linking.ts'
import { LibraryLinker } from './library-linker.ts'

/** Links a whole library: a pure function of its documents, whatever their order, and linear in what they say. */
export function linkLibrary(documents: readonly LinkInput[]): LinkedLibrary {
  const linker = new LibraryLinker()
  linker.update(documents)
  return linker.all()
}
