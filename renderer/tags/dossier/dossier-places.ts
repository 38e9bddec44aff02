/** Where the parts of a dossier begin on its page, for what leads there. */
export const sectionsId = 'dossier-sections'
export const liaisonsId = 'dossier-liaisons'
