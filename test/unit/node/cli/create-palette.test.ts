import { expect, it } from 'vitest'
import { createPalette } from '../../../../src/node/cli/create-palette.js'

it('without colours a text stays as it is', () => {
  const palette = createPalette(false)
  expect([palette.status('fail', 'a'), palette.strong('b'), palette.faint('c')]).toEqual([
    'a',
    'b',
    'c',
  ])
})

it('each status has a colour of its own', () => {
  const palette = createPalette(true)
  const painted = (['pass', 'warn', 'unknown', 'fail'] as const).map((status) =>
    palette.status(status, 'a'),
  )
  expect(new Set(painted).size).toBe(4)
  expect(palette.strong('b')).toBe('\u001B[1mb\u001B[22m')
  expect(palette.faint('c')).toBe('\u001B[2mc\u001B[22m')
})
