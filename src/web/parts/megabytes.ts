import type { I18n } from '@lingui/core'

/** "12" or "0.4": millions of bytes as they are read; the smallest file is 0.1. */
export const megabytesOf = (i18n: I18n, bytes: number): string => i18n.number(Math.max(bytes / 1e6, 0.1), { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })
