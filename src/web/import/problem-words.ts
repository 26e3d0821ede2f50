import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ProblemCode } from '#files/recording.ts'
import type { ImportProblem } from './messages.ts'

/** Why a file brought nothing, and what to do about it where something can be done. */
export const FILE_WORDS: Readonly<Record<ProblemCode, MessageDescriptor>> = {
  'not-this-format': msg`This is not a training file. Files of runs end in .fit, .tcx or .gpx, also with .gz behind it, or come in a zip.`,
  'web-page': msg`This is a web page, not a training file: the download was refused or asked for a password. Sign in where it came from and download it again.`,
  'not-a-training-file': msg`A picture, a table or a text: it holds no run.`,
  'not-an-activity': msg`It holds steps, sleep, settings or a plan, but no run.`,
  known: msg`It was read before. A run that you removed stays removed: it is under “Removed” in your runs.`,
  'cut-archive': msg`The archive is cut off or damaged. Download it again and add it for the rest: nothing comes in twice.`,
  'broken-xml': msg`Nothing could be read out of it. Download it again from where it came, or save it anew with the program that wrote it.`,
  absent: msg`The table of the export names it, but it is not there.`,
  empty: msg`There is nothing in it.`,
  'rows-have-files': msg`The table of the export: each of its rows names a file of its own.`,
  'rows-lost': msg`The table of the export: where a row tells no day or no length that Hipwise can read, its run is not here. Write it down by hand.`,
  encrypted: msg`It is locked with a password. Unpack it yourself, then add the files.`,
  damaged: msg`It is damaged and nothing could be saved. Download it again from where it came.`,
  'cut-short': msg`It breaks off. Download it again from where it came.`,
  checksum: msg`It is damaged. Download it again from where it came.`,
  'length-missing': msg`The watch did not finish it.`,
  padding: msg`It is damaged. Download it again from where it came.`,
  'zero-tail': msg`It breaks off. Download it again from where it came.`,
  'no-clock': msg`The watch had no clock, so nobody knows on which day it was. You can write the run down by hand.`,
  'no-time': msg`It is a route without times: nobody knows when it was run.`,
  'no-session': msg`The watch did not finish it.`,
  'too-large': msg`It is larger than any training file.`,
  'large-archive': msg`It is a large archive, packed into another. Unpack the outer one, then add this one by itself.`,
  'too-deep': msg`It is a zip in a zip in a zip. Unpack it yourself, then add the files.`,
  'too-slow': msg`Reading it took too long.`,
  'too-many': msg`There are too many files in it. Unpack it yourself, then add a part of them.`,
  'unsafe-name': msg`Its name points outside the archive, so it was left alone.`,
  impossible: msg`Values that nobody can have were left out.`,
  'our-fault': msg`Hipwise made a mistake while reading it: the file may be whole. Add it again.`,
  unreadable: msg`It cannot be read: it was moved or changed, or another program holds it. Add it again.`,
  unit: msg`It does not say in which unit its distances are.`,
}

/** What ended an import, and what to do. What was told before is kept. */
export const END_WORDS: Readonly<Record<Exclude<ImportProblem, 'busy'>, MessageDescriptor>> = {
  full: msg`There is no room left on this device. Free some space, then add the same files again: reading goes on where it stopped.`,
  blocked: msg`Another tab holds an older version of Hipwise open. Close the other tabs, then add the files again.`,
  unavailable: msg`This browser does not let Hipwise keep anything. In a private window this is usual. Open Hipwise in a normal window.`,
  conflict: msg`Something on this device does not fit what is being saved. Load the page again, then add the files again.`,
  broken: msg`Something went wrong on our side. Load the page again, then add the same files: what was read is not read twice.`,
  insecure: msg`This page came over a connection that is not secure (http), and then browsers do not let files be checked. Open Hipwise over https.`,
  erased: msg`Your record was erased meanwhile, so reading was stopped.`,
}
