/** English words of passphrases, a to c: see `passphrase-words-en.ts`. */
export const passphraseWordsEnAC: string = `
abalone abandon abatement abbey abbot abduct abduction abductor abeyance ability abnormal abolish
abolition abound abrasion abrasive abrupt absence absent absolute absorb absorbent absorber
abstain abstract absurd absurdity abundance abundant abutment academic academy accent accept
access accessory accident accolade accompany accord account accretion accurate accuse ace ach ache
achieve acid acidity acolyte acorn acoustic acquire acreage acrobat acrobatic acronym act action
activate active activism activist activity actor actress actual actuality actuator acuity acute
adamant adapt adaptable adaption adaptive add addition additive address adequate adhere adherence
adherent adhesive adjacent adjective adjust adjutant adjuvant admirable admiral admire admirer
admission admit adopt adoption adoptive adorable adoration adorn adornment adult adulthood advance
advantage advent adventure adverb adversary adverse adversity advertise advice advisable advise
adviser advisor advisory advocate aerial aerobatic aerobic aeroplane aerosol aesthetic affable
affair affect affection affective affidavit affiliate affinity affirm affix affluence affluent
afford afternoon afterward age ageless agency agenda agent aggravate aggregate aggressor agility
agitate agitation agitator agree agreeable agreement aid aide aardvark ailment aim aimless air airbag
aircraft aircrew airfield airframe airline airliner airplane airport airship airstrike airstrip
airway aisle alarmist albatross albinism album alchemist alcohol alcoholic ale alert algebra
algorithm alibi alien alienate align alignment alike alive alkaloid allege allegory allergy
alleviate alley alleyway alliance alligator allocate allotment allow allowable allowance alloy
allude allusion almond almshouse alpaca alpha alphabet altar alternate altitude alto altruism
amass amateur amaze amazement amazon ambiance ambience ambient ambiguity ambiguous ambition
ambitious ambulance amenable amend amendment amenity amiable amicable ammonite amorphous amount
amphibian amplifier amplify amplitude amulet amuse amusement analog analogous analogy analyst
analytic analyze analyzer anatomist ancestor ancestry anchor anchorage anchovy ancient and android
anecdote anemone anger angle angler anhydrous animal animate animation animator animism animosity
ankle anklet annex announce announcer annoy annoyance annual annuity annulment anoint anomalous
anomaly anonymity anonymous answer antenna anterior anthem anthology antibody antic antidote
antigen antiquary antique antiquity antler anxiety anxious anyway apartment aperture apologist
apologize apology apparent appeal appear appendage appetite appetizer applaud apple appliance
applicant appoint appraisal apprehend approach approval approve apricot april apron apt aquarium
aquatic aqueduct aqueous aquifer arable arbitrage arc arcade arch archangel archer archetype
architect archive archivist ardent arduous are area arena argue argument arise arm armament
armband armpit army aroma arouse arrange arranger array arrival arrive arrogance arrogant arrow
arrowhead arsenal art artefact artery artful arthropod artichoke article artifact artisan artist
artwork ascend ascendant ascent ascribe ashtray ask aspect aspire aspirin assay assemble assembly
assent assert assertive assess assessor asset assign assist assistant assistive associate assuage
assume assurance assure asteroid astonish astound astro astronaut atelier athlete athletic atlas
atoll atom atonement attach attain attempt attend attendant attendee attention attentive attitude
attorney attract attribute attrition auction audacious audacity audible audience audiobook audit
audition auditor augment auntie aura austerity author authority authorize autograph automaker
auxiliary available avalanche avenge avenue average aviation aviator avocado avoid avoidance await
awake awaken award awardee aware awareness awesome awful awkward axe axiom axle azalea babble baby
bachelor back backdrop backer backfire backpack backside backstage backup backward backwater
backyard badge badger baffle bag bagel baggage baggie baggy bagpipe backbone baguette bail
bailiff bait bake baker bakery balance balcony ball ballad ballerina ballet ballistic balloon
ballot bamboo banana band bandage bandit bangle banish banjo bank banknote bankroll banner banquet
barbecue barber bare barefoot bargain barge bark barn baron barrack barrage barrel barren
barricade barrier barrister barrow bartender basalt base baseball baseless basement bashful basic
basil basilica basin basket bassist bassoon batch bath bathe bathroom bathtub baton battalion
batter battery battle bauble bawl baxter bay bayonet bazaar beach beacon bead beak beaker beam
bean bear bearable beard bearer beast beat beater beauteous beautiful beauty beaver beckon become
bedbug bedroom beehive beep beet beetle beetroot befall beget beggar begin beginner behave
behavior behind belch belief believe believer belittle bell bellboy bellyful belong belt belter
bench benchmark bend bender benefice benefit beret berry beside bestie bestow better beverage
bewitch bicycle bidder biennial bigger bike biker bilateral bill billable billboard billiard
billion binary bind binder binocular biofuel biography biologist biomarker biometric biplane birch
bird birdcage birdhouse birdy birth birthday biscuit bishopric bison bit biter bittern bivalve
bizarre blackbird blackish blacklist blackmail blackout bladder blade blameless blank blanket
blare blaster blatant blaze blazer bleach bleat blemish blend bless blimp blindfold blink blinker
blip blissful blister blizzard bloc block blockade blockage blocker blog blogger bloom bloomer
blossom blouse blowfish bludgeon bluebell blueberry bluebird blueprint bluff bluish blunder blur
blush boar board boarder boast boastful boat bobcat bodice body boggle boil boiler bold boldly
boldness bolt bone boneless bonfire bongo bonnet bonus book bookcase bookie booklist bookmaker
bookmark bookshop bookstore boom boost booster boot booth bootstrap border bore borough borrow
borrower botanist bother bottle bottom botulism boulder boulevard bounce bouncer boundary
boundless bountiful bounty bouquet bourbon bout boutique bowl bowler box boxer boycott boyfriend
boyhood boyish bozo brace bracelet bracken bracket brackish bragg braid brain brainwave bramble
branch brand brandy brave brazen breach bread break breakable breakage breakdown breaker breakfast
breath breathe breech breeder breeze breezy brevity brew brewer brewery brick brickwork bridge
brief briefcase brigade brigand bright brighten brighter brilliant broad broadcast broaden
broadside broccoli brochure broker brokerage bronco bronze broom brow brown brownie brownish
browser brunette brush bubble buck bucket buckle bud buddy budget buff buffalo buffer buffet buggy
bugle build builder bulb bulbous bulge bulkhead bulldog bulldozer bulletin bumblebee bump bumper
bumpkin bun bunch bundle bungalow bunion bunker bunkhouse bunny buoy burden bureau burger burner
burrito bursary burst bush bushel bushfire business buster busy butter buttercup butterfly button
buttress buy buyer buzz buzzard buzzer bygone bylaw bypass byproduct bystander cabbage cabbie
cabby cabin cabinet cable cache cackle cactus cadence cadet cafeteria cage calculate calendar
caliber calico caliph call caller callus calm calmly calmness calorie camel cameo camera camp
campaign camper campfire campsite campus canal canary cancel candid candidate candle candor candy
canine canister cannon canoe canoeist canonical canopy cantata canteen canvas canyon capable
capacitor capacity caper capillary capital capsule captain caption captivate capture caramel carat
caravan carbine carbon carbonate card cardigan cardinal care career carefree careful caregiver
careless carer caress caretaker cargo caribou carnation carnival carol carpenter carpet carriage
carrier carrot carry cart cartilage carton cartoon cartridge cartwheel cascade case casemate
casement cash cashew cashier cashmere casino cask cassation casserole cassette cast castaway
caster castle casual catalogue catalyst catalyze catapult cataract catch catcher catchment
category caterer catfish cathedral caucus cauldron causality causation causative cause caution
cautious cavalier cave cavern cavernous ceaseless cedar celeb celebrant celebrate celebrity celery
cell cellar cellist cellmate cello cellphone celtic cement censor census centaur center centipede
central centrist centurion century ceo ceramic cereal ceremony certain certainty certify cessation
chain chainsaw chair chalice chalk challenge chamber chameleon chamomile champ champion chance
change changer channel chanson chant chapel chaperone chaplain chapter character charade charcoal
charge charger chariot charity charm chart charter chartist chase chaser chat chatter chauffeur
cheap cheat cheater check checker checklist checkup cheddar cheekbone cheer cheerful cheerio
cheese cheetah cheeto chef chemical chemist cheque cherish cherub chestnut chevron chew chicken
chief chiefdom chieftain childhood childish childless childlike children chili chill chime chimney
chip chipmunk chipset chirp chives chloride chocolate choice choir choose chop chopper chopstick
chord chore chorister chorus chronicle chuck chuckle chump chunk churn chute cicada cigar
cigarette cinder cinema cinnamon cipher circle circuit circulate circus cistern citation cite
citizen city civic civilian civility clade claim claimant clamp clang clank clarify clarinet
clarity clash clasp class classic classical classify classmate classroom clatter clause claw clean
cleanse clear clearance clearly clench clerk clever cliche click client cliff climate climb
climber clinch clinic clinical clinician clink clipper clique cloak clock clockwise clockwork clog
cloister clone close closely closeness closet closure clot cloth clothe cloud cloudless clove
clover clown club clue clueless clump clunk cluster clutch clutter coach coal coalfield coalition
coast coaster coastline coat coax cobble cobbler cobra cocktail coconut cocoon coddle code codec
codfish coexist cog cognate cognition cognitive coherence coherent cohesive cohort coil coin
coinage coincide cold coldness collage collapse collar colleague collect collector college collide
colliery collision collude colonel colony color colorful colorless colt column columnist comb
combat combatant combe combine combo comeback comedian comedy comet comfort comfy comic comical
comma command commander commando commence commend comment commit committee commodity commodore
common commoner commotion communal commune community commute commuter compact compadre companion
company compare compass compel compete competent compile compiler complain complaint complete
complex compliant component compose composer composite compound compress comprise compute computer
comrade conceal concede conceive concept concern concert concerto conclude concours concourse
concur condense condiment condition condor conducive conduct conductor conduit cone confer
confidant confide confident confine confirm conflict conform confound confront confuse congress
congruent conifer conjure connect connector conquer conqueror conquest conscious conscript consent
conserve consider consist console consonant consort conspire constable constant construct consul
consulate consult consume consumer contact contain container contend contender content context
continent continual continue contour contra contract contrast control contusion convene convent
converge converse convert converter convey convict convince convoy cookbook cookie cool coolant
coolness cooper cooperate copious copper copy copycat copyist copyright coral cordial cordless
core coriander cork cormorant corn cornea corner cornfield cornice correct correlate corridor
corsage corset coruscant corvette cosmetic cosmonaut cosmos cost costume cosy cottage couch cough
council councilor counsel counselor count countable counter countless country county couple
coupler couplet coupon courage courant courier course court courteous courtier courtroom courtship
courtyard couscous cousin covalent covariant cove covenant covent cover coverage covet cowboy
coworker coyote cozy crab crackle craft cram cramp cranberry crane crank cranny crate crave
crawfish crawl crayfish crayon creak cream crease create creation creative creator creature
credence credible credit creditor creek crepe crescendo crescent crevice crew cricket cricketer
crimson crinkle crimp crisp critic critical criticism criticize critique critter croak croc
crocodile croissant crop cross crossbow crossover crossroad crossword crow crowd crown crucible
cruise cruiser crumb crumble crumbly crumpet crunch crutch crystal cube cubicle cubism cubist
cucumber cuddle cuff cuisine culminate culprit cultivar cultivate cultural culture culvert
cupboard cupcake curable curacy curative curator cure curiosity curious curl curler curly currency
current cursive curtain curve cushion cusp custodian custom customer cutaneous cuteness cutie
cutlet cutter cyborg cycle cyclist cylinder cymbal cynicism
`
