import { expect, it } from 'vitest'
import { detectLocale } from '../../../../src/node/cli/detect-locale.js'

it.each([
  [[], {}, 'fr'],
  [[], { LANG: 'C' }, 'fr'],
  [[], { LANG: 'POSIX' }, 'fr'],
  [[], { LANG: 'de_DE.UTF-8' }, 'fr'],
  [[], { LANG: 'fr_FR.UTF-8' }, 'fr'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'en' }, 'en'],
  [[], { LANG: 'enm' }, 'fr'],
  [[], { LC_MESSAGES: 'en_GB', LANG: 'fr_FR' }, 'en'],
  [[], { LC_ALL: 'fr_FR', LC_MESSAGES: 'en_GB', LANG: 'en_GB' }, 'fr'],
  [[], { LC_ALL: '', LANG: 'en_GB' }, 'en'],
  [['check', '--locale', 'fr'], { LANG: 'en_GB' }, 'fr'],
  [['check', '--locale=en'], { LANG: 'fr_FR' }, 'en'],
  [['--locale', 'fr', 'check', '--locale', 'en'], {}, 'en'],
  [['check', '--locale'], { LANG: 'en_GB' }, 'en'],
  [['check', '--locales', 'en'], {}, 'fr'],
  [['check', '--', '--locale', 'en'], {}, 'fr'],
] as const)('%j under %j speaks %s', (argv, env, locale) => {
  expect(detectLocale({ argv, env })).toBe(locale)
})
