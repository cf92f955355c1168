import { buildAsvsStandard } from './build-asvs-standard.js'
import type { Standard } from './types.js'

/** OWASP ASVS 5.0.0, passwords, level 2: with a second factor, breached passwords and words of the context. */
export const owaspAsvs5Level2Standard: Standard = /* @__PURE__ */ buildAsvsStandard(2)
