import { accuracyResolves } from './checks/accuracy-resolves.ts'
import { articlesCovered } from './checks/articles-covered.ts'
import type { ContentCheck } from './checks/check.ts'
import { emergencyNumbers } from './checks/emergency-numbers.ts'
import { everyFindingUsed } from './checks/every-finding-used.ts'
import { fileNames } from './checks/file-names.ts'
import { flagsKeepTheirWord } from './checks/flags-keep-their-word.ts'
import { flagsOnlyRise } from './checks/flags-only-rise.ts'
import { idsResolve } from './checks/ids-resolve.ts'
import { medicineCautions } from './checks/medicine-cautions.ts'
import { notInverted } from './checks/not-inverted.ts'
import { oneFact } from './checks/one-fact.ts'
import { plainLanguage } from './checks/plain-language.ts'
import { rulesCanFire } from './checks/rules-can-fire.ts'
import { safetyIsAsked } from './checks/safety-is-asked.ts'
import { soonerIsKept } from './checks/sooner-is-kept.ts'
import { storiesResolve } from './checks/stories-resolve.ts'
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
]

/** All problems that the checks find; none when the content may be shown. */
export function checkContent(content: Content, files: readonly ContentFile[]): readonly ContentProblem[] {
  return CONTENT_CHECKS.flatMap((check) => check.run(content, files))
}
