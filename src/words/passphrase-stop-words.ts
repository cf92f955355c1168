/**
 * Words that nobody should have to type every day, or to dictate: insults, sex, excretion, drugs, death,
 * violence, illness and infirmity, origins, beliefs and parties. None may stand in a list of passphrases, and
 * no word may begin with one of the second list.
 */
// biome-ignore format: a list is read by the line
export const passphraseStopWords: readonly string[] = `
abruti andouillard anus avorter avorton bander batard beurette bite bordel bouffon bougnoul bourre bourreau
branler branleur braguette cadavre cannibale capote carnage catin cercueil charogne chatte chier chienne
chiotte clodo clochard cocu con conne connard connasse connerie couille creve crever crotte cul cretin
debile deces demon deuil diable dieu dingo dope drogue droguer droguerie egorger enculer enfer esclave
esclavage etron excision fasciste femelle fesse fiotte flinguer fou folle fumier gars garce gerber ghetto
goudou gouine guillotine handicap haine hitler homicide hostile idiot infirme imbecile inceste ivrogne juif
islam jouir lesbien lepreux lynchage macabre maquereau massacre massacrer masturber meuf merde merdier mort
morgue mortel mourir musulman nabot nain nazi negre nichon niquer obese obscene orgasme orgie otage parasite
peloter pendre pendu penis pervers pet peter pine pipi pipe pisse pisser plouc poil porno pouffe poufiasse
proxenete prout pubis pucelle pucier pute putain putride race racaille racial racisme raciste raclure
salope salaud saloperie sang sanglant satan schizo secte sein seins sexe sexuel sodomie sperme suce sucer
suicide suicider supplice tapette tare tarlouze terroriste testicule torture torturer toxico tranny travelo
truie tuer tueur tuerie urine uriner vagin vandale verge viande viol violer violeur vierge vomi vomir zizi
abortion abuse anal anus arse arsenic ass assassin bastard bimbo bitch blood bloody bomb bomber boob boobs
booze bra breast brothel bugger bum butt cancer cannibal cartel casket coffin cock cocaine coffins condom
corpse crap crack cripple cum cunt damn damned dead death demon devil dick dildo dope drug drugs drunk dumb
dyke erotic execution fag faggot fart fat feces fetish filthy freak fuck gay genocide ghetto gore grave
gypsy hell heroin hitler hooker horny homicide hostage idiot incest insane islam jew jihad junkie kill killer
kinky knife lesbian loser lunatic lust lynch moron murder murderer muslim naked nazi nigger nipple nude
obese orgasm orgy overdose pagan pedophile pee penis perv pervert piss pimp poison poop porn prick prostitute
psycho pubic puke punk pussy queer racism racist rape raper rapist rectum retard satan scum semen sex sexist
sexual sexy shit shoot shotgun skank slave slavery slut snatch sodomy spank sperm stab strangle strip suck
suicide swine terror terrorist testicle threesome thug tit tits tomb torture toxic tramp trash tumor turd
urine vagina victim virgin vomit vulgar wanker war weapon whore widow
`
  .trim()
  .split(/\s+/u)

/** Beginnings that no harmless word of the lists has. */
export const passphraseStopBeginnings: readonly string[] = [
  'nazi',
  'puta',
  'salop',
  'encul',
  'suicid',
  'murder',
  'terroris',
  'tortur',
  'genocid',
  'pedophil',
  'porno',
  'fuck',
]
