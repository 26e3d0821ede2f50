import { Component, type ReactNode } from 'react'
import { BrokenPage } from './BrokenPage.tsx'

/** A fault anywhere below shows the emergency text instead of a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children
  }
}
