/** English words of passphrases, t to z: see `passphrase-words-en.ts`. */
export const passphraseWordsEnTZ: string = `
table tableland tablet tabloid taboo tachyon tacit tack tackle taco tactful tactic tactical
tactless tadpole tail taillight tailor take taker tale talent talisman talk talkative talker
talkie tall taller talon tamale tame tamper tangent tangerine tangible tangle tango tank tanker
tannin tantrum tape taper tapestry tardiness target tariff tarnish tarp tart tartan task tassel
taste tasteful tasteless taunt tavern taxable taxation taxi taxiway taxpayer teach teachable
teacher teacup team teammate teapot tear teardrop tearful tease teaser teaspoon technical
technique tectonic tedious teen teenage teenager telecast telecom telegram telegraph telepath
telephone teleport telescope tell temerity templar template temple tempo temporal tenacious
tenacity tenant tend tendency tender tendon tenement tenet tense tension tensor tent tentacle
tentative tenth tenuous tenure tequila term terminate termite terrace terrain territory test
testament tester testify testimony text textbook textile texture thank thankful thankless thaw
theater theme thence theorem theorist theorize theory therapist therapy thermal theropod thick
thicken thicket thickness thin thingie thingy think thinker thinner third thirteen thirty thistle
thorough thought thousand thread three threshold thrill thriller thrive throne throw thrush thrust
thruster thud thumb thump thunder thursday thwack thyme ticket tickle ticklish tidbit tide tier
tiger tight tighten tightness tile tillage tilt timber time timeless timeline timer timeslot
timetable tinkle tiptoe tiredness tireless tiresome tissue titan title toad toast toaster toddler
todo toenail toffee together tolerable tolerance tolerant tolerate tomato tomorrow tonality tone
tongue tonic tonnage tonne tool toot toothless toothpick top topaz topic topology toponym topper
topple torch tornado torpedo torrent tortilla tortoise toss total totality tote totem touch
touchdown tough toughness tourism tourist toward towel tower town townhouse townland township
trace traceable track trackage tracker tracklist tract traction tractive tractor trade trademark
trader tradition trail trailer train trainee trainer trait tram trample tramway transcend transept
transfer transform transient transit translate transmit transport trapper travel traveler traverse
trawler tread treasure treat treatable treatise treatment treaty tree treehouse treetop trellis
tremble tremor trend triage trial triangle tribe tribunal tribune tributary tribute trick trickle
trident trifle trigger trill trillion trilobite trim trinity trinket trio trip triple triumph
trolley trombone troop trooper troopship trophy tropic trotter trouble trough trouser trout truant
truck trucker true truffle truly trumpet trunk truss trust trustee truth truthful try tryout tube
tuberous tubule tuck tuesday tuition tulip tumble tumbler tummy tundra tune tuner tunnel tuple
tuppence turbidity turbine turboprop turbulent turn turnip turnover turnstile turntable turquoise
turret turtle tutelage tutor tutorial tuxedo tweak tweet twelve twenty twig twilight twin twist
twitch type typeface typhoon typical typist typo ubiquity ultimate ultimatum umbrella umpire
unable unanimous unaware uncle uncommon uncover underage underdog underlie undermine underside
undertake underwent undress uneven unfair unfold unhelpful unicorn uniform union unionism unionist
unique unit unitarian unite unity universal universe unjust unknown unlawful unleash unless unlike
unload unlock unnatural unpack unravel unselfish unstable untenable untoward unusable unusual
unveil unwilling unwise unwitting unzip upbeat update upgrade upheaval uphold upland uplift upload
upper uppity upset upstage upstairs upward urbanism urchin urge urgent usability usable usage use
useful useless user usual usually utensil utility utilize utter utterance vacancy vacant vacation
vaccine vacuum vagueness valance valence valet valiant valid validate validity valkyrie valley
valuable valuation value valve vampirism vandalize vanilla vanish vanity vanquish vantage vapor
variable variance variant variation variety various varmint varnish varsity vary vase vassal vast
vastness vault vector veer vegan vegetable veggie vehicle veil velocity velvet vendor venerable
venomous venous ventral ventricle venture venue veracity veranda verandah verb verbal verde
verdict veritable verity verse version vertical vesicle vessel vest vestige vet veteran viability
viable viaduct vial vibe vibrant vibrate vibration vicarage viceroy vicinity victor victorian
victory video videotape view viewable viewer viewpoint vigilance vigilant vigilante vignette
vigorous village villager vine vineyard vintage viola violet violin violinist violist vip virtual
virtue virtuous visa visage viscosity viscount viscous visible vision visionary visit visitor
visual visualize vital vitality vitamin vitreous vivacious vivid vocal vocalist vocation vodka
voice voiceless voicemail void volcanic volcanism volcano volition volley volt voltage volume
volunteer voracious vote voter votive vouch voucher vowel voyage wade wafer wage wager wagon waist
wait waiter waitress waive waiver wake walk walker walkway wall wallet walnut walrus waltz wand
wander wanderer wannabe warbler ward warden warehouse warlike warm warmly warn warp warrant wash
wasp wast waste wasteful wasteland watch watchdog watcher watchful water waterfall watermill
waterway wave waveform waver way wayward wear wearable weariness weasel weather weave weaver
webpage website wedding wedge wednesday week weekday weekend weeknight weenie weeny weigh weight
welcome weld well wellness western westerner westward wetland whale whaler wheel wheeler wheeze
whimsy whinny whir whisk whisker whiskey whisky whisper whistle whit white whitefish whiteness
whitish whittle wholesome whoop whoosh wicker wicket wide widely widen wider width wield wiggle
wiki wild wildcat wildfire wildlife wildness wilful will willow wind windmill window windy wine
winemaker winery winger wingless wingtip winless winner winter wipe wiper wire wireless wiretap
wise wisely wish wishful wisteria wistful withdraw witness wizard wobble wolverine woman womanhood
wombat wonder wonderful wondrous woodcut woodland wool woolen woolly wordless work workable
workbench worker workout workplace workshop world wormhole worrisome worry worsen wrangler wrap
wrapper wreath wrecker wrench wrestle wrestler wrinkle wrist wristband writ write writer wrong
wrongful yacht yard yardage yarn year yearbook yearn yeast yell yellow yellowish yelp yesterday
yield yodel yogurt yokel yolk yonder yorker yorkist younger youngster youth youthful zealous zebra
zephyr zero zigzag zinc zipper zone zoologist zoom
`
