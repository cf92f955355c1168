/** French words of passphrases, r to z: see `passphrase-words-fr.ts`. */
export const passphraseWordsFrRZ: string = `
rabais rabaisser rabat rabatteur rabattre rabot raboter raboteux rabougri raccord raccorder
raccourci rachat racheter rachis racine racler raclette racloir racoler raconter raconteur radar
rade radeau radiateur radiation radical radier radieuse radieux radin radio radis radium radius
radoter radoteur radoub radoucir rafale raffermir raffinage raffiner raffoler rafle rafler rage
rager rageur raglan ragondin ragot raid raide raidillon raidir raie rail railler raillerie
rainette rainurage rainure raisin raison raisonner rajeunir rajouter rajuster ralentir rallier
rallonge rallonger rallumer rallye ramage ramassage ramasser rambarde rame rameau ramener ramer
rameur rameuter ramier ramifier ramollir ramoner ramoneur rampant ramper ramure rancard rancart
rancir rancune rancunier rangement ranger ranimer rapace rappel rappeler rappeur rapplique rapport
rapporter raptor raquette rare rarement rarissime rasage raser raseur rasoir rassasier rassurer
ratatiner rater ratifier ratine ration rationnel ratisser raton rattacher rattraper rature raturer
rauque ravager ravageur ravaler ravauder ravier ravigote ravin ravine ravioli ravir raviser
ravissant raviver rayer rayon rayonnage rayonner rayure razzia rebelle rebeller reblochon rebond
rebondir rebord reboucher rebouter rebut recaler recel receler recenser recette receveur recevoir
rechange recharger rechute rechuter recoin recoller record recoudre recoupe recourber recourir
recouvrir recrue recruter recruteur rectangle recteur rectifier recto recueil recul reculer
recyclage recycler reddition redevable redevance redire redite redondant redonner redoubler
redouter redoux redresser refaire refermer refiler reflet refleurir reflux refondre refouler
refrain refroidir refuge refus refuser regagner regain regard regarder regimber registre regret
regretter regrouper rehausser reine reinette rejaillir rejet rejeter rejeton rejoindre rejouer
relancer relater relatif relation relative relax relaxer relayer relayeur relecture relent relever
releveur relief relier relieur religieux religion relique relire reliure reluire remailler remake
remanier remariage remarier remarquer remballer remblai remercier remettre remise remiser remonter
remontoir remontrer remords remorquer remous rempart remplacer remplir remporter rempoter remuant
remuer renard renardeau rendement rendre renfler renflouer renforcer renfort rengaine renier
renifler rennais renne renom renommer renoncer renoncule renouer renouveau rentable rente rentier
rentrer renverser renvoi renvoyer repaire reparler repas repasser repenser repentir repiquer
replacer replanter replet repli replier report reportage reporter repos reposer repousser
reprendre repriser reprocher reptile repu requin rer rescousse respect respecter respectif
respirer ressac ressaisir ressasser ressaut ressentir resserrer ressort ressortir ressource
restant restaurer rester restituer resto retable retaper retarder retenir retenue retirer retomber
retors retouche retour retourner retracer retrouver rets revanche revenant revendeur revenir
revers reverser revient revigorer revivre revue rhapsodie rhinite rhubarbe rhum rhume ricaner
ricaneur richement richesse ricin ricocher ricochet rictus rideau ridelle rider ridicule ridule
rieur rigaudon rigide rigoler rigolo rigoureux rigueur rimer rimeur rincer rincette ripaille riper
riposter riquiqui risible risotto risquer ristourne rituel rituelle rivage rival rivaliser rive
riverain rivet riveter rixe riz rizerie rob robinet robinier robot robotique robuste rocade
rocaille roche rocher rocheuse rocheux rock rococo rogatons rogne rogner rognon rogue roitelet
romance romancier romarin rompre ronce ronceraie ronchon rond ronde rondelet rondeur rondin
ronflant ronfler ronfleur ronger rongeur ronron ronronner roquefort roquer roquet roquette rosace
roseau roseraie rosette rosier rosir rosser rossignol rostre rotatif rotation rotative rotin
rotonde rotor rotule rouage roublard rouble roucouler rouer rouet rougeaud rougeole rougeoyer
rouget rougeur rougir rouiller roulade roulage roulant rouleau roulement rouler roulette roulis
roulotte roupiller rouquin rousseau roussette roussir routage route routier routine rouvrir royal
royaliste royaume ruade ruban rubicond rubis rubrique ruche rucher rude rudement rudesse rudoyer
ruelle ruer rugby rugir rugueux ruiner ruineux ruisseau ruisseler rumeur ruminant ruminer rupin
rupture rural ruser rush rustaud rustine rustique rustre rutabaga rutilant rutiler rythmer
rythmique sabayon sabler sableux sablier sablon sabord saborder sabot sabotage saboter sabotier
sabre sabrer sachet sacoche sacrer sacrifice sacrifier sacrum safari safran sagace sage sagement
sagesse saillie saillir saindoux saint saisir saison salade saladier salaire salami saler
salicorne salin saline salique salive saliver salle salon saluer salut salutaire salve samba
samedi samovar sampan sanction sandale sandwich sangle sangler sanglier sanglot sangloter sanguine
sanitaire sans santal santiag santon sapajou saper sapeur saphir sapin saquer sarabande sarbacane
sarcasme sarcelle sarcler sarcloir sardine sarment sarrau sarriette sas sasser satellite satin
satiner satire satirique satrape saturer sauce saucer saucisse saucisson sauf sauge saule saumon
saumure sauna saurien saut sauter sauteur sautiller sautoir sauvage sauver sauvetage sauvette
sauveur savane savant savarin savate savetier saveur savoir savon savonner savoure savourer
savoureux saxhorn saxophone scabreux scalaire scalp scalpel scandale scander scanner scanneur
scarole sceau sceller sceptique schisme sciemment science scier scierie scieur scinder scion
scission sciure scolaire scone scoop scooter score scorie scorpion scotch scout scribe script
scripteur scrupule scruter scrutin sculpter sculpteur sculpture secouer secours secousse secret
secteur section seigle seigneur seize selle sellette semaine semaison semblable sembler semelle
semence semer semestre semeur semis semoir semonce semoule sens sensation sensible sensuelle
sentence sentier sentiment sentir seoir sept septembre septique septuor serein serf sergent
seringa seringue serment sermon sermonner serpe serpent serpenter serpentin serpette serrer
serrure serrurier sertir servage serveur serveuse serviable service serviette servile servir
serviteur servitude session seuil seulement sevrage sevrer seyant shampoing sherpa sherry short
sidecar sieste sieur siffler sifflet siffloter sigle signal signaler signature signer signet
signifier silence silex silice siliceux sillage sillon sillonner silo simiesque similaire simple
simpliste simuler singe singer single singulier sinistre sinueux sinus siphon siphonner sire
sirocco sirop siroter sismique sitar site situation situer six skateur skier skieur slalom slip
slogan smash smoking snowboard sobre sobriquet soc sociable social sociale socle soda sodium soft
soie soif soigner soigneux soin soir soixante soja solaire soldat solde solder soldeur sole soleil
solennel solidaire solide soliste solitaire solive solo solstice soluble solution solvant sombrer
sombrero sommaire sommeil sommelier sommet sommier somnoler somptueux sonar sonate sondage sonde
sonder songer songeur sonique sonner sonnet sonnette sonneur sono sonore sonoriser sorbet sorbier
sorcier sorgho sornette sortant sortie sortir sosie sottise souche souci soucier soucieuse
soucieux soucoupe soudage soudain souder soudeur soudoyer soudure souffler soufflet souffleur
souffrir soufre soufrer souhait souhaiter souiller souk soulager soulever soulier souligner
soumettre soupape soupe soupente souper soupir soupirail soupirant soupirer souple souplesse
source sourcier sourcil sourd sourdine sourire souris sournois soutane soute soutenir soutien
soutirer souvenir souvent spacieux spaghetti sparadrap spartiate spasme spathe spatial spatule
speaker spectacle spectral spectre spencer spinal spirale spirituel splendeur splendide spongieux
sponsor sport sportif sportive sprint sprinter squale square squash squelette stable stabler stade
staff stage stagiaire stagner stalle station statique statuer statuette stature statut stellaire
stencil steppe stepper stimuler stipuler stock stockage stocker stop stopper store strass strate
stresser strict strident strier strophe studieux studio stupeur styler stylet styliser styliste
stylo suaire suave subir subit subite subjectif sublime subside subsister substance substitut
substrat subtil subvenir succomber sucette sucrer sucrerie sucrier sudiste sueur suffire suffisant
suffixe suffrage suif suinter suite suivant suivre sujet sulfate sulfater sultan sultane sumac
summum sumo super superbe superflu supernova supplier support supporter supposer supprimer
surcouper surdose sureau surf surface surfer surfiler surgeler surgeon surgir surimi surir surjet
surmener surmonter surnager surnom surpasser surpayer surplis surplomb surplus sursaut sursis
surtout survenir survivant survive survivre survoler susciter suspect suspecter suspendre
suspicion susurrer suture svelte swing sycomore syllabe symbole sympa sympathie symphonie
symposium syndic syndical syndicat syndrome synode synonyme syntaxe syrah tabac table tableau
tablette tableur tablier tabou tabouret tacet tacheter tacle tact tactile tactique taie taillader
tailler tailleur taillis taillon taire talc talent talisman talon talonner talus tamanoir tamarin
tamaris tambour tambourin tamis tamiser tampon tamponner tamtam tandem tangage tangible tango
tanguer tanin tank tanker tanner tannerie tanneur tante tantinet taon tapage tapageur tapioca
tapir tapis tapisser tapissier tapoter taquet taquin taquiner tarama tarasque tarder tardif
tardive targette tarif tarir tarot tarse tartan tarte tartine tartiner tartre tasse tassement
tasser taste tatami tatillon tatou tatouage tatouer tatoueur taudis taupe taureau taux taverne
taxation taxe taxer taxi technique teck teinter teinture tellement tempe tempera temple templier
tempo temporel temps tenace tenaille tenailler tenant tendance tender tendon tendre tendresse
teneur tenir tennis tenon tenseur tension tentant tentation tentative tenter tenture tenue tercet
terme terminal terminer terminus termite terne ternir terrain terre terreau terrestre terreux
terrible terrien terrier terril terrine terroir tertiaire tessiture tesson test testament tester
testeur texte textile texto textuelle texture thermique thon thorax thriller thym thymus tiare
tibia tic ticket tierce tige tigresse tilde tilleul timbale timbrer timide timon timonier
tintement tinter tintouin tipi tique tirage tirelire tirer tiret tireur tiroir tisane tison
tisonner tisonnier tissage tisser tisserand tisseur tissu titane titiller titrer titulaire
toboggan toge toile toilette toise toiser toison toit toiture tomate tombale tombeau tomber
tombeur tombola tomme tonal tonde tondeur tondeuse tondre tong tonifier tonique tonnage tonne
tonneau tonnelet tonnelier tonnelle tonner tonnerre tonsure tonton tonus topaze toponyme toquade
toque torche torcher torchis torchon tordant tordre tornade torpeur torque torrent torride torsade
torsader torse torsion tort tortiller tortue tortueux torve total totem toubib toucan touffe
touffeur touffu toujours toupet toupie tourbe tourelle touret tourisme touriste tourment tournage
tournedos tourner tournesol tourneur tourneuse tournevis tournis tournoyer tournure tourte tousser
toussoter tout toutefois toutou toux toxine toxique tracas tracasser tracer traceur tract tracteur
traction tradition traduire traduit trafic trafiquer tragique trahir traitance traitant traiter
traiteur trajet tralala tram trame tramer tramway trancher transat transept transfert transi
transir transit transiter transport trappe trapper trappeur trapu traquer traqueur travail travers
traverser traversin travestir trayeuse trek tremble trembler tremblote tremper trempette tremplin
trente tressage tresse tresser treuil treuiller triade triage triangle triathlon tribord tribu
tribun tribunal tribune tribut tricher tricheur tricolore tricorne tricot tricoter tricycle
trident triennal trier trieur trieuse trille trilogie trimaran trimbaler trimer trimestre tringle
trinquer trio triolet triomphal triomphe triompher tripler tripot tripoter tripoux triste
tristesse triton triturer trogne trognon trolley trombe trombine trombone tromper trompette
trompeur tronc tronche tronquer trop tropical tropique trot trotter trotteur trottiner trottoir
trou troubler trouer trouille troupe troupeau troupier trousse trousseau trousser trouver trouveur
truc trucage truculent truelle truffe truffer truffier truite trumeau trust truster tsar tsarine
tuba tube tuber tubercule tubulaire tubulure tuile tuilerie tulipe tulipier tulle tumulte tunique
tunnel turban turbin turbinage turbine turbot turboter turbulent turf turlupin turpitude turquoise
tussilage tutelle tuteur tutorat tutoyer tutu tuyau tuyauter tweed tympan type typer typhon
typique typologie tyran tyranneau ultimatum ultime ultra ululer unanime unifier uniforme unique
unir unisson unitaire univers universel upsilon urbain urbaniser urbanisme urbaniste urgence
urgent urne urticaire usage usager usant user usinage usine usiner ustensile usuel usuelle
usufruit usure usurper utile utiliser utopie utopique utopiste vacance vacant vacarme vaccin
vacciner vache vacher vacherin vaciller vagabond vague vaguement vaguer vaillance vaillant vaincre
vainqueur vair vaisseau vaisselle valable valence valet valeur valeureux valider valise vallon
valoche valoir valoriser valser valseur valve vandoise vanille vanillier vaniteux vanne vanneau
vanner vannerie vannier vantail vantard vanter vapeur vaporeux vaporiser vaquer varan varappe
varech vareuse variable variation varicelle varier varlope vasque vassal vaste vautour vautrer
vecteur vectoriel vedette veiller veilleur veilleuse veinard veiner veineux veinule velcro vellum
velours velu venaison vendange vendeur vendeuse vendre vendredi venelle vengeance vengeur venimeux
venin venir vente venteux ventiler ventouse ventral ventre ventru verbal verbe verbiage verdeur
verdict verdier verdir verdoyer verdure verger verglas vermeil vermillon vermouth vernir vernis
vernisser verrat verre verrerie verrier verrou versant versatile verseau versement verser verset
verseur version verso vert vertical vertige vertu vertueuse vertueux verveine vesce vespa veste
vestiaire vestibule vestige veston veule veuvage vexer viable viaduc viager vibration vibrato
vibrer vibreur vicaire vicier vicinal victoire vidange vider videur vie vieil vieillard vieille
vieillir vielle vielleur vigie vigilance vigilant vigile vigne vigneron vignette vignoble vigogne
vigueur vilain villa village vinaigre vinasse vineux vingt vinicole vintage vinyle violacer violet
violette violon virage viral virement virer virgule viril virole virtuel virtuelle virtuose virus
visa visage viser viseur visible vision visionner visiter visiteur vison visqueux visser visuel
visuelle vital vitamine vite vitesse viticole vitrage vitrail vitrer vitreux vitrier vitrine
vivace vivant vivarium vivat vivement vivier vivifier vivoter vivre vizir vocable vocal vocalique
vocalise vocation vodka voguer voice voici voie voilage voile voiler voilette voilier voilure voir
voire voirie voisin voisinage voisiner voiture voiturier voix volaille volant volatil volatile
volcan voler volet voleter voleur voleuse volley volt voltage volte voltige voltiger voltigeur
volubile volume volumique volute vorace votant voter vouloir vous vouvoyer voyager voyageur
voyance voyant voyelle vrac vraie vraiment vraquier vrille vriller vrombir vulcain wagon wagonnet
wallaby wapiti water whisky yacht yaourt yeuse yoga yole yourte youyou yucca zapper zapping zeste
zester zibeline zigzag zigzaguer zinc zinnia zinzin zircon zonage zone zoom zoomer zouave zozoter
`
