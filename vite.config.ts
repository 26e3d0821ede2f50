import { resolve } from 'node:path'
import { lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig, type PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { checkCatalogue } from './src/web/bundling/check-catalogue.ts'
import { prerender } from './src/web/bundling/prerender.ts'

/**
 * The page: React, its words compiled from src/web/locales, one precache for use without a network.
 *
 * Kill switch: `HIPWISE_KILL_SERVICE_WORKER=1` builds a page whose service worker deletes every cache, unregisters itself and
 * reloads; publish it once and each device is free of its worker at its next visit. The runner's record is not touched.
 */

const HERE = import.meta.dirname

/** Sessions, tests and walk-runs, and their words. */
const PLAYER = /\/src\/(web\/player\/|web\/locales\/\w+\/player\.|timing\/)/

/** Pages and parts that only a runner with a plan needs. */
const OF_THE_PLAN = /\/src\/web\/(locales\/(plan-words|en\/plan)\.|(frame|fields|plan|today|watch|check-in|progress|more)\/)/

/** The pages of runs, and what they tell the load with. */
const RUNS = /\/src\/(web\/(runs\/|locales\/(runs-words|en\/runs)\.)|state\/tell-load\.)/

/** Bringing runs in, and its words. */
const IMPORT = /\/src\/web\/(import\/|locales\/(import-words|en\/import)\.)/

/** The library but for what brings the figure with it and for the search, which is fetched when nobody waits. */
const LEARN =
  /\/src\/(web\/learn\/(?!ExercisePage|dose-lines|StrideFigure)|web\/locales\/(learn-words|en\/learn)\.|web\/styles\/learn\.|library\/(?!search|words)|knowledge\/(guide|line)-)|\/build\/knowledge\/(shelf|search|stride|glossary|drawers)/

/** What every page is drawn with: there before any other page is asked for. */
const ALWAYS_THERE = /\/(rolldown-runtime|first|react|router|lingui)-/

/** Shared between pages, but by none that a newcomer opens before the first question. */
const NOT_AT_FIRST =
  /\/src\/web\/(start\/(PastAssessments|RunsDoor|YourSettings|EraseAll|kept-here|past)|urgent\/WrongAnswer|parts\/(BringRuns|LibraryDoor|StandingNotice|Online|LaterIcon|dates|focusHeading|megabytes|own-words|save-file|thing-words|useOneAtATime|without-a-set)|result\/\w+|locales\/(reading-words|en\/reading))\.|\/src\/basics\/(day|letters|present|units)\.|\/src\/knowledge\/pose-shape\.|\/build\/knowledge\/sources\./

const words = (): PluginOption[] => [
  react(),
  babel({ include: /\/src\/web\/.*\.tsx?$/, plugins: ['@lingui/babel-plugin-lingui-macro'] } as Parameters<typeof babel>[0]),
  lingui({ failOnMissing: true, failOnCompileError: true }),
]

export default defineConfig({
  root: resolve(HERE, 'src/web'),
  publicDir: resolve(HERE, 'src/web/public'),
  build: {
    outDir: resolve(HERE, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // a page that is opened later need not ask again for what the first one has brought
      resolveDependencies: (_file, needed, { hostId }) => (/\/index-/.test(hostId) ? needed : needed.filter((file) => !ALWAYS_THERE.test(file))),
    },
    // started one after the other, in a task each (src/web/main.tsx)
    rolldownOptions: {
      // idb hangs shortcuts and iterators on its databases; src/storage does without them (`Database` in src/storage/problem-of.ts)
      treeshake: { manualPureFunctions: ['replaceTraps'] },
      output: {
        codeSplitting: {
          // a group takes what it names and nothing else: what its files import may be needed much earlier
          includeDependenciesRecursively: false,
          groups: [
            // before everything: whatever shares a file with it is fetched before the first paint
            { name: 'first', test: /preload-helper|\/src\/web\/pauses\./ },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'lingui', test: /node_modules\/@lingui\// },
            { name: 'router', test: /node_modules\/(@tanstack|use-sync-external-store)\// },
            // the person who shows an exercise, and what is allowed to whom: after the first question
            { name: 'figure', test: /\/src\/(web\/figure\/|figure\/(body\/|drawing\/|figure\.|svg\.|timeline\.))/ },
            { name: 'road', test: /\/src\/(knowledge\/(allowed|dose|needed-here|rehab)|plan\/|pain\/|load\/|return-to-run\/)/ },
            // drawn after the first question, by many pages
            { name: 'icons', test: /\/src\/web\/parts\/LaterIcon\./ },
            // many small files would each cost their headers
            {
              name: 'shared',
              test: (id: string) =>
                /\/src\/(web|basics|knowledge)\/|\/build\/knowledge\/(interview|care|poses|rehab)\./.test(id) &&
                ![PLAYER, OF_THE_PLAN, RUNS, IMPORT, LEARN, NOT_AT_FIRST].some((later) => later.test(id)),
              minShareCount: 2,
            },
            // what the questions are asked with, in one piece
            { name: 'asking', test: /\/src\/assessment\/(interview|gain|rules|red-flags|answers|said|indexed|self-tests|age|rank|score|tables)\./ },
            { name: 'later', test: NOT_AT_FIRST, minShareCount: 2 },
            // shared between pages of the plan, and not fetched before there is one
            { name: 'plan', test: OF_THE_PLAN, minShareCount: 2 },
            { name: 'runs', test: RUNS, minShareCount: 2 },
            { name: 'learn', test: LEARN },
            // what session, test and walk-run share
            { name: 'player', test: PLAYER, minShareCount: 2 },
          ],
        },
      },
    },
  },
  // a worker, too, fetches what few imports need when one needs it
  worker: { format: 'es', rolldownOptions: { output: { comments: { annotation: false } } } },
  server: { port: Number(process.env.WEB_PORT ?? 5173), fs: { allow: [HERE] } },
  plugins: [
    words(),
    checkCatalogue(),
    prerender(words),
    VitePWA({
      strategies: 'generateSW',
      // registered by src/web/offline.ts, through the page's Trusted Types policy
      injectRegister: false,
      registerType: 'autoUpdate',
      selfDestroying: process.env.HIPWISE_KILL_SERVICE_WORKER === '1',
      manifest: {
        name: 'Hipwise',
        short_name: 'Hipwise',
        description: 'Hip pain in runners: what it may be, how soon to have it seen, what to do today.',
        start_url: '/',
        display: 'standalone',
        background_color: '#f8f5ee',
        theme_color: '#f8f5ee',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,woff2,svg,webmanifest}'],
        // without a network the library is drawn from its drawers: its pages as they are sent would be kept a second time
        globIgnores: ['{learn,condition,exercise}/**', 'sources.html'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/healthz$/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: true,
        // a worker under require-trusted-types-for may not importScripts
        inlineWorkboxRuntime: true,
      },
    }),
  ],
})
