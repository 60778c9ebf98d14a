/**
 * TME's 14 sectors, in its order, each followed by its families. One line each: id | French label | usual
 * nature (thresholds depend on it) | CPV prefixes, without check digit and trailing zeros | trade words that
 * people search by. CPV 2008, Regulation (EC) 213/2008; of two prefixes the longer one wins.
 */
export const categoryList = `
nettoyage | Nettoyage et propreté | SERVICES | 909 906 | ménage, propreté, entretien, hygiène
nettoyage/locaux | Nettoyage de locaux et de bureaux | SERVICES | 90911 90919 | ménage, bureaux, écoles, sanitaires, bionettoyage, agent d’entretien, femme de ménage, technicien de surface, vestiaires, femme de chambre
nettoyage/parties-communes | Nettoyage d’immeubles et de parties communes | SERVICES | 909111 90918 9834113 9834114 | halls, cages d’escalier, sortie des conteneurs, poubelles, résidence, conciergerie, bailleur, sortie des bacs, copropriété, ascenseurs
nettoyage/vitrerie | Nettoyage de vitres et de façades | SERVICES | 909113 45452 | vitres, vitrerie, laveur de carreaux, façades, bardage, lavage de vitres, nettoyage de carreaux, laveur de glaces, travail en hauteur, cordiste
nettoyage/remise-en-etat | Nettoyage de chantier et remise en état | SERVICES | 90914 90917 90913 | fin de chantier, débarras, syndrome de Diogène, parkings, véhicules, décapage, débarras de logement, vide-cave, remise en état après travaux
nettoyage/voirie | Propreté urbaine | SERVICES | 906 | balayage, rues, marchés, corbeilles, tags, graffitis, désherbage, déneigement, avaloirs, plages, nettoyage de rues, feuilles mortes, viabilité hivernale
nettoyage/desinfection | Désinfection et lutte contre les nuisibles | SERVICES | 9092 9067 | 3D, dératisation, désinsectisation, punaises de lit, frelons, nuisibles, cafards, rats, frelon asiatique
nettoyage/blanchisserie | Blanchisserie et entretien du linge | SERVICES | 9831 | pressing, lavage, repassage, linge, vêtements de travail, location de linge, laverie, draps, lavage du linge
batiment | Bâtiment | WORKS | 45 | travaux, BTP, rénovation, second œuvre, réhabilitation
batiment/gros-oeuvre | Gros œuvre et maçonnerie | WORKS | 4521 45262 45223 | maçon, béton, enduit, pierre, murs, bâti ancien, patrimoine, maçonnerie, parpaings, rejointoiement
batiment/charpente-couverture | Charpente, couverture et étanchéité | WORKS | 45261 45422 | toiture, zinguerie, tuiles, ossature bois, étanchéité, toit, réparation de toit, couvreur, gouttières, charpentier
batiment/menuiserie | Menuiserie et agencement | WORKS | 4542 | portes, fenêtres, bois, placards, parquet, ébénisterie, menuisier, volets, escaliers
batiment/platrerie-isolation | Plâtrerie, cloisons et isolation | WORKS | 4541 4532 | plaquiste, placo, faux plafonds, doublage, isolation thermique, éco-matériaux, plâtrier, cloisons, combles
batiment/peinture-sols | Peinture, sols et revêtements | WORKS | 4544 4543 | peintre, papier peint, carrelage, faïence, lino, façades, ravalement, peintre en bâtiment, moquette, parquet flottant, ravalement de façade, pose de parquet
batiment/plomberie-chauffage | Plomberie, chauffage et ventilation | WORKS | 4533 5072 | plombier, sanitaires, chaudière, climatisation, VMC, chauffagiste, fuites d’eau, pompe à chaleur, robinetterie
batiment/electricite | Électricité et éclairage des bâtiments | WORKS | 4531 5071 | électricien, câblage, courants faibles, luminaires, alarme, installation électrique, mise aux normes électriques, panneaux solaires, bornes de recharge
batiment/metallerie-serrurerie | Métallerie, serrurerie et clôtures | WORKS | 4542114 4542116 443165 4534 98395 | soudure, ferronnerie, garde-corps, portails, grilles, clôtures, serrurier, métallier, rampes, serrures
batiment/demolition | Déconstruction, curage et désamiantage | WORKS | 45111 9065 | démolition, dépose sélective, curage, amiante, diagnostic ressources
batiment/entretien | Entretien courant et petits travaux | WORKS | 4545 507 | multiservices, multitechnique, homme toutes mains, second œuvre, remise en état de logements, homme à tout faire, bricolage, factotum, petites réparations, rénovation de logements
travaux-publics | Travaux publics et réseaux | WORKS | 4522 4523 | TP, VRD, chantiers, génie civil, BTP
travaux-publics/voirie-terrassement | Voirie, terrassement et génie civil | WORKS | 45233 45112 45236 45221 45234 | VRD, chaussée, trottoirs, enrobé, bordures, pavés, pistes cyclables, ponts, coffrage, tramway, pavage, goudron, routes, dallage, terrassier, réfection de trottoirs, parking en enrobé
travaux-publics/reseaux | Réseaux d’énergie et de télécommunications | WORKS | 45231 4523231 50232 | fibre, tranchées, éclairage public, câbles, réseau de chaleur, enfouissement, fibre optique, raccordement, téléphonie
travaux-publics/amenagement-urbain | Mobilier urbain, signalisation et aires de jeux | WORKS | 4523329 349284 4523621 5087 | bancs, potelets, panneaux, marquage au sol, jeux d’enfants, jalonnement
espaces-verts | Espaces verts | SERVICES | 773 77 | EV, paysage, jardins, nature en ville, biodiversité
espaces-verts/entretien | Entretien d’espaces verts | SERVICES | 7731 | EV, tonte, taille, désherbage, débroussaillage, fauchage, massifs, cimetières, ramassage de feuilles, pelouse, gazon, jardinier, jardinage, entretien de parcs
espaces-verts/creation | Création et aménagement paysagers | WORKS | 451127 77315 71421 | plantation, paysagiste, arrosage, engazonnement, jardins, toitures végétalisées, jardins partagés, plantation de haies, fleurissement, aménagement de jardin, potager
espaces-verts/elagage | Élagage et abattage | SERVICES | 7734 772114 | élagueur, arbres, haies, dessouchage, broyage, taille douce, abattage d’arbres, taille de haies, plantation d’arbres, essouchage
espaces-verts/milieux-naturels | Milieux naturels et forêts | SERVICES | 772 9072 92534 | génie écologique, sentiers, zones humides, plantes invasives, bûcheronnage, randonnée, renaturation, entretien de forêts, chemins de randonnée, haies champêtres, espèces invasives
espaces-verts/pepiniere-maraichage | Pépinière, horticulture et maraîchage | SUPPLIES | 0312 03221 771 | plants, fleurs, arbustes, serres, semences, légumes bio, plantes sauvages locales, jardin maraîcher, fleuriste, plantes
dechets-reemploi | Déchets et réemploi | SERVICES | 905 | économie circulaire, valorisation, recyclage, seconde main
dechets-reemploi/collecte | Collecte, encombrants et déchèteries | SERVICES | 90511 90512 9053 | ordures, corbeilles, cartons, papier de bureau, encombrants, gardien de déchèterie, bacs, recyclage de papier, bennes, enlèvement d’encombrants, déchets verts, ramassage des ordures, gravats
dechets-reemploi/tri-recyclage | Tri, démantèlement et recyclage | SERVICES | 90513 90514 | centre de tri, DEEE, D3E, métaux, plastiques, déconditionnement, valorisation matière, déchets électroniques, recyclage de papier, broyage, cartouches d’encre
dechets-reemploi/reemploi | Réemploi et ressourcerie | SERVICES | 5085 5088 | recyclerie, ressourcerie, matériauthèque, mobilier d’occasion, surcyclage, upcycling, réparation, réemploi de matériaux, dons de mobilier, objets de seconde main
dechets-reemploi/textile | Collecte et valorisation des textiles | SERVICES | 196 5083 | vêtements, friperie, chiffons, bornes, linge usagé, isolant textile
dechets-reemploi/biodechets | Biodéchets et compostage | SERVICES | 7712 | compost, restes alimentaires, lombricompost, composteurs, broyat, cantine, restes de cantine, déchets alimentaires
eau-assainissement | Eau et assainissement | SERVICES | 904 651 655 | eau potable, eaux usées, hydraulique
eau-assainissement/eau-potable | Eau potable et relève de compteurs | SERVICES | 651 655 504111 4523215 | adduction, compteurs d’eau, bornes-fontaines, recherche de fuites, poteaux incendie, relève de compteurs, fontaines à eau
eau-assainissement/assainissement | Réseaux et ouvrages d’assainissement | SERVICES | 904 4523241 4523242 | égouts, curage, stations d’épuration, regards, fosses septiques, eaux pluviales, débouchage, vidange, curage de réseaux
eau-assainissement/cours-eau | Entretien des cours d’eau et des bassins | SERVICES | 45246 4524 45232454 | rivières, berges, fossés, ripisylve, embâcles, GEMAPI, bassins de rétention, noues, entretien de rivières, entretien de berges, mares, nettoyage de fossés
securite | Sécurité | SERVICES | 797 752 | sûreté, prévention, surveillance
securite/gardiennage | Gardiennage, surveillance et sécurité incendie | SERVICES | 7971 7525 504132 517 | agent de sécurité, ronde, télésurveillance, filtrage, vigile, contrôle d’accès, SSIAP, extincteurs, agents de sécurité, sécurité d’événements, maître-chien
securite/mediation | Médiation et tranquillité publique | SERVICES | 75241 | médiateur, correspondants de nuit, prévention, écoles, transports, cadre de vie
transports-logistique | Transports et logistique | SERVICES | 60 63 64 | mobilité, acheminement, manutention
transports-logistique/transport-personnes | Transport de personnes et mobilité solidaire | SERVICES | 6012 6013 6014 6017 | TPMR, navette, transport scolaire, transport à la demande, auto-école sociale, chauffeur, transport de personnes handicapées, minibus, accompagnement, taxi, véhicule avec chauffeur
transports-logistique/livraison | Livraison, messagerie et dernier kilomètre | SERVICES | 6412 60161 6018 853122 | coursier, vélo-cargo, colis, courrier, portage, distribution de journaux, livraison à vélo, livreur, courses, plis, distribution de tracts
transports-logistique/demenagement-manutention | Déménagement, manutention et stockage | SERVICES | 6311 6312 98392 | transfert de bureaux, garde-meubles, archives, montage de mobilier, entrepôt, déménageur, déménagement de bureaux, garde-meuble, manutentionnaires
transports-logistique/conditionnement | Conditionnement et sous-traitance industrielle | SERVICES | 7992 | emballage, assemblage, colisage, mise sous film, câblage, préparation de commandes, mise en sachet, étiquetage, montage, kits
transports-logistique/vehicules-velos | Entretien de véhicules et de vélos | SERVICES | 5011 3443 | garage solidaire, mécanique, lavage sans eau, atelier vélo, flotte, carrosserie, réparation de vélos, lavage de voitures, lavage auto, nettoyage de véhicules, garagiste, mécanicien, trottinettes, entretien de flotte
prestations-intellectuelles | Prestations intellectuelles | SERVICES | 71 73 79 805 | études, conseil, tertiaire, services administratifs
prestations-intellectuelles/conseil-etudes | Conseil, études et assistance à maîtrise d’ouvrage | SERVICES | 713 714 712 793 794 | AMO, diagnostic, concertation, évaluation, ingénierie, architecture, audit, bureau d’études, consultant, enquête, expertise, étude de faisabilité
prestations-intellectuelles/formation | Formation et accompagnement professionnel | SERVICES | 805 804 853123 | formateur, remise à niveau, FLE, savoirs de base, sensibilisation, bilan de compétences, cours de français, alphabétisation, stage, coaching
prestations-intellectuelles/communication | Communication, graphisme et audiovisuel | SERVICES | 7934 79416 79822 9211 7996 | création graphique, vidéo, photo, site, charte, FALC, réseaux sociaux, photographe, création de logo, identité visuelle, film, podcast, infographie, agence de communication
prestations-intellectuelles/impression | Impression, reprographie et mise sous pli | SERVICES | 7981 7952 7957 79971 22 | imprimerie, flyers, façonnage, routage, publipostage, affiches, enveloppes, photocopies, cartes de visite, brochures, dépliants, plaquettes, reliure, bâches, plaquettes commerciales
prestations-intellectuelles/secretariat-accueil | Secrétariat, accueil et archivage | SERVICES | 7951 7955 7956 79992 799951 | standard téléphonique, saisie, hôtesse, comptes rendus, classement, centre d’appels, hôte d’accueil, réceptionniste, assistant administratif, archivage
prestations-intellectuelles/traduction | Traduction, interprétariat et accessibilité | SERVICES | 7953 7954 | LSF, langue des signes, vélotypie, facile à lire, interprète, audiodescription, traducteur, sous-titrage, braille
prestations-intellectuelles/recrutement | Mise à disposition de personnel et recrutement | SERVICES | 796 | intérim, remplacement, délégation, travail temporaire, mise à l’emploi, heures d’insertion, intérimaires, recrutement, prêt de personnel, main-d’œuvre
informatique | Informatique | SERVICES | 72 48 302 | numérique, SI, digital
informatique/developpement | Développement web et logiciels | SERVICES | 722 724 | site internet, application, accessibilité numérique, RGAA, hébergement, tests, webmaster, développeur, application mobile, site web, site vitrine, intranet
informatique/maintenance | Maintenance et assistance informatiques | SERVICES | 503 726 7225 516 | infogérance, dépannage, support, réseau, déploiement de postes, dépannage informatique, technicien informatique, installation de postes, médiation numérique
informatique/saisie-numerisation | Saisie, numérisation et traitement de données | SERVICES | 723 79999 | scan, dématérialisation, indexation, GED, archives, vidéocodage, saisie de données, archivage numérique, numérisation de dossiers
informatique/materiel-reconditionne | Matériel informatique reconditionné | SUPPLIES | 302 | ordinateurs, tablettes, téléphones, occasion, reconditionnement, effacement de données, PC d’occasion, ordinateurs portables, écrans, imprimantes
restauration | Restauration | SERVICES | 553 554 555 | alimentation, cuisine, repas
restauration/traiteur | Traiteur, buffets et cocktails | SERVICES | 5552 | buffet, cocktail, plateau-repas, réception, pauses-café, circuits courts, lunch, petits fours, petit-déjeuner
restauration/collective | Restauration collective et portage de repas | SERVICES | 5551 5532 555211 | cantine, cuisine centrale, self, légumerie, aide de cuisine, plonge, portage à domicile, cantine scolaire, restauration scolaire, restaurant d’entreprise, livraison de repas, repas de crèche
restauration/restaurant | Restaurant, café et bar | SERVICES | 553 554 | cafétéria, guinguette, food truck, salon de thé, restaurant d’application, brasserie, snack, buvette
restauration/produits-alimentaires | Produits alimentaires et paniers | SUPPLIES | 15 0322 | épicerie, conserves, pain, miel, paniers bio, corbeilles de fruits, boissons, boulangerie, fruits, paniers de légumes, confitures, fromage, bière, glaces, crèmes glacées, sorbets
loisirs-culture-sport | Loisirs, culture et sport | SERVICES | 92 79952 | animation, tourisme, patrimoine, événements
loisirs-culture-sport/animation | Animation, séjours et centres de loisirs | SERVICES | 5524 9233 | ALAE, ALSH, colonies, périscolaire, médiation culturelle, ludothèque, colonie de vacances, centre aéré, animateur, ateliers pour enfants
loisirs-culture-sport/evenementiel-spectacle | Événementiel et spectacle vivant | SERVICES | 7995 9231 9232 9237 | concert, festival, scène, location de vaisselle, montage de stands, décors, régie, sonorisation, organisation d’événements, location de scène, chapiteau, gradins, salle, fête de fin d’année, arbre de Noël
loisirs-culture-sport/sport | Équipements et activités sportifs | SERVICES | 926 7732 374 | piscine, gymnase, stade, coach, sport adapté, terrains, entretien de terrain de sport, éducateur sportif, activité physique, cours de gymnastique
loisirs-culture-sport/tourisme-patrimoine | Tourisme, hébergement et patrimoine | SERVICES | 551 552 635 925 | hôtel, gîte, camping, visites, musée, bibliothèque, reliure, conciergerie, séminaire, hébergement de groupe, classes de découverte
commerce | Commerce | SUPPLIES | 559 18 39 | fournitures, produits, achats, fabrication
commerce/textile-couture | Couture, vêtements et linge | SUPPLIES | 181 182 183 395 | confection, atelier de couture, retouches, EPI, vêtements de travail, tote bags, masques, tee-shirts, broderie, rideaux, sacs, couturière
commerce/mobilier-fournitures | Mobilier et fournitures de bureau | SUPPLIES | 391 3019 | bureaux, sièges, papeterie, meubles en bois, palettes, agencement, meubles, chaises, tables, armoires, fournitures scolaires
commerce/produits-entretien | Produits et matériel d’entretien | SUPPLIES | 3983 392243 3376 | savon, détergent, essuie-mains, balais, consommables, écoproduits, lessive, papier toilette, gants, sacs poubelle
commerce/objets-cadeaux | Objets, cadeaux et signalétique | SUPPLIES | 1853 378 444234 | goodies, trophées, coffrets, gravure, enseignes, artisanat, poterie, cadeaux d’entreprise, objets publicitaires, objets promotionnels, paniers garnis, mugs, plaques
action-sociale | Action sociale | SERVICES | 85 98513 | social, médico-social, solidarité, lien social
action-sociale/petite-enfance | Petite enfance et parentalité | SERVICES | 8011 8531211 853113 | crèche, halte-garderie, multi-accueil, garde d’enfants, assistante maternelle, puériculture, baby-sitting
action-sociale/aide-domicile | Aide à domicile et services à la personne | SERVICES | 98513 853124 79622 | SAP, ménage à domicile, personnes âgées, auxiliaire de vie, petit bricolage, femme de ménage, aide aux personnes âgées, soutien scolaire
action-sociale/insertion | Accompagnement social et insertion | SERVICES | 8531231 853125 7523124 | accompagnement socio-professionnel, chantier, levée des freins, illettrisme, accès aux droits, accompagnement socioprofessionnel, travailleurs sociaux
action-sociale/hebergement | Hébergement et logement accompagné | SERVICES | 85311 | CHRS, hébergement d’urgence, gestion locative sociale, résidence sociale, maraude
action-sociale/sante | Santé et prévention | SERVICES | 851 | médiation en santé, soins, prévention, bien-être, aides techniques, matériel médical, fauteuils roulants, infirmier
`;
