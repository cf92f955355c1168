/** English words of passphrases, q to s: see `passphrase-words-en.ts`. */
export const passphraseWordsEnQS: string = `
quad quadrant quail quake qualifier qualify quality quantity quark quarrel quarry quart quarter
quartet quartz quay queen quench query question queue quick quicken quickly quickness quiet
quietly quill quilt quince quirk quit quitter quiver quota quotation quote quotient rabbit raccoon
racehorse raceme racer racetrack racket radar radial radiance radiant radiate radiation radiative
radiator radical radio radish raft raid rail railcar railroad railway rain rainbow raincoat
raindrop raise raisin rake rally ramp rampant rampart ranch rancher random rang range ranger rank
rant rapid rapidity rapidly rapper raptor rare rarely rarity raspberry rate ratio ration rational
rattle raucous raven ravine razor razorback reach reachable react reactant reaction reactive
reactor read readable reader readily readiness readout reaffirm reagent real realism realist
reality realize really realm realness realtor reappear rear rearrange rearward reason reassure
rebate reboot rebound rebrand rebuild recall recant recapture recede receipt receive receiver
recent recently reception receptive receptor recess recessive recharge recipe recipient recital
recite reckless reckon reclaim reclusive recognize recommend reconcile reconnect record recorder
recount recover recovery recreate recruiter rector recumbent recurrent recursive recycle reddish
redeem redefine redesign redhead redirect redness redoubt reduce reducible reduction reductive
redundant redwood reef reek reel refer referee reference referent referral refill refine refinery
refit reflect reflector reflex reflexive reform reformer reformist refrain refresh refuge refugee
refund refurbish refuse refute regain regard regatta regent regime regimen regiment region
regional register registrar registry regret regretful regroup regular regulate regulator rehearsal
rehearse reign rein reindeer reinforce reinstate reinvent reissue reject rejection rejoice rejoin
relatable relate relation relative relaxant relay release relent relevance relevant reliable
reliance reliant relic relief relieve religious relish relive reload relocate reluctant remain
remake remark remedy remember remind reminder reminisce remix remnant remodel remote removable
removal remove ren rename render rendition renegade renew renewable renounce renovate rent rental
renter reopen rep repair repay repayment repeal repeat repeater repechage repel repellent
repentant replace replay replenish replica replicate report reportage reporter represent reprint
reprise reproduce reprogram reputable request require reroute rerun rescue rescuer research
resection resemble resent resentful reserve reservist reservoir reset reshape reside residence
residency resident residual residue resign resilient resin resist resistant resistive resistor
resolute resolve resonance resonant resonate resonator resort resource respect respond responder
response rest restart restful restless restore restrain restraint restrict restroom result
resultant resume resurface resurgent resurrect retail retailer retain retainer retardant retention
reticent retina retire retort retreat retrieve return reunion reunite reusable reveal revel
revenue reverence reverent reversal reverse revert review reviewer revise revision revisit revival
revive revoke revolve revolver revue reward rewind rewire rework rewrite rhino rhizome rhubarb
rhyme rhythm ribbon ribcage ribosome rich riche richness rickshaw ricochet riddance riddle ride
rider ridership ridge ridicule riff rift right rightful rightist rigid rigidity rigor rigorous rim
rind ringer rinse ripen ripple rise risk ritual rivalry river riverbank rivet road roadblock
roadside roadway roam roar roast robe robin robot robotic robust rock rocker rocket rockfish rocky
rodent roja role roll roller romance romantic roof roofie rooftop rookie room roomful roomie
roommate roomy roost rooster root rope rose rosemary rosette roster rotate rotation rotor rough
roughness round route router routine rover rowboat rower royal royalist royalty rubber rubbish
rube ruby rudder ruffle rule ruler rulership rumble rummage rumor runaway rune runestone rung
runner runt runway rupee rupture rush rust rustic rustle rustler saber sable sabotage saboteur
sacrifice saddle saddlebag safe safeguard safely safety saffron sage sail sailboat sailor sake
salacious salad salami salary salient salinity salmon salon saloon salt salute salvage sample
sampler sanction sanctity sanctuary sand sandal sandbag sandpaper sandpiper sandstone sandwich
sanity sapling sapphire sardine sash satchel satellite satin satire satirist satisfy saturday
sauce saucepan saucer sauropod sausage savanna save savior sawdust sawmill saxophone scalable
scalar scale scallion scallop scalp scalpel scan scanner scant scapegoat scarce scarcity scarecrow
scarf scarlet scatter scenario scene scenic scent schedule schema schematic scheme schism scholar
school schoolboy schooler schooner science scientist scissor scone scoop scooter scope scorch
score scorecard scoreless scorer scorpion scour scout scramble scrap scrape scraper scratch
screech screen screw scribble scribe scrimmage script scripture scroll scrub scrubber sculpt
sculptor sculpture scut scuttle seabird seagull seahawk seal sealant seam seamless seamount
seaplane seaport sear search seashell seasick seaside season seasonal seat seatbelt seater seaweed
sec second secret secretary secretion secretive section sectional sector secure security sedative
sedge sediment seek seeker seem seep segment seize select selection selective selector selfie
selfish selfless sell seller semantic semblance semester semi semifinal seminar seminary semitone
senator send senior seniority sensation sense senseless sensible sensitive sensor sensuous sent
sentence sentient sentiment sentinel sentry separable separate separator sepia sequel sequence
sequoia serenity sergeant serial serious serpent servant serve server service session setback
setlist settle settler setup seven seventy sever severity sewerage sextant shack shade shadow
shady shaft shake shaker shale shallot shallow sham shampoo shamrock shape shapeless share shark
sharp sharpen sharpness shatter shave shawl sheath sheepdog sheer sheerness sheet shell shellfish
shelter shepherd shield shift shifter shimmer shine shiner shingle shiny ship shipmate shipment
shipwreck shipyard shirt shirtless shiver shoal shock shockwave shoe shoelace shop shopper shore
shoreline short shortage shortcut shorten shortfall shortlist shortness shoulder shout shove
shovel show showcase shower showroom shrike shrimp shrine shrink shrinkage shrub shrubland shudder
shuffle shut shutout shutter shuttle shyness side sideboard sidekick sideline sidewalk siege
sierra sift sight sign signage signal signatory signature signe signer signify sila silence silent
silky silliness silo silt silver similar simple simplify simply simulate simulator simulcast
sincere sincerity single singular sink sinkhole sinuous sinus siphon sister sitcom site situation
sixpence sixteen sixty size sizeable sizzle skate skater skeleton skeptic sketch skewer skid skier
skill skillful skink skip skipper skirmish skirt skitter skittish skylark skylight skyrocket slab
slack slacker slant slate sleep sleeper sleepless sleepover sleepy sleeve slice slid slide slider
slight slim slip slipper slit slogan sloop slope slot sloth slow slowly slug sluggish slumber
small smaller smart smartness smash smelter smile smoke smokeless smoker smooch smooth smoothie
smoothly smother smudge snack snail snake snap snapshot snare snarl sneaker sneeze snicker sniff
sniffle snipe snippet snore snow snowball snowfall snowflake snowman snowy snuggle soak soap soar
sociable social socialism socialist socialize society sock socket soda sofa soft softball soften
softly softness soil solder soldier sole solemn solemnity solicit solicitor solid solo soloist
solution solvable solve solvent solver somali sometime somewhere sonata song songbird sonnet soo
soon soothe sophomore sorbet sorcerer sorority sort sortable sortie soulful soulmate sound
soundness soup source southward souvenir sovereign soybean space spaceship spacious spade span
spare spark sparkle sparrow sparse spartan spatial spawn speak speaker spear spearhead spec
special specialty specie specific specify specimen speck spectacle spectator speculate speech
spell spend spent sphere spice spiciness spider spike spill spin spinach spindle spine spinner
spiral spire spirit spiritual spitfire splash splatter splendid splice splint splinter split spoil
spoiler spoke sponge sponsor spoof spook spoon spoonful spore sport sportive spot spotless
spotlight spotter spouse sprawl spray spread springbok sprinkle sprinkler sprint sprinter sprite
sprout spruce spud spur spurious squabble squad squadron squander square squash squat squatter
squawk squeak squeal squeamish squeeze squelch squire squirrel squirt squish stability stabilize
stable stack stadium staff staffer stag stage stagger stagnant stain stainless stair staircase
stairway stairwell stake stakeout stall stallion stalwart stammer stamp stance stand standard
stanza staple star stare starfish starlight starship start starter startle startup stash stat
state statehood stateless statement station statistic statue statuette status statute staunch stay
steadfast steadily steak steal steam steamboat steamer steamship steep steer steerable steerage
stem stencil stent step steppe stereo stew steward stick sticker stiff stiffness stifle stiletto
still stillness stilt stimulant stimulate stinger stingray stint stipend stipulate stir stirrup
stitch stock stockpile stoke stomach stomp stone stool stoop stop stoppage storage store stork
storm story storyline stove stowaway straddle straight strain strait strange stranger strap
strapless strategy straw streak stream streamer street streetcar strength strenuous stress
stressful stressor stretch stretcher strict stride strident strike strikeout striker stringent
stripe strive stroke stroll strong stronger structure strut stub stubborn stud student studio
studious study stuff stumble stump stunt stutter style stylish stylist subclass subdue subfamily
subgenre subgroup subject submarine submit subplot subscribe subset subside subsidy subspace
substance substrate subsystem subtitle subtlety subtract subtype subunit suburb subway success
successor succinct succulent suction sudden suffice suffix suffrage sugar suggest suit suitable
suitcase suite suitor sulfide sultan sultanate summarize summary summation summer summit summon
sumptuous sundae sunday sundial sunflower sunlight sunny sunrise sunset sunshine super superb
supercar superhero superior supersede superstar supervise supplant supplier supply support
supporter suppose suppress supreme sure surf surface surfboard surfer surge surgeon surgery
surgical surname surpass surplus surprise surrender surrogate surround survey surveyor survive
survivor suspect suspend suspicion sustain swallow swamp swan swarm sweat sweater sweep sweet
sweetie sweetly sweetness sweety swell swerve swift swiftly swim swimmer swimsuit swinger swipe
swirl swish switch swoop sword swordfish sycamore symbol symbolism symbolist symbolize symmetry
symphony symptom sync syndicate syndrome synod synonym synth synthetic system
`
