import { Settings as SettingsIcon } from 'lucide-react'
import { memo } from 'react'
import { DeskActionsProvider } from '../actions/index.ts'
import { useDocuments, useLibraryState } from '../library/index.ts'
import { IconButton } from '../ui/index.ts'
import { Dialogs } from './dialogs/dialogs.tsx'
import { DocumentArea } from './frame/document-area.tsx'
import { Frame } from './frame/frame.tsx'
import { LibraryFailure } from './frame/library-failure.tsx'
import { ListAndDocument } from './frame/list-and-document.tsx'
import { Page } from './frame/page.tsx'
import { PageAndDocument } from './frame/page-and-document.tsx'
import { StatusBar } from './frame/status-bar.tsx'
import { Toast } from './frame/toast.tsx'
import { TopBar } from './frame/top-bar.tsx'
import { DropOverlay } from './importing/drop-overlay.tsx'
import { ImportMenu } from './importing/import-menu.tsx'
import { ImportProgressPanel } from './importing/import-progress.tsx'
import { Welcome } from './importing/welcome.tsx'
import { ListPane } from './list/list-pane.tsx'
import { positionOf, useList } from './list/use-list.ts'
import { LibraryNavigation } from './navigation/library-navigation.tsx'
import { SearchBox } from './search/search-box.tsx'
import { isPage, session, useSession } from './session.ts'
import { useCommands, useDesk } from './use-desk.ts'
import { shownKeys } from './use-shortcuts.ts'

/** The whole window. */
export function App() {
  const list = useList()
  const { actions, commands, goToList, inputs, searchField, grid } = useDesk(list)
  useCommands(commands)
  return (
    <DeskActionsProvider value={actions}>
      <Frame
        top={<Top searchField={searchField} goToList={goToList} inputs={inputs} />}
        navigation={<LibraryNavigation />}
        foot={<ImportProgressPanel />}
        bottom={<StatusBar />}
      >
        <Middle list={list} grid={grid} inputs={inputs} />
      </Frame>
      <Toast />
      <DropOverlay />
      <Dialogs commands={commands} />
    </DeskActionsProvider>
  )
}

type TopProps = Pick<ReturnType<typeof useDesk>, 'searchField' | 'goToList' | 'inputs'>

/** The bar at the top. The list changes at each key, and the bar does not. */
const Top = memo(function Top({ searchField, goToList, inputs }: TopProps) {
  return (
    <TopBar
      search={<SearchBox field={searchField} onGoToList={goToList} />}
      actions={
        <>
          <IconButton label="Settings" keys={shownKeys('Mod+,')} onPress={() => session.showDialog('settings')}>
            <SettingsIcon size={17} aria-hidden />
          </IconButton>
          <ImportMenu inputs={inputs} />
        </>
      }
    />
  )
})

type MiddleProps = { readonly list: ReturnType<typeof useList> } & Pick<ReturnType<typeof useDesk>, 'grid' | 'inputs'>

/** What the room between navigation and edge holds: a failure, the welcome, a page, or the list with its document. */
function Middle({ list, grid, inputs }: MiddleProps) {
  const view = useSession((now) => now.view)
  const openId = useSession((now) => now.open?.id)
  const library = useLibraryState()
  const isEmpty = useDocuments().length === 0
  // Beside a page stands no list that the document could have a place in.
  const index = isPage(view) ? -1 : positionOf(list.items, openId)
  const document = <DocumentArea index={index} total={list.total} isResult={list.isSearch} />
  if (library.kind === 'failed') return <LibraryFailure error={library.error} />
  if (isPage(view)) return <PageAndDocument page={<Page view={view} />} document={openId === undefined ? undefined : document} />
  if (isEmpty && library.kind === 'ready') return <Welcome inputs={inputs} />
  return <ListAndDocument list={<ListPane list={list} grid={grid} />} document={document} isOpen={openId !== undefined} />
}
