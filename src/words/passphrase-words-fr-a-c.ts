/** French words of passphrases, a to c: see `passphrase-words-fr.ts`. */
export const passphraseWordsFrAC: string = `
abaisser abandon abattage abattoir abattre abbatiale abbaye abbesse abeille abolir abolition
abondance abondant abonner abord abordage aborder aboutir aboyer abreuver abri abricot abriter
abrupt absence absent absenter abside absinthe absolu absorbant absorber abstenir abstrait absurde
abuser abusif abusive acajou acanthe accalmie accent accentuer accepter acception accession
accident accomplir accord accordage accorder accordeur accoucher accourir accoutrer accroc
accrocher accueil accumuler accusatif accuser achat acheminer acheter acheteur achever acier
acompte acquitter acrobate acrobatie acrylique act acteur actinie action activer activisme
activiste actrice actuel adaptatif addiction additif addition additive adepte adieu adjectif
adjoint adjudant admettre admirable admirer admission adopter adoptif adoption adoptive adorable
adoration adorer adosser adoucir adresser adverse affable affaire affairer affecter affectif
affection affective affermir affichage afficher affilier affirmer affluence affluer affoler
affreuse affreux affronter agacement agacer agave agence agenda aggraver agile agir agitateur
agitation agiter agneau agnelet agrafe agrafer agrafeuse agraire agrandir agricole agrume aguerrir
aider aigle aigrelet aigrette aigu aiguille aiguillon aiguiser ailette ailier aimable aimant
aimanter aimer ainsi air airain airelle ajonc ajourner ajout ajouter ajuster ajusteur alambic
alarmer alcade alchimie alentour alerter algarade alibi alien aligner aliment alimenter allaiter
allant aller allergie alliage alliance alligator allonger allouer allumage allumer allumette
allumeuse allure allusion almanach alouette alourdir alpaga alpage alphabet alpinisme alterner
altesse altitude altruisme altruiste alvin amadouer amande amandier amanite amant amarante amarrer
amasser amateur amazone amazonien ambassade ambiance ambigu ambitieux ambition ambler ambre
ambulance ambulant amende amender amener amer amerrir ameublir amharique amiable amical amidon
amont amorcer amoureuse amoureux amphibie amphore ample amplement ampleur amplifier amplitude
ampoule amulette amusant amusement amuser amygdale analogie analogue analyser analyste anatomie
ancestral anchois ancienne ancrage andouille anecdote angle anguille angulaire animal animalier
animateur animation animer anion anis anneau annexer annoncer annuaire annuel annuelle annuler
anomalie anonyme anorak anormal antenne anticiper anticorps antidote antilope antique antre
anxieuse anxieux aorte apaiser apanage aplanir aplatir aplomb apparat appareil apparence apparier
appart appel appendice appentis applaudir appliquer appoint apport apporter apposer apprenant
apprenti approcher approuver appui appuyer aptitude aquarelle aquarium aquatique aqueduc aqueux
aquilon arachide araire arbitrage arbitrer arborer arbousier arbre arbuste arc arcade arcature
archange archipel archive arctique ardemment ardent ardeur ardoise argile argileux argousin
argument aride arlequin armailli armateur armature armement armer armoire armoiries armure
armurier arnica aromate arpent arpenter arracher arranger arrangeur arrimage arrimer arrivant
arriver arrogance arrogant arrondir arrosage arroser arrosoir arsenal art artefact artichaut
article articuler artifice artimon artisan ascendant ascenseur ascension asile aspect asphalte
aspic aspirant aspirer aspirine assaut assembler asseoir assiette assigner assimiler assister
associer assombrir assorti assouplir assouvir assumer assurance assureur asticot astiquer astrakan
astre astrolabe astronome astuce astucieux atelier atlas atoll atomique atroce attacher attaquant
attaquer attarder atteint attelage attelle attendre attendrir attendu attente attentif attention
attentive atterrir attique attirance attirer attiser attitude attractif attrait attraper attribuer
attribut attriste atypique aubade aubaine aube auberge aubergine aubier auburn audace audacieux
audience auditeur auditif audition augmenter augure aujourd aulne aurore austral auteur autisme
autiste auto autocar autogire automate automne autonome autonomie autopsie autoriser autoroute
autre autrefois autrement autruche auvent aval avalanche avaler avaleur avancer avant avantage
avare avatar avenant aventurer averse aversion avertir aveu aveugler aviateur aviation avide avion
avocat avoine avoisiner avouer avril azur azurer babine babouche babouin bac bachelier badaud
badigeon badiner bagage bagarre bagarrer bagel bagnole bagou bague baguette bahut baie baignade
baigner baignoire bailli bailliage bain baiser baisser balade balader balai balancer balancier
balayage balayer balayette balcon baldaquin baleine baliser balivage baliveau ballade ballast
ballerine ballet ballon balsa balustre bambin bambou ban banal banane bananier banc bancaire
bandage bandana bandeau banderole bandit banjo banlieue banner bannir banque banquet banquette
banquier banquise baobab baquet baraque baratin baratter barbecue barbelure barbiche barbichu
barbier barboter barbotine barbu bardane barde bardeau barder baril bariolage barioler barman
barnache baronnie baroque barque barquette barracuda barrage barrer barrette barreur barricade
barrique baryton basalte basculer baser basilic basilique basique basket bassin bassiste basson
bastide bastion bataille bataillon bateau batelage batelet batelier batik batracien batte
battement batterie batteur battre battu baudet baudrier baume bavard bavardage bavarder baver
bavette bazar beaufort bedaine bedeau beffroi beignet belette belote benjamin benoite bercail
berceau bercer berceuse bergerie berline berlingot bermuda bernique besace besogne besoin bestiole
beurre beurrer biais biathlon bibelot biberon biche bicolore bicross bidon bidule bienfait
bienvenu bienvenue bigarade bigarrer bigorne bigorneau bigoudi bijou bijoutier bilan biliaire
bilingue bille billot bimoteur binaire binette binocle bio biographe biologie biopsie biotope
biplace biplan bipolaire bique biscotte biscuit bise bison bisou bistouri bistre bistrot bitter
bitume bivalve bivouac bizarre blabla blaguer blaireau blanc blanche blancheur blanchir blason
blatte blesser blessure blindage blinder blini bloc blocage blog blond bloquer blottir blouse
blouson bluet bluffer bobard bobinage bobine bobo bocage bocal boire boiserie boisseau boisson
bolduc bolet bolide bombance bonbon bonbonne bond bondir bonheur bonhomie bonhomme bonifier
boniment bonnement bonnet bonsai bonsoir borax border bordereau bordure borner bosquet bosseler
botanique botaniste bottillon bottine boucan boucher bouchon bouclage boucler bouclier bouder
boudeur boudin boudoir bouffarde bougeoir bouger bougie bouillie bouillir bouillon boulanger boule
bouleau boulet boulette boulevard boulier boulon boulonner boulot boum bouquet bouquetin bouquin
bouquiner bourbier bourdon bourg bourgade bourgeon bourrache bourrelet bourrer bourriche bourrique
bourru bourse boursier bousculer boussole bout boutade bouteille boutique bouton bouture bouvier
bouvreuil boxeur bracelet braconner brader braderie brailler braise brancard branchage brancher
brandir brandon braquage braquer braquet braqueur brasero brasier brassage brassard brasse brasser
brasserie brasseur brassin bravade brave braver bravo bravoure brebis bref breloque bretelle
breuvage bribe bricolage bricole bricoler bricoleur brigade brigadier brigand brillance brillant
briller brimade brin brindille brioche brique briquet briquette brisant briscard briser brocante
brocart broche brochet brochette brochure brocoli broder broderie brodeur brodeuse broncher
bronzage bronzer brosser brouette brouhaha brouiller brouillon brousse brouter broyer broyeur
bruine brume brunch brunette brunir brushing brusque brut brutal bruyant buanderie bucolique
budget buffet buffle bugle buis buisson bulbe bulle bulletin bunker buraliste bureau burette burin
buriner burlesque busard buste buster bustier butane buteur butin butiner butoir butor butte
buvable buvard buvette buveur caban cabane cabanon cabas cabestan cabillaud cabine cabinet cabosse
cabosser cabotage cabotin cabrer cabri cabriole cabriolet cacao cachalot cachemire cacher cachet
cachette cachot cachou cactus cadeau cadenas cadet cadette cadrage cadran cadre caduc caduque
cafard cage cagette cagibi cagnotte cagoule cahier caillasse cailler caillou caisse caissier
caisson cajoler cajou cake calabre calamar calandre calanque calcaire calcium calcul calculer
calepin caler calibre calibrer calicot calife calisson calmant calmement calmer calot calotte
calquer calumet calvaire camarade cambrer cambrure cambuse camion camisole camomille camoufler
campagne campagnol campement camper camphre camping campus canaliser canard canari cancan cancre
candeur candidat candide cane caneton canette canevas caniche canicule canine caniveau canne
canneler cannelle cannette canon canonique canot canoter cantate canter cantine cantique cantonade
cantonais cantonal canular canyon capable capeline capitaine capital capiteux capitule caporal
capot capoter caprice capsule capter capteur captif captivant captiver capturer capuche capuchon
capucine caquet caqueter carabine caracal caracole carafe carafon caramel carapace caravage
caravane caravelle carbone carburant carcasse cardamome cardan cardiaque cardigan cardinal cardon
carence caresse caresser cargaison cargo caribou carillon carlingue carnaval carnet carnivore
carotte carpe carpette carquois carreau carrefour carrelage carreler carreleur carrosse carrousel
carrure cartable cartilage carton cartonner cartouche casaque cascade cascadeur casemate caserne
casier casino casoar casque casquette cassant cassation casser casserole cassette cassis cassonade
castor catalogue catamaran catapulte catcheur cation cauchemar causal causer causette caution
cavalcade cavale cavalerie cavalier cave caveau caverne caviar cavit ceinture cellule cendrier
centaine centaure centime central centriste cerceau cerclage cercle cerf cerfeuil cerisaie cerise
cerisier cerneau cerner certain certitude cervelle cervoise cessez cessible cession chablis chacal
chacun chagrin chagriner chahut chahuter chair chaise chaland chalet chaleur chaloupe chalumeau
chalut chalutier chamarrer chambre chameau chamelier chamois champ champion chance chanceler
chanceuse chanceux chandail chandelle changer chanoine chanson chant chantage chanter chanteur
chanteuse chantier chantre chanvre chao chaotique chaparder chape chapeau chapelain chapelet
chapelier chapelle chaperon chapiteau chapitre chapon charabia charade charbon chardon charette
charger chargeur chariot charisme charlotte charmant charme charmer charmeur charmille charnel
charnier charpente charpie charrette charroi charrue chasser chasseur chasseuse chasuble chaton
chatoyant chatoyer chaud chaudron chauffage chauffard chauffer chauffeur chaumer chausser chausson
chaussure chavirer cheddar chefferie chemin chemineau cheminer chemise chemisier chenapan chenet
chenil chenille cheptel cher chercher chercheur cheval chevalet chevalier chevelu chevelure chevet
cheveu cheville chevreau chevreuil chevron chic chicane chicaner chiche chien chiendent chiffon
chiffrer chignole chignon chimique chimiste chiner chineur chinook chiper chipie chipoter chips
chirurgie chlore chlorure choc chocolat choisir choix choquant choquer choral chorale choriste
chorizo chose chouchou chouette choyer chrome chronique chrono chuchoter chut chuter cibler
ciboule cicatrice cidre cidrerie cierge cieux cigale cigare cigarette cigogne cil cime ciment
cimenter cinabre cinglant cintrer cirage circuit circuler cirque cisaille cisailler ciseau ciseler
ciseleur citadelle citadin citation citer citerne cithare citoyen citoyenne citrin citron civelle
civet civil civique civisme claie clairon clamer clameur clapet clapier clapoter clapotis claquer
claquette clarifier classer classeur classique clavecin clavette clavicule clavier clef clic
client clignoter climat clinique clip clique cliquer cliquet cliquetis clivage clive cloaque
cloche clocher clocheton clochette cloison clonage clone cloporte cloque clos clouer clouter clown
coaguler cobalt cobaye cobra cocarde cocasse cocher cocktail cocon cocotier cocotte codage codeur
coffrer coffret coffreur cognac cogner cognitif cognitive cohorte cohue coiffer coiffeur coiffeuse
coiffure coin coincer coing colchique colibri colin colique colis collant collation collecter
collectif coller collet collier colliger colline collision colloque collusion collyre colmater
coloc colombe colombier colonel colonial colonie coloniser colonnade colonne colorant coloris
colossal colosse colporter colvert colza comarque combatif combattre combe combiner combler
comique commander commando commencer comment commenter commerce commercer commettre commis commode
commotion commun communal compact compagne compagnie compagnon comparer compas compenser complet
complice complot comploter comporter composant composer compost composter compote comptable
compter compteur comptine comptoir compulsif comtesse concasser concave concert concerto concevoir
concierge concile concilier concise conclave concluant conclure concocter concombre concourir
concours concret condamner condiment condition condor conduire confesser confetti confiance
confiant confident confier confire confirmer confiseur confit confiture conflit confondre conforme
conformer confort conforter confusion congeler congre conifere conique conjoint conjugal conjuguer
connecter connexe connexion conque conquis consacrer conscient conseil conserver consigner
consister console consoler consommer consonne consort consoude constable constance constat
constater consul consulat consulter contact contacter conteneur contenir content contenter conter
contester conteur contigu continent continu continuer contour contraint contraire contrat contre
contrebas contrer contusion convenir convertir convexe convier convive convoquer convoyer cool
copain copeau copier copilote copine copiste copra coq coque coquet coquetier coquille coquin
corail corbeau corbeille corbillon cordage corde cordeau cordial cordier cordon coriace cormoran
corne corneille cornemuse cornet cornette corniche cornichon cornier corniste corolle coronaire
corporel correct corrida corridor corriger corrompu corrosif corrosion corsage corsaire corser
corset corvette corymbe cosmique cosmos costal costaud costume costumier cotation coteau cotillon
coton cotonnade cotonneux cottage couchage coucher couchette coucou coude coudoyer coudre coudrier
couenne couette couffin coulant couler couleur coulis coulisse couloir coupable couper couperet
coupeur couplage couplet coupole coupon couponner coupure courage courageux courant courbure
coureur coureuse courgette courir couronner courriel courrier courroie courroux coursier court
courtier courtois couscous cousette couseur cousin coussin coussinet couteau coutelier coutil
coutume couture couturier couvade couvent couvercle couvert couveuse couvreur couvrir cowboy crabe
crachin craie craindre crampe crampon cran crapaud craqueler craquelin craquer cravache cravate
crawl crayeux crayon crayonner credo cresson creuser crevasse crevette cric crier criminel crin
crinoline crique crisper crisser cristal critiquer croc croche crochet crocheter crochu crocodile
crocus croisade croiser croiseur croissant croquant croquer croquette croquis crosse crotale
crottin croupe croupier croupir crouton croyance croyant cruche crucial crucifier crue cruel
cruelle crustace cryptage cube cubique cubisme cueillir cuiller cuir cuire cuisiner cuisinier
cuisse cuisson cuivrer culbute culbuter culinaire culminer culot culotte cultiver cultuelle
culture culturel cumin cumul cumuler cumulus cupide curare curatif curieuse curieux curling
curseur cursif cursive cutter cuve cuvette cyborg cyclable cycle cyclique cyclisme cycliste
cyclone cygne cylindre cymbale cynisme cyprin
`
