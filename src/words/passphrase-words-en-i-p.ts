/** English words of passphrases, i to p: see `passphrase-words-en.ts`. */
export const passphraseWordsEnIP: string = `
iceberg icicle icon idea ideal idealism idealist identical identify identity ideology idiom idle
idleness idol idolize igloo ignite ignition ignore iguana illegible illusion image imagine
imbalance imitate imitation imitative immediate immense immersive immigrate imminent immortal
immovable immunity immutable impact impactful impart impatient impedance impede imperial impetuous
implant implement implicate implicit implode import important importer impose imposter impostor
impress imprint improper improv improve improvise imprudent impudence impudent impulse impulsive
impunity impurity inability inaction inactive inaudible incapable incentive inception incessant
incidence incident incipient incision incisive incisor incline include inclusion inclusive income
incorrect increase increment incumbent incur incurable incursion indelible indemnity index
indicate indicator indignant indignity indigo indirect indoor induce inductee induction inductive
indulge indulgent industry inedible infamous infant infective inference infinite infinity inflate
inflation inflict inflow influence inform informal informant informer ingenious ingenuity
ingestion ingrate inhabit inhale inherent inherit inhibit inhibitor initial initiate initiator
inject injection injective injector injurious inlet innocence innocent innocuous innovator
inpatient input inquire inquiry insect insert insertion inside insider insidious insight insinuate
insist insistent insolence insolvent inspect inspector inspire install instance instant instar
instigate instill instinct institut institute instruct insulate insulator insurance insurer
insurgent intake integer integral integrate integrity intend intendant intense intensify intensity
intensive intent intention inter interact intercept intercity interface interfere interior
interlude interment intern internal interpret interrupt intersect interval intervene interview
intimate intricate intrigue introduce intron intrude intrusion intrusive intuition intuitive
invariant invasive invent invention inventive inventor inventory inverse inversion invert invest
investor invisible invite invoice invoke involve inward ion iris ironclad ironwork irony irregular
irritable irritant irritate island islander islet isoform isolate isolation isomer isotope
issuance issue issuer italic itch item iteration iterative itinerant ivory ivy jack jackal jacket
jade jaguar jammer janitor january jasmine jeep jelly jellybean jellyfish jetty jewel jeweler
jigsaw jingle jobless jockey join joint joke joker jolly jool journal journey joyful joyless
joyous jubilant jubilee judge judgeship judgment judicious juggler juice juicy july jump jumper
jumpsuit junction june jungle junior juniper jurist jury just justice justify justly juvenile
kangaroo kebab keep keeper keepsake kennel kern kernel ketone kettle key keyboard keyhole keystone
keyword kick kickback kicker kickoff kiddy kiln kilo kilogram kilometre kilowatt kimono kind
kinder kindle kindling kindly kindness kinematic kinetic kingdom kingship kinship kiosk kipper
kiss kitchen kite kitten kiwi knapsack knave kneecap kneel knit knitting knock knocker knockoff
knockout knot know knowle knuckle koala label labor laborious labourer lace lack lacquer lactation
ladder ladle lady ladybird ladylike ladyship lagoon lake lakeside lamp lance lancer land landfill
landform landless landlord landmark landmine landowner landscape landslide landward lane language
languish lantern lapel lapse laptop large larger laser last latch late lately lateness latent
lateral lathe latitude latrine latte latter lattice laugh laughable launch launcher launder
laureate laurel lavage lavender lavish lawful lawmaker lawn lawsuit lawyer layer layoff layout
laziness lead leader leaflet leafy league leaguer leak leakage lean leap leapfrog learn learner
lease leather leave lecture lecturer ledge ledger leeward left leftist leftover legacy legal
legality legation legend legible legion legionary legless legume leisure lemon lemur lend lender
length lengthen lenient lentil leopard less lessen lesson let letter lettuce levee level levent
lever leverage levity liability liable liaison libation liberal liberate liberator liberty
librarian library license licensee lichen life lifeboat lifeguard lifeless lifelike lifestyle
lifetime lift ligament ligand ligation ligature light lighten lightly lightness lightship likable
like likely likeness likewise lilac lily limb lime limestone limit limitless limo limousine limp
limpet lin line lineage linear linearity linen liner lineup linger linguist liniment link linkage
lintel lion lioness lipstick liquid liquidity liquor list listen listener listless literal litre
litter little liturgy livable live liver livery lividity lizard llama load loader loafer loan
loath lobby lobbyist lobe lobster local locale locality locate location locative lock locke locker
loco locust lodge lodger logarithm logic logical logo lollipop loner lonesome long longer
longevity longitude look lookalike lookout loom loop loophole loose loosen lord lordship lorry
loss lossless lotion lottery loud loudly loudness lounge lovable love lovely lower lowland loyal
loyalist loyalty lubricant lucky lucrative ludicrous luggage lullaby luminance luminous lump lunch
lung lurk luscious lustrous lute luxurious luxury lynx lyric lyrical lyricism lyricist macaroni
machine machinist madrigal magazine mage magenta magic magical magician magnate magnet magnetism
magnitude magnolia magpie mahogany maid maiden mail mailbox main mainframe mainstage mainstay
maintain majesty major majority make makeover maker makeup mall mallard malleable mammal mammoth
manage manager mandarin mandate mandible maneuver mango mangrove manicure manifest manifesto
manifold manish manliness mannequin manner mannerism mannerist manoeuvre manor mansion manual map
maple marathon marble march marcher margin marginal margrave marigold marinate marine mariner
maritime mark marker market marketer marmalade maroon marriage marry marsali marshall marshland
marsupial marten martian marvel marvelous marzipan mascot mash mask mass massage massive mast
masterful match matchless matchup mate material maternity matey matter mattress mature maturity
mausoleum maverick maximize maybe mayor maze meadow meal meander meanness meant measure meat
meatball mechanic mechanism medal medalist medallion medial mediate mediation mediator medic
medical medicine meditate medium meerkat meet mega megawatt mellow melodious melodrama melody
melon member membrane memento memo memoir memorable memorial memorize memory mend mentalist
mentality mention mentor meow merchant merciful merciless mercy mere merge merger meringue merit
mermaid merriment merry mesh message messe messenger mestizo metal metaphor meteor meteorite meter
method methodism methodist metric microbe microchip microwave midget midland midnight midterm
migraine migrant migrate migration mild mildew mile mileage milestone milk milkshake milky mill
milligram millstone mime mimic mimosa mince mind mindful mine minefield mineral mingle mini
miniature minibus minigame minimal minimize minion minister ministry minnow mino minor minority
minute miracle mirage mirror misbehave mishap miss mission misstep mist mistake mistaken mistletoe
mistreat misuse mit mitigate mitten mixer mixtape mixture mobile mobility mobilize mod modality
mode model moderate moderator modernism modernist modernity modernize modifier modify modulate
module moist molar molasses mold molde molecule mollusc mollusk moment momentous monarch monarchy
monastery monday money monitor monkey monkfish monograph monologue monomer monopoly monsoon
monster montage month monument mood moon moonbeam moonlight moore moose mope moraine moral morale
morality morning morph morpheme morphism morsel mortar mortgage mosaic mose mosquito mossy most
mostly motel motet moth mother motif motion motivate motive motor motorbike motorist motorway
mould mound mount mountain mountie moustache mouth mouthful movable move movement mover movie
muffin muggle mule multiple multiply multitude mumble munchkin municipal munition muppet mural
muralist murmur muscle muse museum mushroom musical musician musketeer mussel mustache mustang
mustard muster mutate mutation mute mutual mutualism mystery mystic mysticism myth mythology
nacelle nacho nail name nameless namesake nanny nanometer napkin nappy narrate narration narrative
narrator narrow nascent national nativity natural nature navigable navigate navigator navy near
nearer nearly neat neatly necessity neck necklace necktie nectar needful needle needless negate
negation negative neglect negligent negotiate neigh neighbor nematode neologism nephew nerve
nervous nest nettle network neuron neutron never newbie newcomer newly newsagent newscast
newspaper newsreel newt nibble nice nicely niceness niche nick nickel nickname niece night
nightclub nightfall nighthawk nightjar nightmare nine niner ninety ninja nitrate nitrous nobility
noble nobody node noise nomad nominal nominate nominee nonprofit noodle nook normal normality
normative northern northward nosedive nostril notable notary notation notch note notebook notice
notion notorious noun nourish novel novelist novelty november novice noxious nozzle nuance nudge
nugget nuisance numb number numbness numeral numerical numerous nuptial nurse nursery nurture
nutmeg nutrient nutrition nylon nymph oak oatmeal obedience obedient obey object objection
objective objector oblate oblige oblique oblivious obnoxious oboe obscure obscurity observant
observe observer obsess obsession obsessive obstacle obstetric obstruct obtain obvious occasion
occultism occultist occupant occupier occupy occur ocean ochreous octave october octopus oddity
odor odorless offensive offer office officer official officiant officiate offset offshoot offstage
ogre oilfield ointment older oldie oligarch olive olympiad olympian olympic omelet omelette omen
ominous omission omit oneness onerous onion onstage ontology onward opacity opal open opener
openly openness opera operable operand operate operation operative operator operetta opinion
opponent opposable oppose opposite opt optic optical optimal optimism optimist optimize option
optional opulence opulent orange orangutan oration orator oratorio orb orbit orbital orca orchard
orchestra orchid order ordinal ordinance oregano organ organic organiser organist organize
organizer orient oriental orifice origami origin original originate ornament oscar ostrich other
otherwise otter ounce outbreak outburst outcast outcome outcrop outdoor outfit outlet outlier
outline outlive outpost output outrank outsider outsource outtake outward outweigh oval ovation
over overall overcome overdrive overflow overhang overhead overhear overheat overlap overlay
overload overlook overlord overpass overpower overreact override overrun oversee overseer
overstate overstep overt overtake overtone overture overturn overwhelm overwork oviparous owl
owner ownership oxidant oxidation oxidative oxide oxidize oyster pace pacemaker pacifist pack
package packet paddle paddy page pageant pager pagoda painless paint painter pair pairwise pajama
palace palatable palate pale palette palisade pallet palm palmar palpable pamper pamphlet pancake
pane panel panelist panic panther pantomime papaya paper paperback paprika para parable parachute
parade paradigm paradox paragraph parakeet parallel paralyze paramedic parameter parapet parasol
parcel parchment pardon parent parentage parish parity park parka parkland parkway parlance parlor
parody parolee parrot parsley parsnip parsonage part partial particle partisan partition partly
partner partridge party pass passable passage passant passenger passion passive passport password
past pasta paste pastel pastime pastor pastry pasture pasty patch patchwork patent paternity path
pathogen pathology pathway patience patient patriarch patrician patriot patrol patron patronage
patroness patronise pattern paucity pause pave pavement pavilion pawn payable paycheck payload
payment payoff payout peaceful peach peacock peak peanut pear pearl pebble pecan peckish peculiar
pedal peddler pedestal pediatric pedigree pediment peek peel peep peeper peer peerage peerless
pelant pelican pellet penalty penchant pencil pendant penetrate penguin peninsula penitence
pennant penniless pennine penny pension pensioner pensive pent pepper peptide perceive percent
perch perchance perennial perfect perform performer perfume perimeter period perk permanent
permeable permeate permit perpetual persimmon persist persona personage personal persuade pertain
pertinent pervasive pester pesticide petal petiole petition petticoat pettiness petunia phantom
pharaoh pharmacy phase phaser pheasant phenotype pheromone phone phoneme phonetic phony phosphate
photo photocopy photon photonic phrase physical physician physicist pianist piano pick picker
picket pickle pickup picnic picture piece pier pigeon pigment pike pilate pile pillar pillbox
pillow pilot pincer pinch pineapple pink pinkish pinnacle pint pioneer pious pipeline piranha
pistachio piston pitch pitchfork pitiable pittance pixel pixie pizza placard place placement
placename plaid plain plainly plaintiff plaintive plan plane planet plank planner plant plantain
planter plaque plasma plasmid plastic plate plateau platelet platform platoon platter platypus
plausible play playable playful playlist playmate playoff plaza plead pleasant please pleasure
pledge plentiful pliable plotline plough plow pluck plug plugin plum plumage plumber plume plummet
plunge plural pluralism plurality poach pocket pocketful podcast podium poem poet poetic poignant
point pointer pointless poke polar polarity polaroid polemic policy polish polite politely politic
political polity polka poll pollutant pollute pollution polygon polymer polytope pond ponder
pontoon pony ponytail poodle pool pop popcorn poplar poppy popsicle popular populism populist
populous porcelain porch porous porpoise porridge porsche port portable portage portal porter
portfolio portion portrait portray portrayal pose poser posit position positive posse possess
possible possum postage postcard poste poster posterior posterity postpone postulate posture
potable potato potent potential pothole potion potter pottery pouch pound pour pow powder power
powerful powerless practical practice practise prairie praise prawn pray prayer precede precedent
precept precinct precious precise precursor predate predation predator predicate predict predictor
preface prefect prefer prefix prelate prelude premature premier premio premise premium prep
prepare prescribe presence present presenter preserve preside president press pressure presume
pretend pretender pretense pretty pretzel prevail prevalent prevent preview previous price
priceless prideful primary primate prime primer primitive primrose prince princess principal
principle print printer printout prior priority prism private privateer privilege prize proactive
probable probation probative probe problem procedure process processor proclaim procure prod
produce producer product profess professor profile profit profound program programme progress
prohibit project projector prolong prominent promise promo promote promoter promotion prompt
pronoun pronounce proof prop propagate propel propeller proper property prophecy proponent
proposal propose prosecute prospect protease protect protector protege protein protester protocol
proton prototype protrude proud proudly provable prove proverb provide provident provider province
provision provoke proximity proxy prudent prune pseudonym pterosaur public publicist publicity
publicize publish publisher puddle puff puffin pull pulley pulsar pulse puma pumpkin puncture
pundit punitive pupation pupil puppet puppeteer purchase purchaser pure purge purity purple
purplish purpose purr purse pursuant pursue pursuit puzzle pylon pyramid python
`
