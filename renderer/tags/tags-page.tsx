import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { count } from '../ui/index.ts'
import { DossierPage } from './dossier/dossier-page.tsx'
import { Overview } from './overview/overview.tsx'
import { Review } from './review/review.tsx'
import { Rules } from './rules/rules.tsx'
import { TagManager } from './tag-manager.tsx'
import { showTagsPart, type TagsPart, useTagsShown } from './tag-place.ts'
import styles from './tags-page.module.css'
import { Terms } from './terms/terms.tsx'
import { useReviewCount } from './use-review-count.ts'

/** The page about tags: all of them, to be put in order, and what the lens proposes, to be reviewed. */
export function TagsPage() {
  const { part, dossier } = useTagsShown()
  const toReview = useReviewCount()
  if (dossier !== undefined) return <DossierPage key={dossier} tag={dossier} />
  return (
    <Tabs className={styles.page ?? ''} selectedKey={part} onSelectionChange={(key) => showTagsPart(key as TagsPart)}>
      <header className={styles.header}>
        <h1>Tags</h1>
        <TabList aria-label="Parts of this page" className={styles.tabs ?? ''}>
          <Tab id="tags" className={styles.tab ?? ''}>
            All tags
          </Tab>
          <Tab id="overview" className={styles.tab ?? ''}>
            Overview
          </Tab>
          <Tab id="review" className={styles.tab ?? ''}>
            Review {toReview > 0 && <span className={styles.tabCount}>{count(toReview)}</span>}
          </Tab>
          <Tab id="rules" className={styles.tab ?? ''}>
            Rules
          </Tab>
          <Tab id="terms" className={styles.tab ?? ''}>
            Terms of the lens
          </Tab>
        </TabList>
      </header>
      <TabPanel id="tags" className={styles.panel ?? ''}>
        <TagManager />
      </TabPanel>
      <TabPanel id="overview" className={styles.panel ?? ''}>
        <Overview />
      </TabPanel>
      <TabPanel id="review" className={styles.panel ?? ''}>
        <Review />
      </TabPanel>
      <TabPanel id="rules" className={styles.panel ?? ''}>
        <Rules />
      </TabPanel>
      <TabPanel id="terms" className={styles.panel ?? ''}>
        <Terms />
      </TabPanel>
    </Tabs>
  )
}
