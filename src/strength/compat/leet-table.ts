/**
 * What stands for what in zxcvbn-ts 4.2.0: letter, then its substitutions. Facts that the same guesses
 * need.
 */
export const LEET_TABLE: readonly (readonly [letter: string, signs: readonly string[]])[] = [
  ['a', ['4', '@']],
  ['b', ['8']],
  ['c', ['(', '{', '[', '<']],
  ['d', ['6', '|)']],
  ['e', ['3']],
  ['f', ['#']],
  ['g', ['6', '9', '&']],
  ['h', ['#', '|-|']],
  ['i', ['1', '!', '|']],
  ['k', ['<', '|<']],
  ['l', ['!', '1', '|', '7']],
  ['m', ['^^', 'nn', '2n', '/\\\\/\\\\']],
  ['n', ['//']],
  ['o', ['0', '()']],
  ['q', ['9']],
  ['u', ['|_|']],
  ['s', ['$', '5']],
  ['t', ['+', '7']],
  ['v', ['<', '>', '/']],
  ['w', ['^/', 'uu', 'vv', '2u', '2v', '\\\\/\\\\/']],
  ['x', ['%', '><']],
  ['z', ['2']],
]
