// biome-ignore format: a list is read by the line
/**
 * Regions of France, current and former, historical provinces, massifs, coasts, rivers and islands
 * that people use in passwords; what is a commune or a département stands here too where it is also
 * one of these.
 *
 * Names of the regions: INSEE, Code officiel géographique, Licence Ouverte 2.0. The other names
 * come from general knowledge. Within each group the order is our own and means little.
 */
export const regions: readonly string[] = [
  // Regions of today.
  'Bretagne', 'Normandie', 'Occitanie', 'Île-de-France', 'Hauts-de-France', 'Grand Est',
  'Nouvelle-Aquitaine', 'Auvergne-Rhône-Alpes', 'Bourgogne-Franche-Comté', 'Centre-Val de Loire',
  'Pays de la Loire', "Provence-Alpes-Côte d'Azur", 'PACA', 'Corse', 'Guadeloupe', 'Martinique',
  'Guyane', 'La Réunion', 'Réunion', 'Mayotte', 'Nouvelle-Calédonie', 'Polynésie',
  'Saint-Pierre-et-Miquelon', 'Wallis-et-Futuna',
  // Regions from before 2016, and their usual short names.
  'Alsace', 'Aquitaine', 'Auvergne', 'Basse-Normandie', 'Haute-Normandie', 'Bourgogne', 'Centre',
  'Champagne-Ardenne', 'Franche-Comté', 'Languedoc-Roussillon', 'Languedoc', 'Roussillon',
  'Limousin', 'Lorraine', 'Midi-Pyrénées', 'Nord-Pas-de-Calais', 'Picardie', 'Poitou-Charentes',
  'Rhône-Alpes', 'Champagne', 'Provence', 'Savoie',
  // Historical provinces and countries.
  'Gascogne', 'Périgord', 'Anjou', 'Artois', 'Béarn', 'Berry', 'Bourbonnais', 'Bigorre',
  'Comminges', 'Comtat Venaissin', 'Couserans', 'Dauphiné', 'Flandre', 'Flandres', 'Forez', 'Foix',
  'Gévaudan', 'Guyenne', 'Maine', 'Marche', 'Nivernais', 'Orléanais', 'Poitou', 'Quercy',
  'Rouergue', 'Saintonge', 'Aunis', 'Angoumois', 'Touraine', 'Velay', 'Vivarais', 'Pays basque',
  'Euskadi', 'Catalogne', 'Armor', 'Argoat', 'Cornouaille', 'Léon', 'Trégor', 'Vannetais', 'Breizh',
  'Morbihan', 'Finistère', 'Armorique', 'Cotentin', 'Bessin', 'Perche', 'Pays de Caux',
  "Pays d'Auge", 'Vexin', 'Brie', 'Beauce', 'Sologne', 'Gâtinais', 'Hurepoix', 'Thiérache',
  'Boulonnais', 'Hainaut', 'Cambrésis', 'Ponthieu', 'Bresse', 'Bugey', 'Dombes', 'Beaujolais',
  'Mâconnais', 'Charolais', 'Morvan', 'Puisaye', 'Auxois', 'Bauges', 'Chablais', 'Faucigny',
  'Maurienne', 'Tarentaise', 'Beaufortain', 'Albigeois', 'Lauragais', 'Minervois', 'Corbières',
  'Cerdagne', 'Vallespir', 'Fenouillèdes', 'Armagnac', 'Chalosse', 'Landes', 'Médoc',
  'Entre-deux-Mers', 'Marais poitevin', 'Vendée', 'Mauges', 'Bocage', 'Haute-Savoie', 'Occitania',
  'Sundgau', 'Kochersberg',
  // Massifs, summits, valleys, coasts.
  'Alpes', 'Pyrénées', 'Jura', 'Vosges', 'Massif central', 'Cévennes', 'Vercors', 'Chartreuse',
  'Belledonne', 'Écrins', 'Oisans', 'Vanoise', 'Queyras', 'Ubaye', 'Mercantour', 'Luberon',
  'Alpilles', 'Ventoux', 'Mont Ventoux', 'Mont Blanc', 'Esterel', 'Maures', 'Calanques',
  'Sainte-Victoire', 'Garrigue', 'Camargue', 'Crau', 'Larzac', 'Aubrac', 'Cézallier', 'Cantal',
  'Sancy', 'Puy de Dôme', 'Pilat', 'Ardèche', 'Lozère', 'Montagne Noire', 'Sidobre', 'Canigou',
  'Gavarnie', 'Tourmalet', 'Galibier', 'Aspin', 'Aubisque', 'Ardennes', 'Argonne',
  "Ballon d'Alsace", "Monts d'Arrée", 'Brocéliande', "Côte d'Azur", 'Riviera', "Côte d'Opale",
  "Côte d'Émeraude", "Côte d'Argent", 'Côte de Granit rose', 'Côte Vermeille', 'Dune du Pilat',
  "Bassin d'Arcachon", 'Baie de Somme', 'Brenne', 'Fontainebleau', 'Piton de la Fournaise',
  'Soufrière', 'Montagne Pelée', 'Mafate',
  // Rivers, lakes, canals, seas.
  'Loire', 'Seine', 'Rhône', 'Garonne', 'Dordogne', 'Rhin', 'Marne', 'Meuse', 'Moselle', 'Oise',
  'Aisne', 'Somme', 'Escaut', 'Lys', 'Yonne', 'Saône', 'Doubs', 'Ain', 'Isère', 'Drôme', 'Durance',
  'Verdon', 'Gard', 'Hérault', 'Aude', 'Orb', 'Tarn', 'Lot', 'Aveyron', 'Ariège', 'Adour',
  'Gironde', 'Charente', 'Sèvre', 'Vienne', 'Creuse', 'Cher', 'Indre', 'Allier', 'Sarthe',
  'Mayenne', 'Vilaine', 'Rance', 'Odet', 'Aulne', 'Blavet', 'Orne', 'Vire', 'Eure', 'Risle', 'Var',
  'Arve', 'Arc', 'Gers', 'Baïse', 'Vézère', 'Corrèze', 'Truyère', 'Célé', 'Dourbie', 'Maroni',
  'Oyapock', 'Léman', "Lac d'Annecy", 'Lac du Bourget', 'Serre-Ponçon', 'Canal du Midi',
  'Méditerranée', 'Atlantique', 'Manche', 'Mer du Nord',
  // Islands.
  'Corsica', 'Belle-Île', 'Belle-Île-en-Mer', 'Île de Ré', "Île d'Oléron", 'Oléron', 'Noirmoutier',
  "Île d'Yeu", 'Groix', 'Ouessant', 'Molène', 'Sein', 'Bréhat', 'Batz', 'Houat', 'Hoëdic', 'Glénan',
  'Île-aux-Moines', "Île d'Aix", 'Fort Boyard', 'Chausey', 'Porquerolles', 'Port-Cros', 'Levant',
  'Lérins', 'Frioul', 'Embiez', 'Sanguinaires', 'Lavezzi', 'Basse-Terre', 'Grande-Terre',
  'Marie-Galante', 'Désirade', 'Les Saintes', 'Saint-Martin', 'Saint-Barth', 'Karukera', 'Madinina',
  'Antilles', 'Caraïbes', 'Tahiti', 'Bora-Bora', 'Moorea', 'Huahine', 'Raiatea', 'Marquises',
  'Tuamotu', 'Lifou', 'Maré', 'Ouvéa', 'Île des Pins', 'Kerguelen', 'Crozet', 'Mascareignes',
  'Comores', 'Madagascar', 'Maurice',
  // The country, and what its people call it.
  'France', 'Hexagone', 'Gaule', 'Métropole', 'Outre-mer',
]
