import { type DefaultTreeAdapterTypes, defaultTreeAdapter, type TreeAdapter } from 'parse5'

/** Letters after which a text goes on in a node of its own. */
const longestText = 64 * 1024

/**
 * A tree whose texts are cut into nodes. A text put together word by word is a rope in V8, thirty bytes a word beside its
 * letters: a page of one line of 100 MB took more than a gigabyte.
 */
export const flatTextAdapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  insertText(parent, text) {
    const last = parent.childNodes.at(-1)
    if (last === undefined || !defaultTreeAdapter.isTextNode(last)) defaultTreeAdapter.insertText(parent, text)
    else if (last.value.length < longestText) last.value += text
    else {
      last.value.charCodeAt(0) // Flattens the rope.
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text))
    }
  },
}
