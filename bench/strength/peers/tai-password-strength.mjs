import tai from 'tai-password-strength'

const { PasswordStrength, commonPasswords, trigraphs } = tai
const CODES = ['VERY_WEAK', 'WEAK', 'REASONABLE', 'STRONG', 'VERY_STRONG']

/** It knows five words and bits; a listed password counts as the weakest. */
export function create() {
  const meter = new PasswordStrength()
  meter.addCommonPasswords(commonPasswords)
  meter.addTrigraphMap(trigraphs)
  return (password) => {
    const { commonPassword, strengthCode, trigraphEntropyBits, shannonEntropyBits } =
      meter.check(password)
    const bits = trigraphEntropyBits || shannonEntropyBits
    const score = commonPassword ? 0 : Math.max(0, CODES.indexOf(strengthCode))
    return { score, guessesLog10: bits * Math.log10(2) }
  }
}
