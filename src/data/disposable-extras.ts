/**
 * Disposable mail domains that the list of the package lacks, with their sub-domains: under `fr.nf` yopmail
 * gives names by the dozen, of which that list knows some. Own list of November 2026.
 */
export const DISPOSABLE_EXTRAS: readonly string[] = ['fr.nf']
