import { describe, expect, it } from 'vitest'
import { ROLE_NAMES } from '../../../src/data/role-names.js'
import { findRole } from '../../../src/mailbox/find-role.js'

describe('findRole', () => {
  it('finds every role, however it is written', () => {
    for (const role of ROLE_NAMES) {
      const written = [role, role.toUpperCase(), `-${role}`, `${role}_`, [...role].join('.')]
      for (const base of written) expect(findRole(base)).toEqual({ role, match: 'whole' })
      if (role === 'dr') continue
      const begun = [`${role}2`, `${role}-${'x'.repeat(9)}`, `${role}12.lyon`]
      for (const base of begun) expect(findRole(base)).toEqual({ role, match: 'part' })
    }
  })

  it.each([
    ['secrétariat', 'secretariat', 'whole'],
    ['maison-de-santé', 'maisondesante', 'whole'],
    ['maison-de-sante2', 'maisondesante', 'part'],
    ['s.e.c.r2', 'secr', 'part'],
    ['dr', 'dr', 'whole'],
  ])('%s is %s', (base, role, match) => {
    expect(findRole(base)).toEqual({ role, match })
  })

  it.each(['', '7', '..', 'contacteur', 'dr.martin', 'dr2', 'jean.contact', 'j.contact', 'd.r.x'])(
    '%j is none',
    (base) => {
      expect(findRole(base)).toBeNull()
    },
  )
})
