import { buildAsvsStandard } from './build-asvs-standard.js'
import type { Standard } from './types.js'

/** OWASP ASVS 5.0.0, passwords, level 1: what any application needs. */
export const owaspAsvs5Level1Standard: Standard = /* @__PURE__ */ buildAsvsStandard(1)
