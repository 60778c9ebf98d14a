/**
 * Invented suppliers, one line each: name | kinds | town | activities | description. An activity is a category, the
 * services (P prestation, M mise à disposition, F fabrication), the zone (r40: 40 km around; otherwise places, see
 * places.ts, joined by +) and the yearly capacity in thousands of euros. These 38 come to the next rencontre.
 */
export const registeredSupplierRows = `
Les Jardins du Lauragais | ACI ASSOCIATION | Villefranche-de-Lauragais | espaces-verts/entretien P r40 150; espaces-verts/pepiniere-maraichage F r40 60 | Chantier d’insertion qui entretient parcs, cimetières et bords de chemins sans produits chimiques. Le jardin maraîcher vend aussi des plants et des légumes biologiques.
Vert Garonne Insertion | EI | Muret | espaces-verts/entretien P r50 420; espaces-verts/creation P r50 250; espaces-verts/elagage P r50 120 | Paysagistes en insertion : tonte, taille, massifs, plantations et petits aménagements. Deux équipes mobiles équipées en matériel électrique.
Régie de quartier des Ormeaux | RQ EI ASSOCIATION | Toulouse | nettoyage/parties-communes P metro 300; espaces-verts/entretien P metro 90; batiment/entretien P metro 80 | Les habitants du quartier travaillent pour leur quartier : ménage des halls, sortie des conteneurs, petits travaux et jardins de pied d’immeuble.
Éclat Solidaire | EI | Toulouse | nettoyage/locaux P metro 650; nettoyage/vitrerie P metro 120; nettoyage/remise-en-etat P d31 180 | Entreprise d’insertion de propreté : bureaux, écoles et équipements publics, en journée et avec des produits écolabellisés.
ESAT Les Ateliers du Pastel | ESAT | Balma | nettoyage/blanchisserie P r30 200; transports-logistique/conditionnement P d31 260; espaces-verts/entretien P r20 110 | Cent dix travailleurs en situation de handicap répartis en trois ateliers : blanchisserie, conditionnement et espaces verts.
Adapt’Services Garonne | EA | Colomiers | nettoyage/locaux P r30 380; prestations-intellectuelles/secretariat-accueil P M d31 240 | Entreprise adaptée de services généraux : propreté, accueil, standard et courrier. Équipes sur site ou mises à disposition.
Numéri’Clic | EA | Labège | informatique/saisie-numerisation P fr 300; prestations-intellectuelles/secretariat-accueil P occ 90 | Numérisation, indexation et archivage de dossiers, dans nos locaux sécurisés ou chez le client. Destruction certifiée des originaux.
Recyclerie des Deux Rives | ACI ASSOCIATION | Portet-sur-Garonne | dechets-reemploi/reemploi P F metro+muretain 180; dechets-reemploi/collecte P r30 120 | Collecte d’encombrants et de mobilier professionnel, réparation et revente. Nous vidons aussi les locaux avant travaux, avec bilan de réemploi.
Tremplin Intérim 31 | ETTI | Toulouse | prestations-intellectuelles/recrutement M d31 900; batiment/gros-oeuvre M d31 600; travaux-publics/voirie-terrassement M d31 500; nettoyage/locaux M d31 300 | Travail temporaire d’insertion : bâtiment, travaux publics, propreté et logistique. Un chargé d’accompagnement suit chaque intérimaire.
Bâti’Sol Coopérative | EI COOPERATIVE | Blagnac | batiment/peinture-sols P r50 380; batiment/platrerie-isolation P r50 220 | Société coopérative d’insertion : peinture, sols souples, cloisons et isolation en matériaux biosourcés, en site occupé.
Chantiers du Midi | EI | Cugnaux | batiment/gros-oeuvre P d31 700; batiment/demolition P d31 350; travaux-publics/amenagement-urbain P d31 150 | Maçonnerie, déconstruction sélective et petits ouvrages extérieurs. Encadrement technique qualifié et mécanicien à demeure.
La Table de Margot | EI | Ramonville-Saint-Agne | restauration/traiteur P r40 350; restauration/restaurant P r20 120 | Traiteur d’insertion : buffets, plateaux-repas et cocktails de 10 à 400 couverts, produits locaux et vaisselle réutilisable.
Cuisines d’Oc | EA | Tournefeuille | restauration/collective P r40 450; restauration/traiteur P r40 150 | Entreprise adaptée de restauration collective : production en liaison froide, plonge et service en salle, options végétariennes chaque jour.
Vélo-Cargo Garonne | EI ESUS | Toulouse | transports-logistique/livraison P metro 160; transports-logistique/vehicules-velos P metro 90 | Livraison du dernier kilomètre à vélo-cargo et atelier d’entretien de flottes de vélos. Relevés d’émissions évitées fournis chaque mois.
Garage du Pont Neuf Solidaire | ACI ASSOCIATION | Saint-Orens-de-Gameville | transports-logistique/vehicules-velos P r30 110; transports-logistique/transport-personnes P r30 60 | Garage d’insertion : entretien de véhicules légers, lavage sans eau et location à petit prix pour les personnes en recherche d’emploi.
Mobilité pour Tous 31 | ASSOCIATION ESUS | Auterive | transports-logistique/transport-personnes P d31 140 | Transport à la demande et accompagnement de personnes à mobilité réduite, avec cinq minibus adaptés.
Oc Déménagement Solidaire | EI | L'Union | transports-logistique/demenagement-manutention P d31 280; dechets-reemploi/collecte P metro 60 | Transferts de bureaux, montage de mobilier et garde-meubles. Le mobilier laissé est trié, donné ou recyclé.
Fil et Lien | ACI ASSOCIATION | Toulouse | commerce/textile-couture F occ 120; dechets-reemploi/textile P d31 70 | Atelier de couture : confection en petites séries, retouches de vêtements de travail et sacs en tissu récupéré.
Bois d’Avenir | EI | Revel | commerce/mobilier-fournitures F occ 210; batiment/menuiserie P r60 160 | Menuiserie d’insertion : mobilier de bureau et de crèche en bois local, agencement et remplacement de fenêtres.
Sécuri’Lien | EI | Toulouse | securite/gardiennage P d31 400; securite/mediation P metro 120 | Surveillance de sites, filtrage d’événements et rondes. Agents titulaires de la carte professionnelle et formés à la médiation.
Médiation Cité 31 | ASSOCIATION | Toulouse | securite/mediation P metro 180; action-sociale/insertion P metro 90 | Médiateurs aux abords des écoles, dans les transports et en soirée dans les résidences, en lien avec les bailleurs et les mairies.
Rivières Vivantes | ACI ASSOCIATION | Cazères | eau-assainissement/cours-eau P d31 140; espaces-verts/milieux-naturels P d31 110 | Entretien de berges, enlèvement d’embâcles, chantiers de renaturation et ouverture de sentiers, sur l’ensemble du département.
Assainis’Oc | EI | Seysses | eau-assainissement/assainissement P r60 220; eau-assainissement/eau-potable P r60 130 | Curage de réseaux, entretien de postes de relevage et de stations, relève de compteurs d’eau.
Crèches des Lilas | COOPERATIVE | Toulouse | action-sociale/petite-enfance P metro 900 | Société coopérative d’intérêt collectif qui gère cinq crèches à vocation d’insertion et forme des auxiliaires de puériculture.
Aide et Présence Lauragais | AI ASSOCIATION | Castanet-Tolosan | action-sociale/aide-domicile M r30 160; nettoyage/locaux M r30 120 | Association intermédiaire : aide à domicile, entretien de locaux et remplacements dans les écoles et les cantines.
Coup de Main Comminges | AI ASSOCIATION | Saint-Gaudens | prestations-intellectuelles/recrutement M r50 200; espaces-verts/entretien M r50 80; nettoyage/locaux M r50 110 | Mise à disposition de personnel en Comminges : ménage, jardinage, manutention, remplacements dans les collectivités.
L’Atelier des Possibles | ASSOCIATION | Toulouse | prestations-intellectuelles/formation P occ 260; action-sociale/insertion P d31 180 | Organisme de formation associatif : savoirs de base, français, remobilisation et accompagnement vers l’emploi.
Idées en Commun | COOPERATIVE | Toulouse | prestations-intellectuelles/conseil-etudes P occ 180; prestations-intellectuelles/communication P occ 120 | Coopérative de conseil : concertation, évaluation, études d’usages et communication accessible (facile à lire et à comprendre).
Imprim’Adapt | EA | Fenouillet | prestations-intellectuelles/impression P F occ 340; commerce/objets-cadeaux F occ 80 | Imprimerie adaptée : impression numérique et offset, façonnage, routage et objets gravés. Papiers recyclés ou certifiés.
Reboot Solidaire | EI ESUS | Colomiers | informatique/materiel-reconditionne F occ 240; dechets-reemploi/tri-recyclage P d31 90; informatique/maintenance P metro 70 | Collecte et reconditionnement d’ordinateurs et de téléphones, avec effacement certifié des données et garantie de deux ans.
CodAccess | EA | Labège | informatique/developpement P fr 280; informatique/maintenance P occ 110 | Développeurs en situation de handicap : sites accessibles, applications métier, audits RGAA et tests d’interfaces.
Compost’Oc | EI | Grenade | dechets-reemploi/biodechets P r40 190 | Collecte de biodéchets de cantines et de restaurants, compostage de proximité et formation des agents au tri.
Tri Sud Valorisation | EI | Castelginest | dechets-reemploi/tri-recyclage P d31+d81+d82 700; dechets-reemploi/collecte P d31 300 | Centre de tri de papiers, cartons et déchets d’équipements électriques ; enlèvement régulier et traçabilité par site.
Scène Ouverte 31 | ASSOCIATION | Toulouse | loisirs-culture-sport/evenementiel-spectacle P occ 130; loisirs-culture-sport/animation P d31 160 | Organisation d’événements, régie technique et ateliers artistiques dans les quartiers et les établissements de santé.
Gîtes et Loisirs Solidaires | ASSOCIATION | Bagnères-de-Luchon | loisirs-culture-sport/tourisme-patrimoine P fr 150; loisirs-culture-sport/animation P fr 120 | Séjours, classes de découverte et hébergement de groupes en montagne, accessibles aux personnes handicapées.
Sport pour Chacun | ASSOCIATION | Blagnac | loisirs-culture-sport/sport P d31 140 | Activité physique adaptée en entreprise, en résidence autonomie et dans les quartiers ; gestion de gymnases.
GEIQ Travaux du Midi | GEIQ ASSOCIATION | Toulouse | travaux-publics/voirie-terrassement M occ 800; batiment/gros-oeuvre M occ 400 | Groupement de quarante entreprises qui recrute, forme en alternance et met à disposition des salariés sur les chantiers.
Pavés et Chemins | EI | Fronton | travaux-publics/voirie-terrassement P r60 320; travaux-publics/amenagement-urbain P r60 180 | Pavage, bordures, cheminements piétons et pose de mobilier urbain, par équipes de quatre avec un chef de chantier.
`;

