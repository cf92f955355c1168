// Runs after `npm test`: says what needs more than a clean clone, and how to get it.

const REST = [
  ['the package, packed and installed', 'npm run check:package', 'the npm registry'],
  ['the declarations on three versions of TypeScript', 'npm run check:declarations', 'a build'],
  ['Chromium', 'npm run check:browser', 'Chromium (apt-get install chromium, or CHROMIUM=path)'],
  ['Node 22, 24 and 26', 'npm run check:runtimes', 'the npm registry, Linux on x64'],
]

console.log('\nNot run here, because a clean clone may lack what it needs:')
for (const [what, command, needs] of REST) console.log(`  ${what}: ${command} (needs ${needs})`)
console.log('No test needs PostgreSQL or Redis yet.\n')
