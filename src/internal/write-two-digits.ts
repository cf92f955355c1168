/** A number from 0 to 99 in two digits. `padStart` takes several times as long. */
export function writeTwoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}
