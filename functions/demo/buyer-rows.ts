/** Invented buyers, one line each: name | legal status | town | street. All come to the next rencontre. */
export const buyerRows = `
Mairie de Valmontès | AUTHORITY | Muret | 1 place de la Mairie
Mairie de Castelgarric | AUTHORITY | Colomiers | 12 allée des Tilleuls
Mairie de Peyrelade-sur-Garonne | AUTHORITY | Blagnac | 3 rue du Port
Mairie de Montbel-sur-Hers | AUTHORITY | Balma | 8 avenue des Coteaux
Mairie de Lacaunette | AUTHORITY | Tournefeuille | 2 place du Marché
Mairie de Roquefère-Lauragais | AUTHORITY | Villefranche-de-Lauragais | 4 rue de la République
Mairie de Sainte-Aurence | AUTHORITY | Saint-Gaudens | 15 boulevard des Pyrénées
Mairie de Bellegarde-du-Touch | AUTHORITY | Plaisance-du-Touch | 6 rue des Écoles
Mairie de Puylauron | AUTHORITY | Castanet-Tolosan | 10 avenue du Lauragais
Mairie de Fontbrune | AUTHORITY | Cugnaux | 1 place de l’Église
Mairie de Villenouvette | AUTHORITY | Grenade | 5 rue de la Halle
Mairie de Saint-Ferréol-le-Vieux | AUTHORITY | Revel | 9 promenade du Lac
CCAS de Castelgarric | AUTHORITY | Colomiers | 14 allée des Tilleuls
Métropole des Violettes | AUTHORITY | Toulouse | 20 boulevard de la Marquette
Agglomération des Coteaux du Sud | AUTHORITY | Ramonville-Saint-Agne | 65 rue du Chêne
Communauté de communes d’Ariège et Garonne | AUTHORITY | Auterive | 7 route de Foix
Communauté de communes des Portes du Comminges | AUTHORITY | Montréjeau | 2 place Valentin
Département de Garonne-et-Pastel | AUTHORITY | Toulouse | 1 boulevard des Cordeliers
Région du Grand Midi | AUTHORITY | Toulouse | 30 allée du Canal
Garonne Logis, office public de l’habitat | AUTHORITY | Toulouse | 75 rue des Carmes Neufs
Le Toit du Midi | AUTHORITY | Toulouse | 18 avenue des Minimes
Habitat des Coteaux | AUTHORITY | L'Union | 40 avenue des Pyrénées
Les Cités du Canal, société d’économie mixte | AUTHORITY | Toulouse | 6 quai de Tounis
Société publique d’aménagement des Berges | AUTHORITY | Blagnac | 22 rue du Confluent
Centre hospitalier du Pastel | AUTHORITY | Toulouse | 200 avenue du Professeur-Cayla
Centre hospitalier des Vallées | AUTHORITY | Saint-Gaudens | 50 avenue de Luchon
Résidence Les Glycines | AUTHORITY | Revel | 11 chemin des Moulins
Syndicat Garonne Propre | AUTHORITY | Seysses | 3 zone de la Piche
Lycée des métiers Aliénor-Duras | AUTHORITY | Colomiers | 100 chemin de la Salvetat
Caisse locale d’assurance sociale de Garonne | AUTHORITY | Toulouse | 24 rue Riquet
Université du Canal | STATE | Toulouse | 118 route de Narbonne
École d’ingénieurs des Hauts Murats | STATE | Ramonville-Saint-Agne | 5 avenue de l’Europe
Résidences universitaires du Midi | STATE | Toulouse | 58 rue du Taur Neuf
Direction interrégionale des bâtiments de l’État | STATE | Toulouse | 2 place des Hauts
Rectorat du Grand Midi | STATE | Toulouse | 75 rue Saint-Roch
Syndicat de l’eau du Lauragais | ENTITY | Villefranche-de-Lauragais | 17 rue du Moulin
Oc’Mobilités, régie des transports | ENTITY | Toulouse | 49 rue de Gironis
Aéroport de Garonne-Lauragais | ENTITY | Blagnac | 1 voie des Hélices
Lespinet Aéronautique | PRIVATE | Colomiers | 316 route de Bayonne
Bâtisseurs du Lauragais | PRIVATE | Balma | 33 avenue de l’Aérodrome
Laboratoires Pharm’Oc | PRIVATE | Labège | 90 voie du Toec
Centre de congrès Le Pastelier | PRIVATE | Toulouse | 11 esplanade Compans
Mutuelle d’assurances de la Garonne | PRIVATE | Balma | 4 rue des Cosmonautes
Logistique Sud Express | PRIVATE | Castelginest | 8 rue de l’Industrie
Clinique des Minimes Verts | PRIVATE | Toulouse | 60 boulevard Silvio-Trentin
Magasins Garonne Bio | PRIVATE | Portet-sur-Garonne | 1 rue du Commerce
`;
