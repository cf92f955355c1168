/** English words of passphrases, d to h: see `passphrase-words-en.ts`. */
export const passphraseWordsEnDH: string = `
daddy daffodil dainty daiquiri dairy daisy dalliance damp damper damsel dance danceable dancer
dandelion dangle dare daredevil dark darke darken darkness dart dash database dataset dative
daughter dauntless dawn day daybreak daydream daylight dazzle dazzling deaconess deadline deal
dear debatable debate debrief debtor debut debutant decade decal december decent deception
deceptive decide deciduous decipher decision decisive deck decker declare decline decode decoder
decompose decorate decorator decoy decrease decree dedicate deduce deduction deductive deepen
deeper deeply default defeatist defect defection defective defector defend defendant defender
defense defensive deference defiance defiant deficient deficit defile definable define definite
deflation deflect deflector defraud defuse defy deism delay delegate delete deletion delicacy
delicate delicious delight delish deliver delivery delude delusion delve demand demerit democracy
democrat demotion denial denote denounce dense density dent dentist dentition deodorant depart
departure depend dependent depict depiction depletion deploy deport deposit depot deprive depth
deputy derby derive descend descent describe desert deserter desertion deserve design designate
designer desirable desire desirous desist desk desktop despatch desperate dessert destiny detail
detain detainee detect detection detective detector detention detergent determine deterrent detour
detriment deuce devastate develop developer deviate deviation device devise devote devotee
devotion devour dexterity diacritic diagnose diagonal diagram dial dialect dialogue diameter
diamond diaper diarist dictate dictation diction diesel diet differ different dig digestion
digestive digit digital dignity dilation dilemma diligence diligent dilution dimension dimer
diminish dimple dine diner dinghy dinner dino dinosaur diocese diode diorama diphthong diploma
diplomat direct direction directive director directory disable disagree disappear disarm disband
disc discard discern discharge disclose disco discount discourse discover discovery discreet
discuss disembark disengage disguise dish disk dislike dismantle dismiss dismissal disorder
disparage disparity dispatch dispense disperse displace display disposal dispose dispute disregard
disrupt dissect dissident dissipate dissolve dissonant distance distant distill distinct distort
distract distress district disturb ditch dive diver diverge divergent diversion diversity divert
divide dividend divisible division divisive divisor dizziness doable docent dock dockyard doctor
doctorate doctrine document dodger doe doer doggie doggy doll dollar dolphin domain dome dominance
dominant dominate dominion domino donate donation donkey donor donut doodle door doorbell doorknob
doorstep doorway dorm dormant dormer dormition dormitory dorsal dosage dose dossier dot dote
double doubt doubtful doughnut dove down downhill download downsize downtown downward doze dozen
draft drag dragon dragonfly drain drainage drama dramatic dramatist drape draught draw drawback
drawer dream dreamer dreamlike dredge dress dribble drift drifter driftwood drill drink drinkable
drinker drip drive driver drizzle droid drone drop droplet dropout drought drove drover druggist
drum drummer drumstick dry dryness dualism duality dubious duchy duck duct dude duel duet dugout
duke dumbbell dump dumpster dune dungeon dunk duplicate dura durable duration dusk dust dusty
dutiful dwell dweller dwindle dye dynamic dynamical dynamism dynasty eager eagerness eagle ear
eardrum earful earlobe early earn earring earth earthwork earthworm ease easement eastward eat
eater eatery echelon echo eclipse ecologist economic economist economy ecoregion ecosystem edge
edgewise edible edict edifice edit edition editor editorial educate education educator effect
effective efficient effigy effort egg egghead eggplant eggshell egregious egret eight eighteen
eighty eject ejection elaborate elation elbow elder elect election elective elector electric
electrode electron elegance elegant elegy element elephant elevate elevation elevator eleven
elicit eligible eliminate elitist elk elm elocution elope elopement eloquence eloquent elude
elusive email embark embarrass embassy embellish ember embezzle emblem embody embolism embrace
embryo emerald emerge emergence emergency emergent emigrant emigrate emigre eminence eminent emir
emissary emission emit emitter emoji emotion emotional emotive emperor emphasis emphasize empire
empirical employ employee employer empower emptiness empty emulate emulation emulator enable enact
enactment enchant enchilada encircle enclave enclose enclosure encode encompass encore encounter
encourage end endanger endeavor endless endorse endowment endpoint endurance endure energy enforce
enforcer engage engine engineer engrave engraver enhance enhancer enjoy enjoyable enjoyment
enlarge enlighten enlist enmity enormity enormous enquire enquiry enrich enroll enrolment ensemble
ensue ensure entail enter entertain entice entire entitle entity entourage entrance entrant entree
entrust entry envelop envelope enviable envious envision envoy envy enzyme epic epigram episode
epistle epoch eponymous equal equality equate equation equip equipment equitable equity era
eradicate erase eraser erect ergative ergonomic erode errand errant erroneous error erudition
erupt eruption eruptive escalate escalator escapade escape escapee escapist escort especial
espionage espouse essay essayist essence essential establish estate estimate estimator estuary
etch eternity ether ethic ethical etude etymology euphemism eurodance evacuate evade evaluate
evaporate evasive even evening event eventful eventual ever evergreen evict eviction evidence
evident evocation evocative evoke evolution evolve exact exam examine examiner example excavate
excavator excel excellent except exception excerpt excess excessive exchange exchanger excitable
excite exclaim exclude exclusive excrement excursion excuse executive exemplar exemplify exemption
exercise exert exertion exhale exhaust exhibit exhibitor exile exist existence existent exit
exogenous exoplanet expand expanse expansion expansive expect expectant expedient expense
expensive expert expire explain explicit exploit explore explorer expo exponent export exporter
expose exposure express expulsion exquisite extant extend extension extensive extent exterior
external extortion extra extract extreme extremity exuberant exude eyeball eyebrow eyeful eyelash
eyelid fable fabric fabricate fabulous facade face faceless facet facetious facial facility fact
faction factor factory faculty fade faience faint fair fairly fairness fairy fairytale faith
faithful faithless falcon fall fallible false falsehood falter famer family famous fanciful
fantasize fantasy fanzine faraway farce fare farewell farm farmer farmhouse farmland farmstead
fascinate fashion fast fastener faster fateful father fathom fatigue faucet fault favor favorable
favorite fax fear fearful fearless fearsome feasible feast feat feather feature february feckless
fecundity federal feeder feel feign fell fellow felonious feminism feminist fence fender fern
ferocious ferocity ferret ferrous ferry fertility fervent festival festive festivity fetch
feudalism fever feverish few fiance fiber fibrous fiction fiddle fiddler fidelity field fielder
fierce fiesta fifteen fifth fifty figment figure figurine filament file fill filler fillet filly
film filmation filmmaker filter fin final finalist finality finalize finance financial financier
finch find finder fine finger fingertip finial finish finisher finite fire fireball firebird
firefly fireplace fireside firewall firework firm firmament firmly firmness first fiscal fish
fishery fishy fissure fistful fitness five fixable fixation fixture fizzle flag flagrant flagship
flake flame flamingo flammable flange flank flannel flap flapjack flare flash flashback flask flat
flatline flatten flatter flautist flavor flavorful flaw flawless fleece fleet flex flexible
flicker flier flight flinch flint flip flippant flipper flirt float flock flood floor flop floral
florin florist flotation flotilla flourish flow flower fluctuate fluent fluffy fluid fluidity
flunk flush flute flutist flutter flux fly flyer foal focus foghorn foil fold folder foliage folio
folk folktale follicle follow follower folly fond fondant fondness font food fool foot footage
football footnote footpath footprint footstep forage foray forbid force forceful forcible ford
forearm forecast forehead foreigner forensic forest forester forge forgery forget forgetful
forgive fork form formal formalism formality format formation formative former formula formulate
fortnight fortress fortunate fortune forty forum forward fossil foster found founder foundry
fountain four foursome fourteen fourth fra fraction fracture fragility fragment fragrance fragrant
frame framework franchise frankness freckle free freebie freedom freelance freely freemason
freeway freeze freezer freighter frequency frequent fresco fresh freshness fret fricative friction
friday fridge friend frieze frigate frighten frightful fringe fritter frivolity frivolous frock
frog front frontage frontier frontline frost frosty frown fruit fruitful fruition fruitless fruity
frustrate fudge fuel fulfill full fullness fumble fume function functor funnel funny furious
furlong furnace furnish furrow furry furtive fuse fuselage fuss futility future futurism futurist
futurity gable gadget gain galaxy gallant galleon gallery galley gallon game garage garbage garden
gardener gargoyle garish garland garlic garment garnish garrison garter gaseous gasp gastropod
gate gather gatherer gauge gauntlet gaze gazebo gazelle gear gearbox geek geezer gemstone gendarme
gene genealogy general generate generator generous genie genitive genius genome genomic genotype
genre gentle gentleman gently genuine geodesic geologist geometry germ gestation gesture geyser
giant gibberish gift giggle gimmick ginger ginormous giraffe girder girlish girly give gizmo
glacier glad glade gladiator gladly gladness glamorous glance glare glass glaze glen glide glider
glimmer glimpse glisten glitch glitter glob global globe glorious glory gloss glossy glove glow
glowing glue glutinous glyph gnaw gnome goalless gobble goblet goblin godliness gold goldfield
goldfish goldsmith golfer good goodbye goodie goodness goody goof google goose gopher gorg gorge
gorgeous gorilla gossip gourd govern governess governor gown grab grace graceful gracious
gradation grade grader gradient gradual graduate graft grain grammar grammy granary grand grandkid
grandma grandpa grandson granite granny grant granule grape graph graphic graphical grasp
grassland grate grateful gratuity gravel gravity gravy gray grayish graze grease great greatly
greatness green greenery greenish greet grenadier greyhound greyish grid griddle grievance
grievous grill grille grime grin grinning grip gris groan grocer grocery groom groove ground group
groupie grove grow grower growl grownup growth grumble grunt guarantee guard guardian guess
guidance guide guidebook guideline guild guinea guise guitar guitarist gull gullible gulp gummy
gumption gutter guy gymnasium gymnast gypsum habit habitable habitat habitual hacienda haddock
hail haircut hairless hairpin hairstyle halide hallmark hallway halt hamburger hamlet hammer
hammock hamper hamster hand handbag handbook handcuff handful handle handler handmade handout
handprint handset handshake handsome handy hangar hanger hangout hangover hank hapless happen
happiness harbor hard harden hardiness hardness hardwood hare hark harlequin harmless harmonic
harmonize harmony harness harp harpist harpoon harsh harshness harvester hashtag hassle hatch
hater haul haulage hawk hay haystack hazel hazelnut head headache headland headlight headline
headliner headphone headset headship headshot headstone headwater heal healer heap hear heart
heartache heartbeat hearth heartless hearty heat heater heather heave heaven heaviness heavy
hectare hedge hedgehog heel heifer height heinous heir heirloom hello helm helmet help helper
helpful helpless hemlock hence herald herb herbalist herbicide herbivore hercule herd herder
heritable heritage hermit hermitage heroic heroine heroism hesitant hesitate heuristic hiccup
hickory hide hideout hierarchy high higher highland highlight highly highness highway hike hiker
hilarious hill hillside hilltop hin hinder hindrance hinge hint hippie hippo hippy hipster hire
hiss historian history hitchhike hitless hitter hive hoard hoarse hobbit hobby hobbyist hobo hoist
hold hole holiday hollow holme hologram homage home homeland homeowner homepage homestead homeward
honeycomb honeydew honk honor honorable honoree honorific hood hoodie hoop hoot hope hopeful
hopscotch horizon hormone hornet horoscope horse horseback horseshoe hose hospital host hostel
hostess hotdog hotel hotness hotshot hound hour hourglass house household housemate hover howitzer
howl hubcap hug huge hull humane humanism humanist humanity humanoid humble humidity humility
humongous humorist humorous hump humpback hunch hundredth hunk hunt hunter hurdle hurler hurricane
hurry husk husky hustle hustler hybrid hydrant hydration hydraulic hyena hygienist hypnotism
hypnotist hypnotize
`
