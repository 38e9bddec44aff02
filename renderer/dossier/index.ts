/** Liaison statements and how documents belong together: dossier, links, what is missing, and when things happen. */
export { DossierTab } from './dossier-tab.tsx'
export { LinksTab } from './links/links-tab.tsx'
export { SymbolLink } from './symbol-link/symbol-link.tsx'
