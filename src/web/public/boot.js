// runs before the first paint: the chosen theme, and whether the prerendered screen is the one to show
(() => {
  const page = document.documentElement
  // a screen further inside, or another way of asking for it
  if (page.dataset.shell !== location.pathname || location.search) page.dataset.inside = ''
  // until the app is there a form has nobody to take it, and sending it would throw the page away
  addEventListener('submit', (event) => event.preventDefault())
  try {
    const theme = localStorage.getItem('hipwise-theme')
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
    if (localStorage.getItem('hipwise-known')) page.dataset.inside = ''
  } catch {
    // a browser that keeps nothing follows the system
  }
})()
