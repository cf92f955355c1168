/** French words of passphrases, d to l: see `passphrase-words-fr.ts`. */
export const passphraseWordsFrDL: string = `
dadais dague dahlia daigner daim dallage dalle daltonien dandiner dandy danger dangereux danser
danseur danseuse dard darder dartre datation dater datte dattier daube dauphin daurade davantage
debout dedans demeurer denim dense densifier dent dentaire dentelle dentier dentiste denture
depuis derby dermatite dernier derrick derviche descendre descente dessein dessert dessin dessiner
dessous dessus destin destrier destroyer dette deux devancer devant devanture devenir devenu
deviner devinette devis devise devoir devon dextre diacre diagonal diagonale diagramme dialectal
dialecte dialogue dialoguer diamant diapason diapo dicter dicton diesel difficile diffuser
diffuseur diffusion digestif digestion digestive digital digne dignement digue dilater diligence
diligent diluer dilution dimanche dimension diminuer diminutif dinar dinde dindon dinette
dinosaure diorama dioxyde diplomate direct directeur directif direction directive dirigeant
diriger discerner disciple discorde discours discret discuter disette disperser dispos disposer
disputer disque disquette dissident dissiper dissocier dissolu dissoudre distant distraire
distrait district diurne divan divergent diversion divertir dividende diviser diviseur divorcer
divulguer dizaine docile docker docteur doctoral doctorat doctrine document dodu dogme dogue
doigter dollar dolmen domaine domicile dominance dominant dominer dominical domino dommage dompter
dompteur donateur donation donjon donneur donut dopage dorade dorage dorer doreur dorloter dormant
dormir dorsal dortoir dorure dosage dossier dot dotation doter douane doublage doubler doublon
doublure douce doucement douceur douche doucher doudoune douter douteuse douteux douzaine dragon
dragonne dragueur drainage draisine drakkar drame drap drapeau draper draperie drastique dressage
dresser dresseur drisse droit droitier drone drosser dru druide dual ducal duchesse ductile
duelliste dune duper duplex duplicata durable duramen durance durcir durement duvet dynamique
dynamisme dynamo dynastie edelweiss effacer effarer effectif effective effectuer effet efficace
effigie effiler effluve effondrer effort effraie effrayant effrayer effriter effusion eider
emballage emballer embarquer embaucher embaumer embellie embellir emboucher embrasser embrasure
embrayage embrayer embrun embryon embuscade emmancher emmener empailler empaler emparer empathie
empennage empereur emphase empierrer empiler empirer empirique emplette emplir emploi employer
employeur empocher empoigner emporter empoter emprise emprunt emprunter encadrer encaisser encart
encas enceinte encens encenser encercler enchanter enclin enclos encolure encombrer encorder encre
encrier endive endocrine endormir endosser endroit enduire endurance endurant endurer enfance
enfant enfantin enfermer enfiler enfin enflammer enfler enfoncer enfouir enfourner enfuir engager
engelure engendrer engin englober engluer engourdir engrais engranger enjamber enjeu enjoindre
enjoliver enjouer enlacer enlever enluminer ennemi ennoblir ennui ennuyer ennuyeuse ennuyeux
enraciner enrichir enrober enrouler ensabler enseigner ensemble enserrer ensevelir ensuite
entaille entailler entamer entasser entendre entente enterrer entier entonner entonnoir entorse
entourage entourer entraide entrain entrant entraver entremets entremise entrer entresol entretien
entrevoir entrevue envahir envergure envers enviable envie envier envieux environ envisager envoi
envol envoler envoyer enzyme epsilon ermitage ermite errance errant erratum errer erreur ersatz
escabeau escadre escadron escalader escalator escale escalier escalope escamoter escapade escargot
escarpin escarre escient esclaffer escompter escorter escouade escrime escrimeur espace espacer
espadon espalier espion espionner espoir esprit esquif esquimau esquisse esquisser esquiver essai
essaim essaimer essayage essayer essayiste essence essentiel essieu essor essorer essoreuse
essuyer estafette estampe estamper estimer estival estivale estivant estoc estomac estompe
estomper estrade estragon estuaire esturgeon ethnie ethnique euphonie euphorie exact exalter
examen examiner exaucer excellent excepter exception excessif excessive exclure exclusif exclusion
exclusive excursion excuser exemple exempt exemption exercer exercice exhaler exhausser exhaustif
exhiber exigeant exigence exiger exigu exil exiler existant existence exister exorcisme exotique
exotisme expansion expert expertise expier explicite expliquer exploit exploiter explorer exploser
explosif explosion explosive expo exporter exposant exposer expresso exprimer expulser expulsion
exquis extase extenseur extensif extension externe extirper extrader extrafin extraire extrait
exultant exulter fable fablier fabricant fabriquer fabuler fabuleuse fabuleux facette facile
faciliter facteur factice faction facture facturer fagot fai faible faiblesse faillir faim faisan
faisceau faiseur faisselle falaise falloir falloux falot falsifier fameuse fameux familial
familier famille famine fanal fanfare fanfaron fanion fanon fantaisie fantasque fantassin fantoche
fanzine faon farandole farceur farcir fard fardeau farder farfadet farine farniente farouche
fascicule fasciner faste fastueux fatal fatidique fatiguer fatras faubourg faucher faucheur
faucheuse faucille faucon faufiler faune faussaire fausse fausset fauteuil fauteur fautif fauve
fauvette faveur favorable favori favoriser favorite fax fayot feindre feinte feinter feldspath
femme fendiller fendre fenouil fente fenugrec ferler fermement ferment fermenter fermer fermette
fermeture fermier fermoir ferraille ferreux ferry fertile fervent ferveur festin festival festive
feston festoyer feu feuillage feuille feuillet feuillu feuler feutre feutrer feutrine fiable
fiancer fiasco fibreux ficeler ficelle ficher fichier fichu fictif fiction fictive fier fifre
figer fignoler figue figuier figurant figuratif figurer figurine filaire filament filante filature
filer filet filetage fileter filiale filiation filiforme filigrane filin fillette filleul film
filmer filon filou filouter filtrage filtrer final finaliser finaliste financer financier finaud
finement finesse finir finition firme fisc fiscal fission fissure fissurer fiston fixatif fixation
fixement fixer flacon flageolet flair flairer flamant flambant flambeau flamber flamberge
flamboyer flamenco flamme flanc flanelle flanquer flapi flash flasque flatter flatteur flegme
flemme fleur fleurer fleuret fleurette fleurir fleuriste fleuve flexible flipper flirt flirter
flocon flonflon floraison floral flore florin flot flottage flottant flotte flotter flotteur
flottille flou fluet fluide fluor fluvial foin fois foison foisonner folio folklore follement
foncer fonceur foncier fonction fondant fondateur fondation fondement fonder fonderie fondeur
fondeuse fondre fondue fongicide fontaine fonte foot football forage forain forban forcer forer
forestier foreuse forfait forger forgeron format formateur formation formel formelle formuler
fortement fortifier fortin fortuit forum fossile foudre foudroyer fouet fouetter foufou fougasse
fougue fougueux fouiller fouine fouiner fouineur foulard fouler foulon foulque four fourbir fourbu
fourche fourchu fourgon fourmi fourneau fournil fournir fourrage fourreau fourrer fourrure foyer
fracas fracasser fraction fragile fragment frais fraisier framboise franche franchir frangin
frapper frasque fraternel fraude frayer frayeur fredonner freesia frein freinage freiner frelater
frelon fresque friable friand friandise fricasser friche fricot frigo frileux frimas frimer
frimeur frimousse fringale fringant friper fripier fripon frire frisbee friser frisette frisson
frit friteuse friture frivole froc froid froideur froisser fromage froment fronce froncer fronde
frondeur frontier fronton frotter frottoir froufrou frugal fruit fruitier frusque fruste fugace
fugitif fugitive fuguer fumer fumet fumeterre fumeur funambule furet fureter fureur furieuse
furieux furtif fusain fuseau fuselage fusible fusil fusilli fusion fusionner futaie futile futur
gabardine gabarit gabegie gabier gadget gadoue gaffe gaffer gag gaga gager gageure gagnant gagner
gaillard gain gaine gainer gala galant galantine galaxie galbe galber galerie galeriste galet
galetas galette galoche galon galoper galopin gambade gambader gamelle gamin gamme gandin gangster
ganse gant gantelet garage garagiste garance garant garantir garder gardien gardienne gardon garer
gargote garnement garner garnir garnison garniture garrigue garrot gaspacho gaspiller gastrique
gaufre gaufrer gaufrette gaule gaver gavotte gavroche gazelle gazette gazeuse gazeux gazier gazon
geai geindre geler gemme gencive gendarme gendre genou gentiane gentil gentille gentiment gerboise
gerce gercer gerfaut germe germer germoir gestation geste gestion gestuel gestuelle gibbon gibier
gicler gigot gigoter gigue gilet gingembre girafe girandole giratoire girofle girolle giron
girouette gisement givrer glabre glacer glaciaire glacial glacier glacis glaise glaive gland
glaner glaneur glapir glauque glissade glisser glisseur glissoire global globe globule gloire
glorieuse glorieux glorifier glose gloser glossaire glotte glouglou glousser glouton gluant
glucide glucose gluten glycine glycol gnocchi gnome gnou gobelet gober godet godille godiller
goinfre goinfrer golden golf golfe golfeur gomme gommer gond gondole gondolier gonflable gonfler
gong gordien gorge gorgone gorille gosier gouache goudron gouffre goujat goujon goulasch goulot
goulu goupil goupille gourd gourde gourdin gourmand gourmet gourmette gourou gousse gousset goutte
gouverner goyave goyavier graal grabat grabuge gracier gracieuse gracieux gracile gradin graduel
graduelle graffiti grain graine graissage graisse graisser grammaire gramme grandeur grandiose
grandir grange granit granite granuler graphie graphique graphisme graphiste grappe grappin
gratter grattoir gratuit gravats gravement graver graveur gravier gravillon gravir gravure greffe
greffer greffier greffon grelot grelotter grenade grenadine grenat grenier griffer griffon
grignoter grigou grillage griller grillon grimace grimage grimer grimoire grimper grimpette
grimpeur grincer grincheux gringalet griot grippe gripper grisaille grisbi griser grisette grisou
grive grizzli grog grogner grognon groin grommeler gronder grondin groom gros groseille grosseur
grossier grossir grotesque grotte grouiller group grouper grue gruger grume grumeau guenille
guerre guerrier guet guetter guetteur gueux gueuze guibolle guichet guidage guider guidon guigne
guignol guilde guilleret guimauve guimbarde guinder guingois guirlande guitare guitoune guttural
gymnase gymnaste gypse gyrophare habile habillage habiller habit habitable habitacle habitant
habitat habiter habitude habituel habituer hachage hacker haie haiku haillon haleine haleter
hallali halo halte hamac hamburger hameau hamster hanche hand handball hangar hanneton hanse
hanter happer haranguer haras harasser hardi harem hareng haricot harnais harpe harpie harpiste
harpon harponner hasard hauban haubert hausse hausser haut hautain hautbois hautement hauteur
havre hectare hennin hennir herbage herbeux herbicide herbier herbivore herbu hermine hernie heure
heureuse heureux heurt heurter heurtoir hibiscus hibou hilare hippie hippique hirsute hisser
histoire historien hiver hiverner hobby hocher hochet hockey hold homard hommage homme honneur
honnir honorable honoraire honorer honteuse honteux hoquet hoqueter horaire horde horizon horloge
horloger hormis horoscope horreur horrible hors hortensia horticole hospice hotte houblon houe
houille houiller houle houlette houleux houppe hourra housse houx hublot huche hucher huile huiler
huilerie huileux huis huissier huit hululer humain humanisme humaniste humble humecter humer
humeur humide humoriste humour humus hune hurlement hurler hussard hutte hybride hydratant
hydrater hydravion hydre hydrique hydromel hymne hypnose ibis iceberg identique idiome idole
idylle igloo ignorance ignorant ignorer iguane illicite illogique illuminer illusion illustrer
image imager imaginer imbiber imbriquer imbroglio imitateur imitation imiter immature immense
immersion immeuble immiscer immobile immoral immortel immuable impact impair impala imparfait
impartial impasse impatient imper implant implanter implicite impliquer implorer impoli important
importer imposant imposer imposture imprimer imprimeur impropre impulser impulsif impulsion
impulsive impur imputable imputer inactif inaction inattendu inaudible inaugural incapable
incarner incendier incertain incidence incident inciser incision inciter incliner inclure
inclusion inclusive incolore incomplet incongru inconnu incruster incursion incurver indemne index
indic indicatif indice indicible indigo indiquer indirect individu indolent indolore induction
induire indulgent industrie inepte infection infiltrer infini infinitif infirmier inflation
influent influer info informel informer infuser ingestion ingrat inhumain inhumer initial initier
injecter injection injuste injustice innocence innocent innovant innover inonder inox inquiet
insecte insertion insigne insinuer insipide insister insolence insolent insolite insomnie
inspecter inspirer instable installer instance instant instar instaurer instinct institut
instruire instruit insulaire insuline insurger intact intello intendant intense intensif intensive
intention interagir interface interner interview intestin intime intriguer intrus intrusion
intuitif intuition intuitive inutile invaincu invasion inventer inventeur inventif invention
inverser inversion investir invisible inviter invoquer iode iodure ironique irradier irriguer
irritable irriter irruption isolant isolation isoler isotope isthme item ivoire ivraie jabot
jaboter jacasser jacinthe jacobin jade jadis jaguar jaillir jais jalon jalonner jalouse jaloux
jamais jambage jambe jambon jante janvier japper jaquette jardin jardinage jardiner jardinet
jardinier jargon jarre jarret jars jaser jasmin jaspe jatte jauge jauger jaune jaunir jaunisse
java javel javelle javelot jazz jeep jerez jerrycan jetable jeter jeton jeudi jeun jeunesse jingle
jockey jogging joie joignable joindre jointure joli joliment jonction jongler jongleur jonque
jonquille jouer jouet joueur joueuse joufflu joug joujou jour journal jouter jouvence jovial joyau
joyeuse joyeux jubiler jucher judicieux judo judoka jugement jugeote juger jugulaire juguler
juillet juin jujube julienne jumeau jumelage jumeler jumelle jument jumper jungle jupe jupon jurer
juridique juriste juron jury jusant jusque juste justement justesse justice justicier justifier
jute kaki kangourou kaolin kapok karma kart karting kayak kayakiste kermesse kilt kimono kiosque
kiwi klaxon klaxonner koala krach krypton kumquat kyrielle kyste labeur labo laborieux labour
labourer laboureur lacer lacet lacis laconique lacrymal lactation lacustre ladre lagon lagune
lainage laineux laisser lait laitage laitance laiterie laiteux laitier laitue lama lambeau lambin
lambiner lambris lame lamelle lamenter lampe lamper lampion lamproie lancement lancer lanceur
lancier landau lande langage lange langer langouste language langue languette languir lanterne
lapereau lapider lapin laps lapsus laquais laquer larcin larder lardon largage large largement
largesse largeur larguer larigot larme larmoyer larvaire larve larynx lasagne lasser lasso latence
latin latitude laurier lavable lavabo lavage lavande lavandin laver laverie lavette laveur lavoir
layette lazaret leader lecteur lectorat lectrice lecture ledit legging lendemain lent lentement
lenteur lentille lentisque lessive lessiver lest leste lester lettrage leurre leurrer levain
levant lever levier levraut levrette lexical lexique liaison liane liant liasse libellule libraire
librairie libre librement licence licencier lichen licorne lien lier lierre lieu lieue lieuse
liftier lifting ligament ligature lignage ligne ligneuse ligneux lignite ligoter ligue ligure
lilas limace limande limer limier limiter limogeage limon limonade limousine limpide linceul linge
lingerie lingot linguet linguiste linotte linteau lion lionceau lionne lippu liqueur liquider
liseron liseur lisible lisse lisser lister litchi literie lithique litige litote litre littoral
liturgie livide livraison livrer livret livreur lobe local localiser locataire location locuteur
locution logement loger logeur logiciel logique logis logo loin lointain loir loiret lombric
longue longueur loquace loquet lorgner lorgnette lorgnon loriot lorsque loterie lotion lotir loto
lotte lotus louable louange louche loucher louer loup louper loupiot loupiote lourd lourdeur
loustic loutre louve louveteau loyal loyaliste lubie lubrifier lucarne lucide luciole lucratif
lucrative ludique lueur luge lugeur lugubre luire luisant lumbago lumignon luminance lumineuse
lumineux lunaire lunatique lundi lune lunetier lunette lupin lure luron lustre lustrer lustrine
luth luthier luthiste lutin lutrin lutter lutteur luxe luxueux luxure luxuriant luzerne lymphe
lynx lyrique lys
`
