import type { FrenchArea } from './types.js'

/** Every part of France whose public holidays are known. */
export const FRENCH_AREAS: readonly FrenchArea[] = [
  'FR',
  'FR-ALSACE-MOSELLE',
  'FR-GP',
  'FR-MQ',
  'FR-GF',
  'FR-RE',
  'FR-YT',
]
