import { buildAsvsStandard } from './build-asvs-standard.js'
import type { Standard } from './types.js'

/** OWASP ASVS 5.0.0, passwords, level 3: with notices and administrators who choose no password. */
export const owaspAsvs5Level3Standard: Standard = /* @__PURE__ */ buildAsvsStandard(3)