/** Suppliers that are in the annuaire, or on their way to it, and do not come this time. */
export const otherSupplierRows = `
Le Potager des Coteaux | ACI ASSOCIATION | Nailloux | espaces-verts/pepiniere-maraichage F r50 70; restauration/produits-alimentaires F r50 60 | Maraîchage biologique et paniers hebdomadaires livrés aux entreprises et aux cantines.
Pré Vert Entretien | EI | Grenade | espaces-verts/entretien P r40 200; espaces-verts/elagage P r40 90 | Tonte, débroussaillage, taille de haies et broyage sur place pour les communes et les bailleurs.
ESAT du Val d’Hers | ESAT | Castanet-Tolosan | espaces-verts/entretien P r25 140; espaces-verts/creation P r25 60; restauration/collective P r20 150 | Équipes d’espaces verts et restaurant ouvert au public, animés par des travailleurs handicapés.
Arbres et Haies d’Oc | EA | Lavaur | espaces-verts/elagage P r50 180; espaces-verts/creation P r50 130 | Élagage, plantation de haies champêtres et suivi d’arbres d’alignement.
Sentiers du Comminges | ACI ASSOCIATION | Montréjeau | espaces-verts/milieux-naturels P r60 90; eau-assainissement/cours-eau P r60 70 | Entretien de sentiers, de pistes et de petits cours d’eau de montagne.
Net’Action Muretain | EI | Muret | nettoyage/locaux P r30 260; nettoyage/parties-communes P r30 180 | Propreté de bureaux, d’écoles et d’immeubles, avec formation de tous les salariés au certificat de qualification.
Brillance Adaptée | EA | Balma | nettoyage/locaux P r30 420; nettoyage/vitrerie P r30 90 | Entreprise adaptée de nettoyage, équipes autonomes et matériel ergonomique.
Quartier Net | RQ ACI ASSOCIATION | Colomiers | nettoyage/parties-communes P r15 210; nettoyage/voirie P r15 120 | Régie de quartier : propreté des résidences, ramassage d’encombrants et désherbage manuel des rues.
Dératis’Oc | EI | Toulouse | nettoyage/desinfection P d31+d81+d82 130 | Dératisation, désinsectisation et lutte contre les punaises de lit sans fumigène.
Blanchisserie des Pyrénées | EA | Tarbes | nettoyage/blanchisserie P d65+d31+d32 380; commerce/textile-couture F occ 60 | Location et entretien de linge plat et de vêtements de travail, tournées quotidiennes.
ESAT Les Blancs Moulins | ESAT | Castres | nettoyage/blanchisserie P r50 170; transports-logistique/conditionnement P r80 190 | Blanchisserie, conditionnement alimentaire et montage de petites pièces.
Ville Propre Insertion | ACI ASSOCIATION | Toulouse | nettoyage/voirie P metro 200; dechets-reemploi/collecte P metro 80 | Balayage manuel, enlèvement de tags et ramassage de dépôts sauvages.
Murs et Couleurs | EI | Montauban | batiment/peinture-sols P r60 310; batiment/entretien P r60 120 | Peinture, sols et remise en état de logements entre deux locataires.
Toits du Midi | EI COOPERATIVE | Albi | batiment/charpente-couverture P r70 300; batiment/platrerie-isolation P r70 150 | Couverture tuile, zinguerie et isolation de combles.
Atelier du Fer | EA | Castres | batiment/metallerie-serrurerie P F r80 260 | Garde-corps, portails, grilles et mobilier métallique sur mesure.
Élec’Insertion | EI | Toulouse | batiment/electricite P r50 280; travaux-publics/reseaux P r50 160 | Courants forts et faibles, éclairage à basse consommation, tirage de fibre.
Plombiers Solidaires d’Oc | EI | Saint-Jean | batiment/plomberie-chauffage P r40 190 | Dépannage, remplacement de sanitaires et entretien de chaufferies collectives.
Terre et Pierre | ACI ASSOCIATION | Caraman | batiment/gros-oeuvre P r50 110 | Restauration de murs en terre crue et de petit patrimoine avec des bénévoles et des salariés en insertion.
Dépose et Réemploi | EI | Toulouse | batiment/demolition P d31 320; dechets-reemploi/reemploi P metro 140 | Dépose sélective, diagnostic ressources et revente de matériaux de second œuvre.
Batim’Intérim | ETTI | Muret | batiment/gros-oeuvre M d31 450; batiment/peinture-sols M d31 200; prestations-intellectuelles/recrutement M d31 300 | Agence d’intérim d’insertion dédiée au bâtiment et aux travaux publics.
Réseaux Solidaires | EI | Portet-sur-Garonne | travaux-publics/reseaux P r60 340; eau-assainissement/eau-potable P r60 140 | Tranchées, fourreaux, petits branchements d’eau et remise en état de trottoirs.
Aires de Jeux du Lauragais | EA | Villefranche-de-Lauragais | travaux-publics/amenagement-urbain P occ 170 | Pose, contrôle et réparation d’aires de jeux et de mobilier urbain.
Valor’Textile | EI | Fenouillet | dechets-reemploi/textile P occ 260 | Collecte en bornes, tri et revente de textiles ; fabrication de chiffons d’essuyage.
Démantèle’Oc | EA | Pamiers | dechets-reemploi/tri-recyclage P d09+d31 210 | Démantèlement de déchets électriques et de menuiseries en fin de vie.
La Ressource du Volvestre | ACI ASSOCIATION | Carbonne | dechets-reemploi/reemploi P F r30 90; dechets-reemploi/collecte P r30 50 | Ressourcerie rurale : collecte, atelier bois et boutique.
Biocycle Solidaire | ASSOCIATION ESUS | Toulouse | dechets-reemploi/biodechets P metro 70 | Composteurs de quartier, animations et collecte de biodéchets à vélo.
Eaux Claires Insertion | ACI ASSOCIATION | Auch | eau-assainissement/cours-eau P d32 100 | Entretien de rivières, de fossés et de mares.
Compteurs d’Oc | EA | Montauban | eau-assainissement/eau-potable P d82+d31 150 | Relève et remplacement de compteurs, contrôle de poteaux d’incendie.
Vigie Adaptée | EA | Blagnac | securite/gardiennage P d31 330 | Télésurveillance, accueil filtrant et sécurité incendie.
Correspondants de Nuit d’Oc | ASSOCIATION | Colomiers | securite/mediation P r20 130 | Présence en soirée dans les résidences, apaisement des conflits de voisinage.
Handi’Transport Midi | EA | Toulouse | transports-logistique/transport-personnes P d31+d82 300 | Transport quotidien d’élèves et d’adultes handicapés vers leurs établissements.
Colis Doux | EI | Labège | transports-logistique/livraison P r20 120 | Courses et livraisons en véhicules électriques et vélos-cargos, préparation de paniers.
Archiv’Logis | EA | Castelginest | transports-logistique/demenagement-manutention P d31 200; informatique/saisie-numerisation P occ 90 | Conservation d’archives, transferts et numérisation à la demande.
ESAT Garonne Industrie | ESAT | Seysses | transports-logistique/conditionnement P occ 280; prestations-intellectuelles/impression P occ 60 | Montage, câblage, mise sous pli et conditionnement à façon.
Atelier Vélo des Minimes | ACI ASSOCIATION | Toulouse | transports-logistique/vehicules-velos P metro 60 | Réparation et marquage de vélos, ateliers mobiles en entreprise.
Langues et Signes | COOPERATIVE | Toulouse | prestations-intellectuelles/traduction P occ 150 | Interprètes en langue des signes et vélotypistes, sur place ou à distance.
Plume Adaptée | EA | Albi | prestations-intellectuelles/secretariat-accueil P M occ 130; prestations-intellectuelles/communication P occ 60 | Comptes rendus, saisie, standard téléphonique et mise en page.
Formations du Pastel | COOPERATIVE | Toulouse | prestations-intellectuelles/formation P occ 220 | Formations qualifiantes aux métiers du soin, de la propreté et du bâtiment.
Territoires et Usages | COOPERATIVE | Foix | prestations-intellectuelles/conseil-etudes P occ 110 | Diagnostics de territoire, mobilité et alimentation durable.
Images du Canal | ASSOCIATION | Toulouse | prestations-intellectuelles/communication P occ 70 | Films, photographies et podcasts réalisés avec des jeunes en insertion.
Façonnage du Tarn | EA | Gaillac | prestations-intellectuelles/impression P F occ 190 | Façonnage, reliure, routage et stockage de documents.
Interstice Emploi | AI ASSOCIATION | Muret | prestations-intellectuelles/recrutement M r30 170; restauration/collective M r30 80 | Mise à disposition de personnel pour les écoles, les cantines et les particuliers.
Relais EITI Garonne | EITI | Toulouse | transports-logistique/livraison P metro 60; batiment/entretien P metro 50 | Travailleurs indépendants en insertion : livraison, petits travaux et assistance numérique.
Clic et Compagnie | EI | Montauban | informatique/maintenance P r60 120; informatique/materiel-reconditionne F occ 90 | Assistance de proximité, postes reconditionnés et ateliers numériques.
Data Adapt Occitanie | EA | Tarbes | informatique/saisie-numerisation P fr 170 | Saisie, contrôle de données et annotation d’images.
Web Inclusif | COOPERATIVE | Toulouse | informatique/developpement P fr 160 | Conception de sites sobres et accessibles, audits et formation.
Saveurs Partagées | ACI ASSOCIATION | Toulouse | restauration/traiteur P r30 140; restauration/collective P r20 110 | Cuisine d’insertion : buffets du monde, repas pour crèches et foyers.
Le Fournil des Deux Ponts | EI | Cazères | restauration/produits-alimentaires F r60 130 | Boulangerie biologique livrant cantines, restaurants et magasins.
Café des Glycines | ESAT | Revel | restauration/restaurant P r25 90; restauration/traiteur P r25 70 | Restaurant d’application et plateaux-repas.
Paniers du Midi | ACI ASSOCIATION | Fronton | restauration/produits-alimentaires F r50 100 | Paniers de fruits et légumes biologiques pour les salariés et les écoles.
Tréteaux Solidaires | ASSOCIATION | Albi | loisirs-culture-sport/evenementiel-spectacle P occ 90 | Location de scènes et de gradins, montage et démontage.
Vacances Pour Tous Midi | MUTUELLE | Toulouse | loisirs-culture-sport/animation P fr 310; loisirs-culture-sport/tourisme-patrimoine P fr 220 | Séjours de vacances et centres de loisirs mutualistes.
Reliures d’Antan | EA | Carcassonne | loisirs-culture-sport/tourisme-patrimoine P occ 60; prestations-intellectuelles/impression F occ 40 | Restauration de livres et de registres d’archives.
Bassin d’Activités Sportives | ASSOCIATION | Pibrac | loisirs-culture-sport/sport P r20 100 | Entretien de terrains et animation sportive pour les seniors.
Objets d’Ici | ESAT | Gaillac | commerce/objets-cadeaux F fr 110; commerce/mobilier-fournitures F occ 70 | Coffrets, trophées en bois et fournitures de bureau.
Savons de Garonne | EA | Auterive | commerce/produits-entretien F occ 140 | Produits d’entretien concentrés en recharges, fabriqués sur place.
Ateliers Couture du Canal | EI | Castres | commerce/textile-couture F occ 160 | Vêtements de travail et linge professionnel en fibres recyclées.
Toits Partagés | ASSOCIATION | Toulouse | action-sociale/hebergement P d31 600 | Hébergement d’urgence, logement accompagné et gestion locative sociale.
Santé Proche | FONDATION | Toulouse | action-sociale/sante P occ 280; action-sociale/aide-domicile P d31 190 | Médiation en santé, prévention et services à domicile pour les personnes fragiles.
Premiers Pas Coopérative | COOPERATIVE | Castanet-Tolosan | action-sociale/petite-enfance P sicoval+metro 420 | Micro-crèches et relais d’assistantes maternelles en gestion coopérative.
`;
