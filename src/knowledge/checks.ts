import { accuracyResolves } from './checks/accuracy-resolves.ts'
import { articlesCovered } from './checks/articles-covered.ts'
import type { ContentCheck } from './checks/check.ts'
import { checkInAsksFlags } from './checks/check-in-asks-flags.ts'
import { contraindicationsHold } from './checks/contraindications-hold.ts'
import { dosesParse } from './checks/doses-parse.ts'
import { emergencyNumbers } from './checks/emergency-numbers.ts'
import { everyExerciseUsed } from './checks/every-exercise-used.ts'
import { everyFindingUsed } from './checks/every-finding-used.ts'
import { evidenceHasSources } from './checks/evidence-has-sources.ts'
import { exitsCanBeMet } from './checks/exits-can-be-met.ts'
import { fileNames } from './checks/file-names.ts'
import { findingsLeadToGuides } from './checks/findings-lead-to-guides.ts'
import { flagsKeepTheirWord } from './checks/flags-keep-their-word.ts'
import { flagsOnThePage } from './checks/flags-on-the-page.ts'
import { flagsOnlyRise } from './checks/flags-only-rise.ts'
import { gapsClosed } from './checks/gaps-closed.ts'
import { guideLinksResolve } from './checks/guide-links-resolve.ts'
import { guidesPlainLanguage } from './checks/guides-plain-language.ts'
import { guidesReadable } from './checks/guides-readable.ts'
import { guidesSayWhenToGo } from './checks/guides-say-when-to-go.ts'
import { historyNamesPages } from './checks/history-names-pages.ts'
import { idsResolve } from './checks/ids-resolve.ts'
import { loadIsTold } from './checks/load-is-told.ts'
import { medicineCautions } from './checks/medicine-cautions.ts'
import { noOrphanPage } from './checks/no-orphan-page.ts'
import { notInverted } from './checks/not-inverted.ts'
import { numbersHaveSources } from './checks/numbers-have-sources.ts'
import { oneFact } from './checks/one-fact.ts'
import { pageIds } from './checks/page-ids.ts'
import { painkillersNameCautions } from './checks/painkillers-name-cautions.ts'
import { plainLanguage } from './checks/plain-language.ts'
import { posesFit } from './checks/poses-fit.ts'
import { programmesForAll } from './checks/programmes-for-all.ts'
import { progressionsAgree } from './checks/progressions-agree.ts'
import { reactionsSafeFirst } from './checks/reactions-safe-first.ts'
import { rehabIdsResolve } from './checks/rehab-ids-resolve.ts'
import { rehabPlainLanguage } from './checks/rehab-plain-language.ts'
import { rehabTrustIsTold } from './checks/rehab-trust-is-told.ts'
import { rulesCanFire } from './checks/rules-can-fire.ts'
import { safetyIsAsked } from './checks/safety-is-asked.ts'
import { searchWordsLead } from './checks/search-words-lead.ts'
import { soonerIsKept } from './checks/sooner-is-kept.ts'
import { standInsStand } from './checks/stand-ins-stand.ts'
import { storiesResolve } from './checks/stories-resolve.ts'
import { testsNameMovements } from './checks/tests-name-movements.ts'
import { trustIsTold } from './checks/trust-is-told.ts'
import type { Content, ContentFile, ContentProblem } from './read-content.ts'

/** Every check of the content, one file each. */
export const CONTENT_CHECKS: readonly ContentCheck[] = [
  fileNames,
  idsResolve,
  trustIsTold,
  oneFact,
  notInverted,
  everyFindingUsed,
  rulesCanFire,
  flagsOnlyRise,
  flagsKeepTheirWord,
  safetyIsAsked,
  articlesCovered,
  soonerIsKept,
  plainLanguage,
  emergencyNumbers,
  medicineCautions,
  storiesResolve,
  accuracyResolves,
  rehabIdsResolve,
  dosesParse,
  contraindicationsHold,
  exitsCanBeMet,
  standInsStand,
  testsNameMovements,
  progressionsAgree,
  programmesForAll,
  everyExerciseUsed,
  reactionsSafeFirst,
  checkInAsksFlags,
  rehabPlainLanguage,
  rehabTrustIsTold,
  posesFit,
  pageIds,
  guideLinksResolve,
  gapsClosed,
  numbersHaveSources,
  guidesPlainLanguage,
  guidesReadable,
  noOrphanPage,
  searchWordsLead,
  flagsOnThePage,
  historyNamesPages,
  guidesSayWhenToGo,
  painkillersNameCautions,
  evidenceHasSources,
  findingsLeadToGuides,
  loadIsTold,
]

/** All problems that the checks find; none when the content may be shown. */
export function checkContent(content: Content, files: readonly ContentFile[]): readonly ContentProblem[] {
  return CONTENT_CHECKS.flatMap((check) => check.run(content, files))
}
