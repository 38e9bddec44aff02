import { host } from '../host/index.ts'
import { gatherLaunchFiles, resumeImports, startImport } from '../import/index.ts'
import { purgeRemoved, startCatalogue } from '../library/index.ts'
import { warmSearch } from '../search/index.ts'
import { followRules, followTagDrops, rerunLensInBackground } from '../tags/index.ts'
import { keepSession, restoreSession } from './keep-session.ts'
import { session } from './session.ts'
import { applySettings } from './settings.ts'

/** How long after the rows the import worker starts: its script is the largest, and the index is still being opened. */
const settleMs = 1_000
/** How long after the start the housekeeping begins, so that it does not compete with the first list and the first answer. */
const quietMs = 4_000

/** What happens once when the window opens: looks, the rows, the index, what was interrupted, what was named at the start. */
export function startApp(): void {
  applySettings()
  restoreSession()
  keepSession()
  followTagDrops(() => session.read().selected)
  host.onLaunchFiles((files) => void startImport(gatherLaunchFiles(files)))
  warmSearch()
  void startCatalogue().then(() => {
    setTimeout(resumeImports, settleMs)
    followRules()
    setTimeout(rerunLensInBackground, quietMs)
  })
  // A failure of the housekeeping is a failure of the storage, which the rows have met and shown already.
  setTimeout(() => void purgeRemoved().catch(() => undefined), quietMs)
}
