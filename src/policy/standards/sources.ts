import type { Clause } from '../types.js'

/** A text: its title with the edition, where it stands, its date, and how well it is known. */
export type Source = Omit<Clause, 'clause'>

/** The texts that presets and standards cite. A page without a date has that of the day it was read. */
export const SOURCES: Readonly<Record<SourceName, Source>> = {
  nist: {
    standard: 'NIST SP 800-63B-4 (31 July 2025)',
    address: 'https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver',
    textDate: '2025-07-31' as Clause['textDate'],
    evidence: 'quoted',
  },
  cnil: {
    standard: 'CNIL, délibération n°\u00A02022-100 du 21 juillet 2022',
    address: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046432885',
    textDate: '2022-07-21' as Clause['textDate'],
    evidence: 'quoted',
  },
  anssi: {
    standard: 'ANSSI, authentification multifacteur et mots de passe, v2.0 (8 octobre 2021)',
    address:
      'https://cyber.gouv.fr/publications/recommandations-relatives-lauthentification-multifacteur-et-aux-mots-de-passe',
    textDate: '2021-10-08' as Clause['textDate'],
    evidence: 'quoted',
  },
  monServiceSecurise: {
    standard: 'ANSSI, MonServiceSécurisé, mesure par défaut (novembre 2026)',
    address:
      'https://aide.monservicesecurise.cyber.gouv.fr/fr/article/fixer-des-contraintes-de-longueur-et-de-complexite-des-mots-de-passe-14lmvzy',
    textDate: '2026-11-01' as Clause['textDate'],
    evidence: 'primary',
  },
  asvs: {
    standard: 'OWASP ASVS 5.0.0',
    address: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x15-V6-Authentication.md',
    textDate: '2025-05-30' as Clause['textDate'],
    evidence: 'primary',
  },
  pci: {
    // The text that was read bears no version; its notes are those of 4.0.1.
    standard: 'PCI DSS, requirement 8, applicability notes of version 4.0.1',
    address: 'https://www.pcisecuritystandards.org/document_library/',
    textDate: '2024-06-11' as Clause['textDate'],
    evidence: 'quoted',
  },
  rie: {
    standard:
      'PGSSI-S, référentiel d’identification électronique, personnes physiques, v1.0 (copie publique du texte)',
    address:
      'https://cdn.hospimedia.fr/documents/220122/7801/Re%CC%81fe%CC%81rentiel_professionnels_de_sante%CC%81.pdf',
    textDate: '2022-03-28' as Clause['textDate'],
    evidence: 'quoted',
  },
  amelipro: {
    standard: 'amelipro, règles du portail (2022–2023)',
    address: 'https://www.lequotidiendupharmacien.fr',
    textDate: '2022-07-01' as Clause['textDate'],
    evidence: 'secondary',
  },
  ism: {
    standard: 'Australian Information Security Manual (December 2025)',
    address: 'https://github.com/AustralianCyberSecurityCentre/ism-oscal',
    textDate: '2025-12-01' as Clause['textDate'],
    evidence: 'primary',
  },
  bsi: {
    standard: 'BSI IT-Grundschutz, ORP.4 (Edition 2023)',
    address: 'https://www.bsi.bund.de/grundschutz',
    textDate: '2023-02-01' as Clause['textDate'],
    evidence: 'quoted',
  },
  ncsc: {
    standard: 'NCSC password guidance and Cyber Essentials, as reported',
    address: 'https://www.ncsc.gov.uk/collection/passwords/updating-your-approach',
    textDate: '2026-11-01' as Clause['textDate'],
    evidence: 'secondary',
  },
}

/** Names of {@link SOURCES}. */
export type SourceName =
  | 'nist'
  | 'cnil'
  | 'anssi'
  | 'monServiceSecurise'
  | 'asvs'
  | 'pci'
  | 'rie'
  | 'amelipro'
  | 'ism'
  | 'bsi'
  | 'ncsc'
