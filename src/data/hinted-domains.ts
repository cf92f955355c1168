/**
 * Domains that people mistype: what a hint at a slip may point to. Providers met in France first, then
 * their neighbours. Own choice of November 2026, all of them in `mail-providers`.
 */
export const HINTED_DOMAINS: readonly string[] = (
  'gmail.com googlemail.com orange.fr wanadoo.fr hotmail.fr hotmail.com outlook.fr outlook.com ' +
  'yahoo.fr yahoo.com free.fr sfr.fr laposte.net icloud.com live.fr live.com msn.com neuf.fr ' +
  'bbox.fr club-internet.fr numericable.fr cegetel.net 9online.fr noos.fr aliceadsl.fr ' +
  'libertysurf.fr me.com mac.com proton.me protonmail.com protonmail.ch pm.me windowslive.com ' +
  'ymail.com rocketmail.com gmx.fr gmx.com mail.com mailo.com fastmail.com fastmail.fm ' +
  'hotmail.be hotmail.ch hotmail.de hotmail.es hotmail.it hotmail.co.uk outlook.be outlook.de ' +
  'outlook.es outlook.it yahoo.be yahoo.ca yahoo.de yahoo.es yahoo.it yahoo.co.uk mailbox.org ' +
  'posteo.de posteo.net zohomail.com yandex.com yandex.ru'
).split(' ')
