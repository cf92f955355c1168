// A sign-up form in plain zod. Parsed on the server, and on the page as well if you like: the rules are the same.
//
//   npm run build && node examples/zod/sign-up.mjs

import { fileURLToPath } from 'node:url'
import { computePolicy, definePolicy } from 'hygie'
import { createPasswordSchema } from 'hygie/adapters/zod'
import { loadBundledSource } from 'hygie/breach/bundled'
import { fr } from 'hygie/messages/fr'
import { cnil2022 } from 'hygie/policy/presets'
import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'
import * as z from 'zod'

// The bundled list is a part of what is known: who is not on it gets in, and is asked again at the next login.
const document = definePolicy({
  ...cnil2022,
  rules: { ...cnil2022.rules, onUnknown: { breach: 'recheck' } },
})
const policy = computePolicy(document, { moment: 'sign_up' })

const person = z.object({ name: z.string().max(200), email: z.email() })

/** The person first: no password may repeat their name, and nothing is known of them before. */
export async function parseSignUp(body, { services, catalog }) {
  const known = person.safeParse(body)
  const password = createPasswordSchema(policy, {
    services,
    catalog,
    subject: { context: known.data ?? {} },
  })
  return person.extend({ password }).safeParseAsync(body)
}

export async function loadServices() {
  const [french, list] = await Promise.all([loadStrengthTier('french'), loadBundledSource()])
  return { estimator: createStrengthEstimator({ tiers: [french] }), sources: [list] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const services = await loadServices()
  const jeanne = { name: 'Jeanne Dupont', email: 'jeanne@example.fr' }
  for (const password of ['JeanneDupont2026!', 'Quatre tasses, 3 girafes']) {
    const { success, error } = await parseSignUp({ ...jeanne, password }, { services, catalog: fr })
    console.log(success ? 'accepted' : 'refused')
    for (const { path, message } of error?.issues ?? [])
      console.log(`  ${path.join('.')}: ${message}`)
  }
}
