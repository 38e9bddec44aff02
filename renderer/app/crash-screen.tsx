import { Component, type ReactNode } from 'react'
import { Button, EmptyState } from '../ui/index.ts'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error?: Error
}

/** Stands in for a window that could not be drawn: a fault of ours must not leave a blank page. */
export class CrashScreen extends Component<Props, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <main role="alert" style={{ blockSize: '100%' }}>
        <EmptyState title="The window could not be drawn">
          <p>Your library is safe: nothing is kept in what was drawn. Reloading usually helps. What went wrong: {error.message}</p>
          <Button variant="primary" onPress={() => location.reload()}>
            Reload
          </Button>
        </EmptyState>
      </main>
    )
  }
}
