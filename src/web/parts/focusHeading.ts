/** After the control that had the focus is gone: the focus goes to the page's heading, once the page is drawn without it. */
export function focusHeading(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus()))
}
