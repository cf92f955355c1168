/** French words of passphrases, m to q: see `passphrase-words-fr.ts`. */
export const passphraseWordsFrMQ: string = `
macadam macaque macaron macaroni machin machinal machine madeleine madras madrier madrigal magasin
magazine mage magenta magicien magie magique magistrat magma magnat magnitude magnum magot magret
maillage maillet maillon maillot main mainmise maintenir maintien mairie maison majeur major
majorette majuscule malabar malachite malade maladie malaise malandrin malaxer malchance malheur
malice malicieux malin malingre malle mallette malmener malouin malpoli malt maman mambo mammouth
manade manant manche manchette manchon manchot mandarin mandarine mandoline mandrill mandrin
manette manga mangeable mangeoire manger mangeur mangouste mangrove mangue manguier maniable manie
manier manille manioc manipuler manique manivelle mannequin manoir manquant manquer mansarde mante
manteau mantille manucure manuel manuelle manuscrit maquette maquignon maquiller maquis marabout
marais marathon marauder maraudeur marbrer marbrier marbrure marc marcassin marchand marcher
marcheur mardi mare margarine margarita marge margelle marginal mariage marier marina marinade
marine marinier maritime marketing marmaille marmelade marmite marmiton marmonner marmot marmotte
marne marner maroquin marotte marquage marquer marqueur marquis marquise marraine marrant marrer
marron mars marsouin marteau marteler martial martinet martre mascara mascarade mascotte masculin
masquer massage masser massette masseur masseuse massicot massif massue master mastic mastiquer
mastoc match matelas matelot matelote maternel matheux matin matinal matois matou matrice
matriciel matricule mature maudire mauresque mauvais mauve mauviette maximal maxime maximum mazout
mazurka meilleur melle melon membrane menacer mener meneur menhir mensonge mensuel mensuelle
mental menteur menthe menthol mention mentir menton mentor menu menuet menuisier mercerie merci
mercier mercredi mercure merguez meringue merisier merlan merle merlin merlu mers merveille
message messager messe messie mesurable mesurer mets metteur meubler meuler meulier meunier meute
mezzanine miaou miauler mica miche microbe midi mie miel mielleux miette mieux mignon mignonne
migraine migration migrer mijoter mikado mil milan milice milieu militaire militant militer
milliard millier million mime mimer mimique mimosa minaret minceur miner minerai minet mineur
mineure miniature minibus minier minijupe minimal minime minimise minimiser minimum ministre
minorer minuit minuscule minute minuter minuterie minuteur minutie minutieux mirabelle miracle
mirador mirage mire mirliton miroir miroiter misaine miser missel missile mission missive mistral
mitaine mite miteux mitonner mitraille mixage mixer mixeur mixte mobile mobilier mobiliser
mocassin moche modem moderne modeste modifier modique modiste module moduler moelle moelleux
mohair moindre moine moineau moisir moisson moite moiteur moka molaire molette mollesse mollet
molleton mollir mollusque moment momie momifier monacal monarchie monarque monceau mondain monde
mondial moniteur monnaie monnayage monnayer monocle monologue monoplace monopole monotone monsieur
monstre montage montagne montant monter monteur monticule montrer monture monument moquer moquerie
moquette moqueur moraine moral morale moraliste moratoire morceau morceler mordant mordiller
mordorer mordu morille morne morose morphine mors morse morsure mortaise mortier morue motel
moteur motif motion motiver moto motoriste motrice motte mouche moucher moucheron moucheter
mouchoir moudre moue mouette moufle mouflon mouiller mouise moulage mouler mouleur moulinet moult
moulu mouron mousquet mousse mousser mousseux mousson moustache moustique moutarde mouton
moutonner mouture mouvance mouvant mouvement moyen moyenne moyeu muer muet muette muffin mufle
muflier mugir muguet mule mulet muleta mulot multiple muni municipal muraille murer murette murex
murmure murmurer musc muscade muscadet muscat muscler museau museler muselet muser musette music
musical musicien musique musquer mustang mutant mutation muter mutin mutiner mutinerie mutisme
mutuel mutuelle mygale myope myopie myosotis myriade myrte myrtille mystifier mystique mythe
mythique nabab nacelle nacrer nadir nageoire nager nageur nageuse naissain naissance nappage nappe
napper napperon narguer narine narquois narrateur narratif narration narrative narrer narval
nasiller nasse natal natation natif nation nattage natte natter naturel naturelle naufrage nautile
nautique naval navarin navet navette navigable naviguer navire navrant navrer nectar nectarine nef
neige neiger neigeux nerf nerprun nerval nerveuse nerveux nervure net nette nettement nettoyage
nettoyer nettoyeur neutre neutron neuvaine neuve neveu niais niche nicher nichoir nickel nickeler
nidifier nigaud nihilisme nimbe nimber nimbus ninja nipper nippon nirvana nitrate nitrique nitrure
niveau nivelage niveler noble noblesse noce nocif noctule nocturne nodule noirceur noircir
noisetier noisette noix nomade nombre nombrer nombreuse nombreux nombril nominal nominatif nommer
nonante nopal nord nordique normal normative norme nostalgie nota notable notaire notamment
notation noter notice notifier notion notoire nouer nougat nougatine nouille nounou nounours
nourrice nourrir nouvelle novateur novembre novice noyau noyer nuage nuageux nuancer nuire
nuisance nuisette nuisible nuit nullement numismate nuptial nuque nutritif nutrition nylon nymphe
oasis objectif objection objective objet obliger oblique oblong obole obscurcir observer obstacle
obstiner obtenir obtention obturer obtus occasion occiput occulte occulter occupant occuper ocelle
ocelot ocre octal octane octante octave octet octobre octogonal octroi octroyer ode odeur odorant
odorat offenser offensif offensive offert office officiel officier officine offrande offre offrir
ogival ogive ogre ogresse oie oignon oindre oiseau oiselet oiseleur oisif oisillon olfactif olive
olivette olivier olympiade olympique ombelle ombilic ombilical omble ombrage ombrager ombre
ombrelle ombrer omelette omettre omnibus omnivore once oncle onction onctueux onde onduler ongle
onglet onguent onirique onyx onze opacifier opale opaque opercule opiner opinion opportun opposant
opposer opter opticien optimal optimiser optimisme optimiste option optique opulent opus oracle
orage orageuse orageux oraison oral oranger orateur oratoire oratorio orbital orbite ordinaire
ordinal ordonner ordre ordure oreille oreiller organdi organe organique organiser organisme
organiste orge orgeat orgelet orgue orgueil orient oriental orienter orifice oriflamme origami
origan original originel orignal oripeau orme ormeau ornement orner orphelin orpin orque orteil
orthodoxe ortie ortolan orvet osciller oseille oser osier ossature osselet ossement osseuse osseux
ostensoir otarie oubli oublier ouest ouistiti ouragan ourdir ourler ourlet ours ourse oursin
ourson ouste outarde outil outillage outiller outrage outrance outre outremer outsider ouverture
ouvrage ouvreur ouvreuse ouvrier ouvrir ovale ovation ovin ovni ovule oxydation oxyder ozone
pacage pacha pacifier pacifique pacifisme pacifiste pacotille pacte pactole paddock pagaie
pagaille page pagne paiement paillasse paille pailler paillette paillote pain pair paire paisible
palabre palace paladin palais palan palefroi palet paletot palette palier palissade palmaire palme
palmer palmier palombe palper palpiter paludier pamphlet panache panais pancarte pancrace pandore
panier paniquer panne panneau panoplie panorama panse pansement panser pansu pantalon pantelant
pantin pantois pantomime paon papa papaye papayer papier papille papillon papillote papoter
paprika papyrus paquebot paquet parabole parade parader paradigme paradoxe paraffine parages
paralyser parapente parapet paraphe parapher parapluie parasol paravent parc parcelle parchemin
parcourir parcours pardon pardonner pareil pareille parement parent parental parer paresse
paresser paresseux parfaire parfait parfois parfum parfumer parfumeur pari parier parjure parka
parking parlant parlement parler parleur parloir parme parmesan parodie parodier paroi paroisse
parole parolier parpaing parquer parquet parrain parrainer parsec parsemer part partager partance
partant parterre particule partiel partielle partir partisan partition partout parution parvenir
parvis pascal passage passager passant passation passeport passer passereau passeur passible
passif passion passive passoire pastel pastille pastis pastoral patate pataud patauger patelin
patelle patente paternel patient patienter patin patinage patiner patineur patinoire patio patois
patrie patronage patronat patronyme patte paumelle paupiette pause pavage pavane pavaner paver
paveur pavillon pavois pavoiser pavot payable payant payeur pays paysage paysan paysanne peau
peaufiner pectine pectoral peigne peigner peignoir peindre peintre peinture pelage peler pelisse
pelle pelletier pellicule pelote peloton pelouse peluche pelucher pelure pelvis pemmican pence
pencher pendentif penderie pendiller penne pennon penser penseur pensif pension pentagone pente
pentu per percale percement percer perceur perceuse percevoir percher perchoir perclus percuter
perdant perdre perdreau perdrix perdurer perfide performer perfuser perfusion pergola perle perler
permanent permis permuter perroquet perruche perruque persienne persifler persil persister
personne personnel persuader persuasif perte pertinent perturber pervenche pesanteur peser pester
pesticide pesto petiot petit petitesse peton peupler peuplier peur peureux phalange pharaon phare
pharmacie pharynx phase philtre phobie phonique phoque phosphate phosphore photo photon phrase
physicien physique piaf piaffer piailler pianiste pianoter piaule pichet picorer picot picoter
picotin pie pierre pierreux pierrot pieu pieuvre pigeon pigiste pigment pignon pilaf pilastre
piler pilier pillage piller pilon pilonner pilori pilotage piloter pilotis pilule piment pimenter
pimpant pin pinacle pinceau pincer pincette pinceur pingouin pingre pinson pintade pinte pinter
pioche piocher piolet pion pionnier pipeline piper pipette piquant piquer piquet piqueter piqueur
piratage pirater pire pirogue pirouette piscine pissenlit pistache piste pister pistil pistolet
piston pistonner pistou piteux piton pitre pitrerie pivert pivoine pivot pivoter pixel pizzeria
placage placard placarder placement placer placeur placide plafond plafonner plage plagiat
plagiste plaid plaider plaideur plaidoyer plaie plaignant plaindre plaine plaintif plaire plaisant
plaisir plan planche plancher plancton planer planeur planifier planning planquer plant plantain
planter plantoir planton plaquer plaquette plasma plastique plastron plat platane plateau platine
plectre plein pleurer pleurote pleutre pleuvoir pleuvoter plexus pli pliant plier plinthe plisser
plissure plomb plombage plombier plongeon plonger plongeur plot ployer pluche pluie plumage plume
plumeau plumer plumet plumier plural pluriel plurielle plus pluvial pluvier pluvieux pneu poche
pochette pochoir podcast podium poignard poignet point pointage pointer pointeur pointu pointure
poireau poirier pois poisseux poisson poitrail poitrine poivre poivrer poivrier poivron poix poker
polaire polar polder poli police policier poliment polir polissage polisseur polisson politesse
polka pollen polluer pollueur pollution polo polochon polygonal polygone polype pommade pomme
pommeau pommelle pommer pommette pommier pompage pompe pomper pompeux pompier pompiste pompon
poncer ponceuse poncho poncif ponction ponctuel ponctuer ponette poney pont pontage pontife ponton
pope popeline populaire populeux populiste porcelet porche porcin pore poreux porridge port
portable portage portail portatif porter porteur porteuse portier portion portique porto portrait
portuaire poser poseur positif position positive posologie possible postal poster posthume postier
postulat postuler posture potable potache potage potager potasse potasser poteau potelet potentiel
poterie poterne potiche potier potin potion potiron poubelle pouce poucette poudre poudrer
poudrier pouf pouffer poulain poularde poule poulette pouliche poulie poulpe poumon poupe poupon
pouponner pour pourboire pourpoint pourpre pourquoi pourtour pourvoi pourvoir poussah pousser
poussette poussin poussoir poutre pouvoir prairie pralin praline praticien pratiquer premier
prendre preneur prescrire pressing pression pressoir preste prestige presto preuve prier prieur
primaire primat primate primer primeur primitif primitive prince princesse princier principal
principe printemps priser prisme priver prix probable probation probe prochain proche proclamer
procurer procureur prodige prodigue productif produire profane profil profiler profit profiter
profond profus proie projet projeter projette prologue prolonger promenade promener promeneur
promesse promettre promis promo promoteur promotion prompt pronom prononcer pronostic propager
propane propice propos proposer propre propret prosateur prose protester protocole proton
prototype proue prouesse prouver provenir proverbe province proviseur provoquer prude prudent
prune pruneau prunelle prunier psaume psychique public publier publique puce puceron pudeur
puisatier puiser puissance puissant puits pull pulpe pulpeux pulsar pulsation pulsion puma punaise
punch punique punir punition pupille pupitre purement purger purifier purin puriste purpurin
puzzle pyjama pyramidal pyramide pyrite python quadrille quai qualifier quand quant quantique
quart quartet quartier quartz quasi quasiment quatorze quatrain quatre quatuor quenelle quenotte
querelle question quetsche queux quiche quignon quille quinconce quinine quinoa quinquet quintal
quinte quintette quinze quiproquo quittance quitter quoique quorum quota quotidien quotient
`
