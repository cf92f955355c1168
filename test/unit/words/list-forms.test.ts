import { expect, it } from 'vitest'
import { listForms } from '../../../src/words/list-forms.js'

it.each([
  ['Doudou', ['doudou']],
  ['Hélène', ['helene', 'hélène']],
  ['mot de passe', ['motdepasse', 'mot de passe']],
  ["L'été d’azur", ['letedazur', 'létédazur', "l'été d’azur"]],
  ['Jean-Noe\u0308l', ['jeannoel', 'jeannoël', 'jean-noël']],
  ['Sœur', ['soeur', 'sœur']],
])('types %j in every usual way, the likeliest first', (written, forms) => {
  expect(listForms(written)).toEqual(forms)
})
