// runs before the first paint: the chosen theme, and whether the start screen in the page is the one to show
(() => {
  const page = document.documentElement
  if (location.pathname !== '/') page.dataset.inside = ''
  try {
    const theme = localStorage.getItem('hipwise-theme')
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme
    if (localStorage.getItem('hipwise-known')) page.dataset.inside = ''
  } catch {
    // a browser that keeps nothing follows the system
  }
})()
