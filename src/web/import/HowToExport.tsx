import { Trans } from '@lingui/react/macro'

/** How the files come out of where they are. Names of menus change: they are as we know them, and said to be. */
export function HowToExport() {
  return (
    <section aria-labelledby="how-to" className="stack-3">
      <h2 className="head" id="how-to">
        <Trans>How to get your files</Trans>
      </h2>
      <details className="lineheap">
        <summary>
          <Trans>Out of Strava</Trans>
        </summary>
        <ol className="steps">
          <li>
            <Trans>Open strava.com in a browser, not in the app, and sign in.</Trans>
          </li>
          <li>
            <Trans>Open Settings, then My Account. Near the foot of the page is “Download or Delete Your Account”.</Trans>
          </li>
          <li>
            <Trans>Choose “Get Started”, then only step 2, “Request Your Archive”. Do not go on to step 3: that one deletes the account.</Trans>
          </li>
          <li>
            <Trans>Wait for the mail with the link, often a few hours. Download the zip and add it here as it is.</Trans>
          </li>
        </ol>
      </details>
      <details className="lineheap">
        <summary>
          <Trans>Out of Garmin</Trans>
        </summary>
        <ol className="steps">
          <li>
            <Trans>Open garmin.com/account in a browser and sign in.</Trans>
          </li>
          <li>
            <Trans>Choose “Data Management”, then “Export Your Data”, and ask for the export.</Trans>
          </li>
          <li>
            <Trans>Wait for the mail with the link, often a day or two. Download the zip and add it here as it is.</Trans>
          </li>
        </ol>
      </details>
      <details className="lineheap">
        <summary>
          <Trans>Out of another watch or app</Trans>
        </summary>
        <p>
          <Trans>
            Nearly all of them can export a single training as FIT, TCX or GPX. Take FIT where you can choose: it says most. Add as many at once as you like.
          </Trans>
        </p>
      </details>
      <p className="meta">
        <Trans>Other services change their menus now and then. The names above are as we last knew them.</Trans>
      </p>
    </section>
  )
}

/** What an import leaves behind, and where. */
export const WhatStays = () => (
  <section aria-labelledby="stays" className="stack-3">
    <h2 className="head" id="stays">
      <Trans>What stays on this device</Trans>
    </h2>
    <p className="sub">
      <Trans>
        Of each run its day, times, distance, steps, heart rate and a small chart with the way, about 4 kB in all. Everything, and nothing of it leaves this
        device. “Erase everything” on the page More takes it away.
      </Trans>
    </p>
  </section>
)
