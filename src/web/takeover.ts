/**
 * Imported for what it does. The app takes the place of the page as it was sent (bundling/prerender.ts), and every element of it is another one afterwards. What somebody
 * holds at that moment passes to the element that says the same: a press not yet released, the focus, words typed into a field.
 */

const CONTROL = 'a, button'

/** Follows the hand from now on; does nothing once the app is there. */
function keepHold(place: Element, shell: Element): void {
  let pressed: Element | undefined
  let focused = focusIn(shell)

  window.addEventListener('pointerdown', (event) => {
    const { target } = event
    pressed = isPlain(event) && target instanceof Element && shell.contains(target) ? (target.closest(CONTROL) ?? undefined) : undefined
  })
  window.addEventListener('pointercancel', () => {
    pressed = undefined
  })
  window.addEventListener('pointerup', (event) => {
    const { clientX, clientY } = event
    const now = isPlain(event) && pressed?.isConnected === false ? twin(pressed, shell, place) : undefined
    pressed = undefined
    if (now?.contains(document.elementFromPoint(clientX, clientY))) clickUnlessClicked(now)
  })
  shell.addEventListener('focusin', () => {
    focused = focusIn(shell)
  })
  // some browsers say that the focus is lost when its element goes, too: then it is still needed below
  shell.addEventListener('focusout', () =>
    setTimeout(() => {
      if (shell.isConnected) focused = focusIn(shell)
    }),
  )

  const replaced = new MutationObserver(() => {
    if (shell.isConnected) return
    replaced.disconnect()
    for (const field of shell.querySelectorAll('input')) passOn(field.value, twin(field, shell, place))
    if (focused && document.activeElement === document.body) twin(focused, shell, place)?.focus({ preventScroll: true })
  })
  replaced.observe(place, { childList: true })
}

/** A press of the first button alone: any other opens a menu or a tab, which is the browser's own. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: PointerEvent): boolean => button === 0 && !(ctrlKey || metaKey || shiftKey || altKey)

const focusIn = (shell: Element): Element | undefined => (document.activeElement && shell.contains(document.activeElement) ? document.activeElement : undefined)

/** A finger's tap may have been given to the new element by the browser itself. */
function clickUnlessClicked(control: HTMLElement): void {
  let clicked = false
  const heard = () => {
    clicked = true
  }
  addEventListener('click', heard, { capture: true, once: true })
  setTimeout(() => {
    removeEventListener('click', heard, { capture: true })
    if (!clicked) control.click()
  }, 60)
}

/** The element that says and does the same in the new page; where several do, the one at the same place among them. */
function twin<Kind extends Element>(old: Kind, shell: Element, place: Element): (Kind & HTMLElement) | undefined {
  const alike = (root: Element) => [...root.querySelectorAll(old.tagName)].filter((each) => said(each) === said(old))
  return alike(place)[alike(shell).indexOf(old)] as (Kind & HTMLElement) | undefined
}

const said = (element: Element): string => [element.id, element.getAttribute('href'), element.textContent].join(' ')

/** As if it was typed: React hears of it only when the value is set past its own watch. */
function passOn(typed: string, field: HTMLInputElement | undefined): void {
  if (!field || typed === '') return
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const root = document.getElementById('root')
const sent = root?.querySelector('.shell')
if (root && sent) keepHold(root, sent)
