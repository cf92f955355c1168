/** The last year that anybody is supposed to write, and the first that anybody was born in. */
const LAST_YEAR = 2026
const FIRST_YEAR = 1960
/** Years that are written as the year of today, not of a birth. */
const RECENT_YEARS = 8

const recentYears = listYears(LAST_YEAR, RECENT_YEARS)
const otherYears = listYears(LAST_YEAR - RECENT_YEARS, LAST_YEAR - RECENT_YEARS - FIRST_YEAR + 1)

/**
 * What people write behind a word to make it a password, likeliest first, roughly.
 *
 * Our own list, from facts of common knowledge; the order is an estimate.
 */
// biome-ignore format: a list is read by the line
export const passwordTails: readonly string[] = [
  '123', '1', '1234', '12', '!', '12345', '123456', '123!', '1!', ...recentYears.slice(0, 3), '01', '2',
  ...recentYears.slice(0, 3).map((year) => `${year}!`), '007', '00', '10', '11', '13',
  '69', '75', '99', '77', '22', '*', '.', '1234!', '12!', '21', '31', '33', '59', '06', '100', '23', '3', '7',
  ...recentYears.slice(3), '321', '111', '000', '666', '777', '2000',
  '@123', '@1', '@', '123*', '1*', '?', '$', '#1', '!!', '!1', '01!', '12*', '.1', '123.', '4', '5', '8', '9',
  '44', '45', '55', '66', '76', '83', '88', '92', '93', '94', '95', '1234567', '12345678', '123456789',
  '1234567890', '12345!', '123456!', '1234*', '!123', '*123', '#123', '-123', '_123', '$123', '.123', '@1234',
  '11!', '10!', '00!', '2020*', '123@', '123$', '123?', '1?', '1.', '1$', '1@', '!!!', '***', '...', '98', '97',
  '96', '91', '90', '89', '87', '86', '85', '84', '82', '81', '80', '79', '78', '74', '73', '72', '71', '70',
  '68', '67', '64', '62', '60', '57', '54', '51', '50', '49', '42', '38', '37', '35', '34', '30', '25', '24',
  '20', '19', '18', '17', '16', '15', '14', '09', '08', '07', '05', '04', '03', '02', '1000', '2001', '1212',
  '1111', '0000', '123123', '654321', '112233', 'azerty', 'qwerty', 'abc', '123abc', 'a', 'aa', 'x', 'xx', 's',
  ...recentYears.slice(0, 4).flatMap((year) => [`@${year}`, `${year}*`, `_${year}`, `-${year}`]),
  ...recentYears.slice(3).map((year) => `${year}!`),
  ...otherYears,
  ...recentYears.slice(0, 4).flatMap((year) => [`.${year}`, `#${year}`, `$${year}`, `!${year}`]),
  ...recentYears.slice(0, 4).flatMap((year) => [`${year}.`, `${year}@`, `${year}$`, `${year}?`]),
  ...otherYears.map((year) => `${year}!`),
]

function listYears(last: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, back) => String(last - back))
}
