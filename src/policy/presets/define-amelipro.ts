import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/** What nobody has published of that portal. */
export interface AmeliproInput {
  /** Characters at least: the portal's figure could not be read, so that yours is needed. */
  readonly minLength: number
  /** How many of the last passwords are refused. Default: 1, the current one. */
  readonly historyEntries?: number | undefined
}

/**
 * Defines a policy after the rules of the health insurer's portal, as the press reported them until 2023.
 *
 * They are one portal's rules and no standard. A password lives six calendar months, differs from those before,
 * the login name is no mail address, sessions are short, each login is told of, and an account that is unused
 * for six months is blocked. Length and kinds were not published; the depth of the history neither.
 *
 * @param input - The length, and the depth of the history.
 * @returns The document.
 * @throws `PolicyError` `ERR_POLICY_INVALID` when a number is out of range.
 *
 * @example With twelve characters, which is the caller's choice
 * ```ts
 * import { defineAmelipro } from 'hygie/policy/presets'
 *
 * const { rules } = defineAmelipro({ minLength: 12 })
 * console.log(rules.rotation?.maxAge, rules.loginIdentifier) // P6M not_email
 * ```
 *
 * @since 0.6.0
 */
export function defineAmelipro({ minLength, historyEntries = 1 }: AmeliproInput): PolicyDocument {
  return definePreset({
    id: 'amelipro',
    rules: {
      normalization: 'NFC',
      length: { min: minLength, max: 256, maxBytes: 1_024 },
      history: { entries: historyEntries },
      rotation: { maxAge: 'P6M', maxIdle: 'P6M', unknownAge: { kind: 'force' } },
      session: { idleMinutes: 60, maxMinutes: 240 },
      forceChangeOn: ['incident'],
      notifyOn: ['login'],
      loginIdentifier: 'not_email',
    },
    cites: {
      '/rules/normalization': [['ours', 'Forme Unicode NFC']],
      '/rules/length': [['ours', 'Longueur fixée par le portail, faute de chiffre publié']],
      '/rules/history/entries': [
        ['amelipro', 'Anciens mots de passe'],
        ['ours', 'Nombre fixé par le portail, faute de chiffre publié'],
      ],
      '/rules/rotation/maxAge': [['amelipro', 'Durée de validité']],
      '/rules/rotation/maxIdle': [['amelipro', 'Comptes inactifs']],
      '/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
      '/rules/session': [['amelipro', 'Session']],
      '/rules/forceChangeOn': [['amelipro', 'Changement demandé à tous']],
      '/rules/notifyOn': [['amelipro', 'Avis de connexion']],
      '/rules/loginIdentifier': [['amelipro', 'Identifiant']],
      '/rules/onUnknown': [['ours', 'Un contrôle sans réponse reste sans réponse']],
    },
  })
}
