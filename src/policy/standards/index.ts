/**
 * Published texts, clause by clause, and how a policy stands by them.
 *
 * @module
 */
export { ameliproStandard } from './amelipro-standard.js'
export { anssi2021Standard } from './anssi-2021-standard.js'
export { anssiMonServiceSecuriseStandard } from './anssi-mon-service-securise-standard.js'
export { auIsm202512Standard } from './au-ism-2025-12-standard.js'
export { bsiOrp4Standard } from './bsi-orp4-standard.js'
export {
  type BuildConformityReportOptions,
  buildConformityReport,
} from './build-conformity-report.js'
export { cnil2022DeviceStandard } from './cnil-2022-device-standard.js'
export { cnil2022RestrictedStandard } from './cnil-2022-restricted-standard.js'
export { cnil2022Standard } from './cnil-2022-standard.js'
export {
  defineStandard,
  type StandardClauseInput,
  type StandardInput,
  type StandardSource,
} from './define-standard.js'
export {
  type FormatConformityReportOptions,
  formatConformityReport,
} from './format-conformity-report.js'
export { ncscUkStandard } from './ncsc-uk-standard.js'
export { nist80063b4Standard } from './nist-800-63b-4-standard.js'
export { owaspAsvs5Level1Standard } from './owasp-asvs-5-level-1-standard.js'
export { owaspAsvs5Level2Standard } from './owasp-asvs-5-level-2-standard.js'
export { owaspAsvs5Level3Standard } from './owasp-asvs-5-level-3-standard.js'
export { pciDss401Standard } from './pci-dss-4-0-1-standard.js'
export { pgssiSRieV1Standard } from './pgssi-s-rie-v1-standard.js'
export { STANDARDS } from './standards.js'
export type {
  Bilingual,
  ClauseCheck,
  ClauseForce,
  ConformityDeclaration,
  ConformityFinding,
  ConformityOccasion,
  ConformityReport,
  ConformityRow,
  ConformityStatus,
  ReportLanguage,
  RuleName,
  Standard,
  StandardClause,
} from './types.js'
