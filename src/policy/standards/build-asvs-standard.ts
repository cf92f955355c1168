import { ASVS_AUTHENTICATION_CLAUSES } from './asvs-authentication-clauses.js'
import { ASVS_PASSWORD_CLAUSES, type AsvsLevel } from './asvs-password-clauses.js'
import { defineStandard } from './define-standard.js'
import { SOURCES } from './sources.js'
import type { Standard } from './types.js'

/** Builds the ASVS as it is asked at one level. */
export function buildAsvsStandard(level: AsvsLevel): Standard {
  const clauses = [...ASVS_PASSWORD_CLAUSES, ...ASVS_AUTHENTICATION_CLAUSES]
    .filter(([from]) => from <= level)
    .map(([, clause]) => clause)
  const [first, ...others] = clauses as [(typeof clauses)[0], ...typeof clauses]
  return defineStandard({
    id: `owasp-asvs-5-level-${level}`,
    title: {
      fr: `OWASP ASVS 5.0.0, mots de passe, niveau ${level}`,
      en: `OWASP ASVS 5.0.0, passwords, level ${level}`,
    },
    source: SOURCES.asvs,
    distinguishes: { factors: ['single', 'mfa'] },
    clauses: [first, ...others],
  })
}
