import { create as createAll } from './hygie-all.mjs'

const PERSON = {
  name: 'Camille Exemple',
  email: 'camille.exemple@phare.example',
  organisation: 'Pharmacie du Phare',
  portal: 'Portail des soins',
  city: 'Saint-Exemple',
  birthDate: '1987-05-14',
}

/** All tiers, and the person's data at every call, as a portal would do it. */
export async function create() {
  const check = await createAll()
  return (password, context = PERSON) => check(password, context)
}
