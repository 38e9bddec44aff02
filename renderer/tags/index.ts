/** Tags: on documents, in the navigation, on a page of their own, and the review of what the lens proposes. */
export { BulkTagMenu } from './bulk-tag-menu.tsx'
export { rerunLensInBackground } from './lens-run/lens-run.ts'
export { followRules } from './rules/follow-rules.ts'
export { TagBar } from './tag-bar.tsx'
export { TagNavigation } from './tag-navigation.tsx'
export type { TagPlace } from './tag-place.ts'
export { TagsPage } from './tags-page.tsx'
export { useReviewCount } from './use-review-count.ts'
