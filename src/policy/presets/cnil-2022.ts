import { definePolicy } from '../define-policy.js'
import type { Clause, PolicyDocument } from '../types.js'
import { citeDesign } from './cite-design.js'

const CNIL = {
  standard: 'CNIL, délibération n° 2022-100 du 21 juillet 2022',
  address: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046432885',
  textDate: '2022-07-21' as Clause['textDate'],
}
/**
 * A password that stands alone, as the CNIL recommends it in its first case: no throttling and no
 * second factor is taken for granted.
 *
 * The CNIL's examples are ways of equal standing, of which one suffices. Ordinary accounts need no
 * periodic change; for privileged ones the CNIL asks for a reasonable interval and gives no number, so
 * none is set here: add a scope for them. Thresholds that the text leaves open are ours, and cited so.
 */
export const cnil2022: PolicyDocument = definePolicy({
  id: 'cnil-2022',
  rules: {
    normalization: 'NFC',
    length: { min: 12, max: 256, maxBytes: 1_024 },
    composition: [
      {
        anyOf: [
          { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] },
          { min: 14, kinds: ['lower', 'upper', 'digit'] },
          { words: 7 },
          { bits: 80 },
        ],
      },
    ],
    blocklist: [{ context: 'derivative' }],
    strength: { minScore: 3 },
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    onUnknown: { breach: 'unknown' },
  },
  cites: {
    '/rules/normalization': [citeDesign('Forme Unicode NFC, dont la CNIL ne dit rien')],
    '/rules/length/min': [
      {
        ...CNIL,
        clause: 'Cas n° 1 (mot de passe seul), exemple de 12 caractères',
        evidence: 'quoted',
      },
    ],
    '/rules/length/max': [
      {
        ...CNIL,
        clause: 'Longueur maximale de plusieurs centaines de caractères',
        evidence: 'secondary',
      },
      citeDesign('256 caractères'),
    ],
    '/rules/length/maxBytes': [citeDesign('1\u202F024 octets, quatre par caractère')],
    '/rules/composition': [
      {
        ...CNIL,
        clause: 'Cas n° 1 (mot de passe seul), 80 bits ou l’un des exemples',
        evidence: 'quoted',
      },
    ],
    '/rules/blocklist': [citeDesign('Mots de la personne et du portail')],
    '/rules/strength/minScore': [
      { ...CNIL, clause: 'Définitions, «\u00A0devinabilité\u00A0»', evidence: 'quoted' },
      citeDesign('Score de 3 au moins'),
    ],
    '/rules/breach/maxOccurrences': [
      { ...CNIL, clause: 'Liste de mots de passe connus', evidence: 'secondary' },
      citeDesign('Aucune occurrence admise'),
    ],
    '/rules/rotation/maxAge': [
      {
        ...CNIL,
        clause: 'Pas de renouvellement périodique pour les comptes ordinaires',
        evidence: 'secondary',
      },
    ],
    '/rules/rotation/unknownAge': [citeDesign('Une date inconnue impose un changement')],
    '/rules/onUnknown': [citeDesign('Un contrôle sans réponse reste sans réponse')],
  },
})
