// A route that sets a password, and says in French or English why not.
//
//   npm run build && node examples/fastify/server.mjs
//   curl -i http://127.0.0.1:3000/account/password -H 'accept-language: en' \
//     -H 'content-type: application/json' -d '{ "password": "JeanneDupont2026!" }'

import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import { computePolicy, definePolicy, normalizePassword } from 'hygie'
import { loadBundledSource } from 'hygie/breach/bundled'
import { en } from 'hygie/messages/en'
import { fr } from 'hygie/messages/fr'
import { toInputAttributes, toStandardSchema } from 'hygie/policy/outputs'
import { cnil2022 } from 'hygie/policy/presets'
import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'

// The bundled list is a part of what is known: who is not on it gets in, and is asked again at the next login.
const document = definePolicy({
  ...cnil2022,
  rules: { ...cnil2022.rules, onUnknown: { breach: 'recheck' } },
})
const policy = computePolicy(document, { moment: 'change' })

const TITLES = { fr: 'Ce mot de passe ne convient pas.', en: 'This password will not do.' }

/** French, unless English is what the browser asks for first. */
function pickCatalog(accepted = '') {
  return /^\s*en\b/iu.test(accepted) ? en : fr
}

/** `findPerson` says who is logged in; `setPassword` hashes and stores. */
export async function createServer({ services, findPerson, setPassword }) {
  // Bodies are never logged. A password and a few fields are not 16 kB.
  const app = Fastify({ bodyLimit: 16_384 })

  // What the page needs for its field.
  app.get('/account/password', async () =>
    toInputAttributes(policy, { autocomplete: 'new-password' }),
  )

  app.post('/account/password', async (request, reply) => {
    const catalog = pickCatalog(request.headers['accept-language'])
    const context = await findPerson(request)
    const schema = toStandardSchema(policy, { services, catalog, subject: { context } })
    const { value, issues } = await schema['~standard'].validate(request.body)
    if (issues !== undefined) {
      // RFC 9457. Neither the title nor an issue holds the password.
      return reply
        .code(422)
        .headers({ 'content-language': catalog.language, vary: 'accept-language' })
        .type('application/problem+json')
        .send({ status: 422, title: TITLES[catalog.language], errors: issues })
    }
    // The text that was judged is the one that is hashed.
    const { text } = normalizePassword(typeof value === 'string' ? value : value.password, {
      form: policy.rules.normalization,
    })
    await setPassword(request, text)
    return reply.code(204).send()
  })

  return app
}

export async function loadServices() {
  const [french, list] = await Promise.all([loadStrengthTier('french'), loadBundledSource()])
  return { estimator: createStrengthEstimator({ tiers: [french] }), sources: [list] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const app = await createServer({
    services: await loadServices(),
    findPerson: async () => ({ name: 'Jeanne Dupont' }),
    setPassword: async () => undefined,
  })
  console.log(await app.listen({ host: '127.0.0.1', port: 3000 }))
}
