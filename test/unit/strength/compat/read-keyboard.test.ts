import { adjacencyGraphs } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { readKeyboard } from '../../../../src/strength/compat/read-keyboard.js'
import type { KeyGraph } from '../../../../src/strength/compat/types.js'

const graph: KeyGraph = { a: [null, 'bB', null], b: ['aA', 'cC', null], c: ['bB', null, ''] }

describe('readKeyboard', () => {
  it('counts keys and neighbours', () => {
    expect(readKeyboard('tiny', graph)).toEqual({
      graph,
      isKeypad: false,
      starts: 3,
      degree: 4 / 3,
    })
  })

  it.each([
    ['keypad', true],
    ['keypadMac', true],
    ['qwerty', false],
    ['azerty', false],
  ] as const)('takes %s for a keypad: %s', (name, isKeypad) => {
    const keyboard = readKeyboard(name, adjacencyGraphs[name] as KeyGraph)
    expect(keyboard.isKeypad).toBe(isKeypad)
    expect(keyboard.starts).toBe(Object.keys(adjacencyGraphs[name] as KeyGraph).length)
  })
})
