/**
 * Policies that follow a published text, each value with the clause that it comes from.
 *
 * @module
 */
export { anssi2021 } from './anssi-2021.js'
export { anssiMonServiceSecurise } from './anssi-mon-service-securise.js'
export { auIsm202512 } from './au-ism-2025-12.js'
export { cnil2022 } from './cnil-2022.js'
export { cnil2022Device } from './cnil-2022-device.js'
export { cnil2022Restricted } from './cnil-2022-restricted.js'
export { type AmeliproInput, defineAmelipro } from './define-amelipro.js'
export { type BsiOrp4Input, defineBsiOrp4 } from './define-bsi-orp4.js'
export { definePgssiSRieV1, type PgssiSRieV1Input } from './define-pgssi-s-rie-v1.js'
export { frHealthHarmonised } from './fr-health-harmonised.js'
export { frHealthProRemote } from './fr-health-pro-remote.js'
export { ncscUk } from './ncsc-uk.js'
export { nist80063b4 } from './nist-800-63b-4.js'
export { owaspAsvs5Level1 } from './owasp-asvs-5-level-1.js'
export { owaspAsvs5Level2 } from './owasp-asvs-5-level-2.js'
export { owaspAsvs5Level3 } from './owasp-asvs-5-level-3.js'
export { pciDss401 } from './pci-dss-4-0-1.js'
