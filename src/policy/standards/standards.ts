import { ameliproStandard } from './amelipro-standard.js'
import { anssi2021Standard } from './anssi-2021-standard.js'
import { anssiMonServiceSecuriseStandard } from './anssi-mon-service-securise-standard.js'
import { auIsm202512Standard } from './au-ism-2025-12-standard.js'
import { bsiOrp4Standard } from './bsi-orp4-standard.js'
import { cnil2022DeviceStandard } from './cnil-2022-device-standard.js'
import { cnil2022RestrictedStandard } from './cnil-2022-restricted-standard.js'
import { cnil2022Standard } from './cnil-2022-standard.js'
import { ncscUkStandard } from './ncsc-uk-standard.js'
import { nist80063b4Standard } from './nist-800-63b-4-standard.js'
import { owaspAsvs5Level1Standard } from './owasp-asvs-5-level-1-standard.js'
import { owaspAsvs5Level2Standard } from './owasp-asvs-5-level-2-standard.js'
import { owaspAsvs5Level3Standard } from './owasp-asvs-5-level-3-standard.js'
import { pciDss401Standard } from './pci-dss-4-0-1-standard.js'
import { pgssiSRieV1Standard } from './pgssi-s-rie-v1-standard.js'
import type { Standard } from './types.js'

/** Every standard of this package. Whoever needs one imports that one: this list brings them all. */
export const STANDARDS: readonly Standard[] = [
  cnil2022Standard,
  cnil2022RestrictedStandard,
  cnil2022DeviceStandard,
  anssi2021Standard,
  anssiMonServiceSecuriseStandard,
  pgssiSRieV1Standard,
  ameliproStandard,
  nist80063b4Standard,
  owaspAsvs5Level1Standard,
  owaspAsvs5Level2Standard,
  owaspAsvs5Level3Standard,
  pciDss401Standard,
  auIsm202512Standard,
  bsiOrp4Standard,
  ncscUkStandard,
]
