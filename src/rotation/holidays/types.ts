import type { IsoDate } from '../../time.js'

/** Port: tells which days are public holidays. Saturdays and Sundays are known without it. */
export interface HolidayCalendar {
  /** Whether nobody works on that day, whatever day of the week it is. */
  isHoliday(date: IsoDate): boolean
}

/**
 * A part of France with public holidays of its own. The codes are those of ISO 3166-2; Alsace and Moselle,
 * whose law differs, have none together.
 */
export type FrenchArea =
  | 'FR'
  | 'FR-ALSACE-MOSELLE'
  | 'FR-GP'
  | 'FR-MQ'
  | 'FR-GF'
  | 'FR-RE'
  | 'FR-YT'
