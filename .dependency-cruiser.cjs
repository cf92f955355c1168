// Who may import whom. The table is in CONTRIBUTING.md; `test/contract/imports.test.ts` breaks each rule once.

const ROOMS = 'strength|breach|history|rotation|mailbox|account'
const HOUSE = `${ROOMS}|policy|credential`
const DOORS = 'messages|adapters|node|browser|testing'
/** The files beside `index.ts`, and what they share. */
const GROUND = '^src/(?:(?!index[.]ts$)[^/]+[.]ts$|internal/|data/)'
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg']

/** A rule of the table: what `from` matches may import only what `to` matches. */
const only = (name, comment, from, to, extra = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: to, ...extra },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Modules must be loadable in one order.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'known-folder',
      comment: 'A new folder needs a line in the table first.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `^src/(?:[^/]+[.]ts$|(?:internal|data|words|kernels|${HOUSE}|${DOORS})/)`,
      },
      to: {},
    },
    {
      name: 'data-imports-nothing',
      comment: 'A table is text and numbers.',
      severity: 'error',
      from: { path: '^src/data/' },
      to: {},
    },
    only('ground-sees-nothing-above', 'Everybody stands on it.', GROUND, GROUND),
    only(
      'rooms-are-islands',
      'What two rooms share goes down to the ground, or is an argument.',
      `^src/(${ROOMS})/`,
      [GROUND, '^src/$1/'],
    ),
    only('policy-looks-down', 'A policy runs the rooms.', '^src/policy/', [
      GROUND,
      `^src/(?:${ROOMS}|policy)/`,
    ]),
    only('credential-looks-down', 'A record is judged by a policy.', '^src/credential/', [
      GROUND,
      `^src/(?:${HOUSE})/`,
    ]),
    only(
      'root-opens-no-door',
      'No package, dictionary or language behind it.',
      '^src/index[.]ts$',
      [GROUND, `^src/(?:${HOUSE})/`],
    ),
    only(
      'messages-see-types',
      'A catalogue knows the shape of reasons and runs none of the rules.',
      '^src/messages/',
      '^src/messages/',
      { dependencyTypesNot: ['type-only'] },
    ),
    only('messages-see-the-house', 'No package and no platform in a sentence.', '^src/messages/', [
      GROUND,
      `^src/(?:index[.]ts$|(?:${HOUSE}|messages)/)`,
    ]),
    only('adapters-know-the-house', 'An adapter serves one package.', '^src/adapters/([^/]+)/', [
      GROUND,
      `^src/(?:index[.]ts$|(?:${HOUSE}|adapters/$1)/)`,
    ]),
    only('node-knows-the-house', 'Only the command line speaks to people.', '^src/node/(?!cli/)', [
      GROUND,
      `^src/(?:index[.]ts$|(?:${HOUSE}|node/(?!cli/)))`,
    ]),
    only('browser-knows-the-house', 'Catalogues are handed in.', '^src/browser/', [
      GROUND,
      `^src/(?:index[.]ts$|(?:${HOUSE}|browser|messages)/)`,
    ]),
    only(
      'browser-sees-types-of-messages',
      'The page chooses its language.',
      '^src/browser/',
      '^src/(?!messages/)',
      { dependencyTypesNot: ['type-only'] },
    ),
    only('testing-stands-on-the-ground', 'It fakes ports.', '^src/testing/', [
      GROUND,
      '^src/testing/',
      `^src/(?:${HOUSE})/types[.]ts$`,
      `^src/(?:${HOUSE})/[^/]+/types[.]ts$`,
    ]),
    {
      name: 'words-stay-in-the-workshop',
      comment: 'They are shipped compiled, as tables in `data`.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/words/' },
      to: { path: '^src/words/' },
    },
    only('words-know-the-engine', 'A recipe compiles what the engine reads.', '^src/words/', [
      GROUND,
      '^src/(?:words|strength|breach)/',
    ]),
    {
      name: 'npm-in-adapters-only',
      comment: 'Whoever imports a room installs nothing but the room.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:adapters/[^/]+|words)/' },
      to: { dependencyTypes: NPM },
    },
    {
      name: 'adapter-named-after-its-package',
      comment: '`adapters/zod` is zod; `adapters/zxcvbn` is the scope `@zxcvbn-ts`.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { dependencyTypes: NPM, pathNot: ['node_modules/$1/', 'node_modules/@$1-ts/'] },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'What ships must be installed with the package.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/words/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'npm-peer'],
      },
    },
    {
      name: 'node-modules-of-node-in-node-only',
      comment: 'Everything else runs in browsers and workers too.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:node|adapters/(?:read|commander))/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    // Without it type-only imports escape.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
