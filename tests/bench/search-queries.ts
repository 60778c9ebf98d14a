/**
 * What people ask the annuaire, one line each, with what answers it, judged on the facts of a supplier and
 * never on its words: question | categories | kinds or family of kinds | INSEE code of the commune to work
 * in | SIRET or beginning of a name. A category after `~` answers in part. An empty column asks nothing.
 * Gathered from the words of the law's annexes, of CPV labels, of calls for tenders for these trades and of
 * everyday speech; the towns are those of the demonstration's territory.
 */
const rows = `
nettoyage de bureaux | nettoyage/locaux ~nettoyage | | |
ménage | nettoyage/locaux nettoyage/parties-communes action-sociale/aide-domicile ~nettoyage | | |
nettoyage écoles | nettoyage/locaux ~nettoyage | | |
femme de ménage | nettoyage/locaux nettoyage/parties-communes action-sociale/aide-domicile ~nettoyage | | |
propreté urbaine | nettoyage/voirie ~nettoyage | | |
femme de chambre | nettoyage/locaux ~nettoyage | | |
travail en hauteur | nettoyage/vitrerie batiment/charpente-couverture ~nettoyage | | |
cordiste | nettoyage/vitrerie batiment/charpente-couverture ~nettoyage | | |
laveur de glaces | nettoyage/vitrerie ~nettoyage | | |
glaces | restauration/produits-alimentaires nettoyage/vitrerie ~restauration ~nettoyage | | |
crèmes glacées | restauration/produits-alimentaires ~restauration | | |
balayage des rues | nettoyage/voirie ~nettoyage | | |
tags et graffitis | nettoyage/voirie ~nettoyage | | |
lavage de vitres | nettoyage/vitrerie ~nettoyage/locaux ~nettoyage | | |
laveur de carreaux | nettoyage/vitrerie ~nettoyage | | |
entretien des parties communes | nettoyage/parties-communes ~nettoyage | | |
sortie des poubelles | nettoyage/parties-communes ~dechets-reemploi/collecte ~nettoyage | | |
nettoyage fin de chantier | nettoyage/remise-en-etat ~nettoyage | | |
débarras logement | nettoyage/remise-en-etat dechets-reemploi/collecte ~transports-logistique/demenagement-manutention ~nettoyage | | |
punaises de lit | nettoyage/desinfection | | |
dératisation | nettoyage/desinfection | | |
blanchisserie | nettoyage/blanchisserie | | |
lavage du linge | nettoyage/blanchisserie | | |
pressing | nettoyage/blanchisserie | | |
location de vêtements de travail | nettoyage/blanchisserie commerce/textile-couture | | |
déneigement | nettoyage/voirie | | |
travaux | batiment travaux-publics | | |
BTP | batiment travaux-publics | | |
maçon | batiment/gros-oeuvre ~batiment | | |
maçonnerie | batiment/gros-oeuvre ~batiment | | |
toiture | batiment/charpente-couverture ~batiment ~espaces-verts/creation | | |
réparation de toit | batiment/charpente-couverture ~batiment | | |
zinguerie | batiment/charpente-couverture ~batiment | | |
menuiserie | batiment/menuiserie ~commerce/mobilier-fournitures ~batiment | | |
fenêtres | batiment/menuiserie ~batiment | | |
placo | batiment/platrerie-isolation ~batiment | | |
isolation | batiment/platrerie-isolation ~batiment | | |
peinture | batiment/peinture-sols ~batiment | | |
peintre en bâtiment | batiment/peinture-sols ~batiment | | |
carrelage | batiment/peinture-sols ~batiment | | |
plomberie | batiment/plomberie-chauffage ~batiment | | |
plombier | batiment/plomberie-chauffage ~batiment | | |
chauffage | batiment/plomberie-chauffage ~batiment | | |
climatisation | batiment/plomberie-chauffage ~batiment | | |
électricité | batiment/electricite ~travaux-publics/reseaux ~batiment | | |
électricien | batiment/electricite ~travaux-publics/reseaux ~batiment | | |
serrurerie | batiment/metallerie-serrurerie ~batiment | | |
clôtures | batiment/metallerie-serrurerie ~espaces-verts/creation ~batiment | | |
soudure | batiment/metallerie-serrurerie | | |
démolition | batiment/demolition ~batiment | | |
désamiantage | batiment/demolition ~batiment | | |
petits travaux | batiment/entretien ~batiment ~action-sociale/aide-domicile | | |
homme à tout faire | batiment/entretien ~batiment | | |
second œuvre | batiment/entretien batiment/peinture-sols batiment/platrerie-isolation batiment/menuiserie ~batiment ~batiment/electricite ~batiment/plomberie-chauffage | | |
voirie | travaux-publics/voirie-terrassement nettoyage/voirie ~travaux-publics | | |
terrassement | travaux-publics/voirie-terrassement ~travaux-publics | | |
VRD | travaux-publics/voirie-terrassement travaux-publics/reseaux ~travaux-publics | | |
pavage | travaux-publics/voirie-terrassement ~travaux-publics | | |
fibre optique | travaux-publics/reseaux ~travaux-publics ~batiment/electricite | | |
mobilier urbain | travaux-publics/amenagement-urbain ~travaux-publics ~commerce/mobilier-fournitures | | |
aires de jeux | travaux-publics/amenagement-urbain ~travaux-publics | | |
espaces verts | espaces-verts/entretien espaces-verts/creation espaces-verts/elagage espaces-verts | | |
entretien espaces verts | espaces-verts/entretien espaces-verts ~espaces-verts/elagage ~espaces-verts/creation | | |
EV | espaces-verts/entretien espaces-verts/creation espaces-verts/elagage espaces-verts | | |
tonte pelouse | espaces-verts/entretien ~espaces-verts | | |
jardinier | espaces-verts/entretien espaces-verts/creation espaces-verts | | |
paysagiste | espaces-verts/creation espaces-verts/entretien ~espaces-verts | | |
débroussaillage | espaces-verts/entretien ~espaces-verts | | |
désherbage cimetière | espaces-verts/entretien ~nettoyage/voirie ~espaces-verts | | |
élagage | espaces-verts/elagage ~espaces-verts | | |
abattage d’arbres | espaces-verts/elagage ~espaces-verts | | |
plantation de haies | espaces-verts/creation espaces-verts/elagage ~espaces-verts | | |
zones humides | espaces-verts/milieux-naturels ~eau-assainissement/cours-eau | | |
entretien de rivières | eau-assainissement/cours-eau ~espaces-verts/milieux-naturels | | |
berges | eau-assainissement/cours-eau ~espaces-verts/milieux-naturels | | |
maraîchage | espaces-verts/pepiniere-maraichage ~restauration/produits-alimentaires | | |
légumes bio | espaces-verts/pepiniere-maraichage restauration/produits-alimentaires | | |
collecte de déchets | dechets-reemploi/collecte ~dechets-reemploi/tri-recyclage ~dechets-reemploi/biodechets ~dechets-reemploi | | |
encombrants | dechets-reemploi/collecte ~nettoyage/remise-en-etat ~nettoyage/voirie | | |
recyclage papier | dechets-reemploi/collecte dechets-reemploi/tri-recyclage ~dechets-reemploi | | |
DEEE | dechets-reemploi/tri-recyclage ~informatique/materiel-reconditionne | | |
déchets électroniques | dechets-reemploi/tri-recyclage ~informatique/materiel-reconditionne ~dechets-reemploi | | |
ressourcerie | dechets-reemploi/reemploi ~dechets-reemploi | | |
réemploi matériaux | dechets-reemploi/reemploi ~batiment/demolition ~dechets-reemploi | | |
friperie | dechets-reemploi/textile | | |
compost | dechets-reemploi/biodechets | | |
biodéchets | dechets-reemploi/biodechets | | |
restes de cantine | dechets-reemploi/biodechets | | |
relève de compteurs | eau-assainissement/eau-potable | | |
curage de réseaux | eau-assainissement/assainissement | | |
égouts | eau-assainissement/assainissement | | |
gardiennage | securite/gardiennage ~securite | | |
vigile | securite/gardiennage ~securite | | |
sécurité incendie | securite/gardiennage ~securite | | |
SSIAP | securite/gardiennage ~securite | | |
médiation | securite/mediation ~action-sociale/sante ~securite | | |
transport de personnes handicapées | transports-logistique/transport-personnes ~transports-logistique | | |
TPMR | transports-logistique/transport-personnes ~transports-logistique | | |
navette | transports-logistique/transport-personnes ~transports-logistique | | |
livraison à vélo | transports-logistique/livraison ~transports-logistique | | |
coursier | transports-logistique/livraison ~transports-logistique | | |
déménagement | transports-logistique/demenagement-manutention ~transports-logistique | | |
déménagement de bureaux | transports-logistique/demenagement-manutention ~transports-logistique | | |
garde-meubles | transports-logistique/demenagement-manutention ~transports-logistique | | |
conditionnement | transports-logistique/conditionnement | | |
sous-traitance industrielle | transports-logistique/conditionnement | | |
mise sous film | transports-logistique/conditionnement | | |
réparation de vélos | transports-logistique/vehicules-velos | | |
lavage voiture | transports-logistique/vehicules-velos ~nettoyage/remise-en-etat | | |
lavage de véhicules | transports-logistique/vehicules-velos ~nettoyage/remise-en-etat | | |
garage | transports-logistique/vehicules-velos | | |
bureau d'études | prestations-intellectuelles/conseil-etudes ~prestations-intellectuelles | | |
AMO | prestations-intellectuelles/conseil-etudes ~prestations-intellectuelles | | |
audit | prestations-intellectuelles/conseil-etudes ~informatique/developpement ~prestations-intellectuelles | | |
formation | prestations-intellectuelles/formation | | |
cours de français | prestations-intellectuelles/formation | | |
FLE | prestations-intellectuelles/formation | | |
graphiste | prestations-intellectuelles/communication | | |
création de logo | prestations-intellectuelles/communication | | |
vidéo | prestations-intellectuelles/communication | | |
photographe | prestations-intellectuelles/communication | | |
impression | prestations-intellectuelles/impression | | |
imprimeur | prestations-intellectuelles/impression | | |
flyers | prestations-intellectuelles/impression | | |
photocopies | prestations-intellectuelles/impression | | |
mise sous pli | prestations-intellectuelles/impression ~transports-logistique/conditionnement | | |
routage | prestations-intellectuelles/impression | | |
secrétariat | prestations-intellectuelles/secretariat-accueil | | |
standard téléphonique | prestations-intellectuelles/secretariat-accueil | | |
hôtesse d’accueil | prestations-intellectuelles/secretariat-accueil | | |
archivage | prestations-intellectuelles/secretariat-accueil informatique/saisie-numerisation transports-logistique/demenagement-manutention | | |
langue des signes | prestations-intellectuelles/traduction | | |
LSF | prestations-intellectuelles/traduction | | |
interprète | prestations-intellectuelles/traduction | | |
intérim | prestations-intellectuelles/recrutement | | |
mise à disposition de personnel | prestations-intellectuelles/recrutement | | |
site internet | informatique/developpement ~prestations-intellectuelles/communication | | |
webmaster | informatique/developpement ~prestations-intellectuelles/communication | | |
développeur | informatique/developpement | | |
application mobile | informatique/developpement | | |
accessibilité numérique | informatique/developpement | | |
dépannage informatique | informatique/maintenance ~informatique | | |
infogérance | informatique/maintenance ~informatique | | |
numérisation | informatique/saisie-numerisation | | |
scan de documents | informatique/saisie-numerisation | | |
saisie de données | informatique/saisie-numerisation | | |
ordinateurs reconditionnés | informatique/materiel-reconditionne ~informatique | | |
PC d'occasion | informatique/materiel-reconditionne ~informatique | | |
traiteur | restauration/traiteur ~restauration | | |
buffet | restauration/traiteur ~restauration | | |
plateaux repas | restauration/traiteur ~restauration | | |
cocktail | restauration/traiteur ~restauration | | |
cantine scolaire | restauration/collective ~restauration | | |
restauration collective | restauration/collective ~restauration | | |
portage de repas | restauration/collective ~restauration ~action-sociale/aide-domicile | | |
restaurant | restauration/restaurant ~restauration | | |
pain | restauration/produits-alimentaires | | |
boulangerie | restauration/produits-alimentaires | | |
paniers de légumes | restauration/produits-alimentaires espaces-verts/pepiniere-maraichage | | |
centre de loisirs | loisirs-culture-sport/animation | | |
colonie de vacances | loisirs-culture-sport/animation ~loisirs-culture-sport/tourisme-patrimoine | | |
périscolaire | loisirs-culture-sport/animation | | |
sonorisation | loisirs-culture-sport/evenementiel-spectacle ~loisirs-culture-sport | | |
location de scène | loisirs-culture-sport/evenementiel-spectacle ~loisirs-culture-sport | | |
organisation d’événements | loisirs-culture-sport/evenementiel-spectacle ~loisirs-culture-sport | | |
entretien terrain de sport | loisirs-culture-sport/sport ~espaces-verts/entretien | | |
gîte | loisirs-culture-sport/tourisme-patrimoine | | |
reliure | loisirs-culture-sport/tourisme-patrimoine prestations-intellectuelles/impression | | |
couture | commerce/textile-couture | | |
tote bags | commerce/textile-couture ~commerce/objets-cadeaux | | |
vêtements de travail | commerce/textile-couture nettoyage/blanchisserie | | |
meubles | commerce/mobilier-fournitures ~dechets-reemploi/reemploi | | |
fournitures de bureau | commerce/mobilier-fournitures | | |
produits d’entretien | commerce/produits-entretien | | |
savon | commerce/produits-entretien | | |
goodies | commerce/objets-cadeaux | | |
cadeaux d’entreprise | commerce/objets-cadeaux | | |
objets publicitaires | commerce/objets-cadeaux | | |
crèche | action-sociale/petite-enfance | | |
garde d'enfants | action-sociale/petite-enfance | | |
aide à domicile | action-sociale/aide-domicile | | |
hébergement d’urgence | action-sociale/hebergement | | |
accompagnement socioprofessionnel | action-sociale/insertion | | |
netoyage | nettoyage/locaux nettoyage/parties-communes nettoyage/vitrerie nettoyage/remise-en-etat nettoyage ~nettoyage/voirie | | |
elagaje | espaces-verts/elagage ~espaces-verts | | |
demenagment | transports-logistique/demenagement-manutention ~transports-logistique | | |
traitteur | restauration/traiteur ~restauration | | |
espaces verts Toulouse | espaces-verts/entretien espaces-verts/creation espaces-verts/elagage espaces-verts | | 31555 |
nettoyage Toulouse | nettoyage/locaux nettoyage/parties-communes nettoyage/vitrerie nettoyage/remise-en-etat nettoyage ~nettoyage/voirie | | 31555 |
nettoyage de bureaux à Muret | nettoyage/locaux ~nettoyage | | 31395 |
traiteur Blagnac | restauration/traiteur ~restauration | | 31069 |
peinture colomiers | batiment/peinture-sols ~batiment | | 31149 |
élagage Saint-Gaudens | espaces-verts/elagage ~espaces-verts | | 31483 |
espaces verts st gaudens | espaces-verts/entretien espaces-verts/creation espaces-verts/elagage espaces-verts | | 31483 |
blanchisserie castres | nettoyage/blanchisserie | | 81065 |
maçonnerie Villefranche-de-Lauragais | batiment/gros-oeuvre ~batiment | | 31582 |
livraison toulouse | transports-logistique/livraison ~transports-logistique | | 31555 |
gardiennage balma | securite/gardiennage ~securite | | 31044 |
déménagement 31000 | transports-logistique/demenagement-manutention ~transports-logistique | | 31555 |
menuiserie revel | batiment/menuiserie ~commerce/mobilier-fournitures ~batiment | | 31451 |
restauration Ramonville | restauration/collective restauration/traiteur restauration/restaurant restauration | | 31446 |
ESAT | | ESAT | |
entreprise adaptée | | EA | |
entreprise d'insertion | | EI | |
chantier d'insertion | | ACI | |
ateliers et chantiers d’insertion | | ACI | |
association intermédiaire | | AI | |
régie de quartier | | RQ | |
GEIQ | | GEIQ | |
ETTI | | ETTI | |
SCOP | | COOPERATIVE | |
SIAE | | IAE | |
IAE | | IAE | |
handicap | | HANDICAP | |
secteur protégé et adapté | | HANDICAP | |
ESAT mise sous pli | prestations-intellectuelles/impression ~transports-logistique/conditionnement | ESAT | |
ESAT espaces verts | espaces-verts/entretien espaces-verts/creation espaces-verts/elagage espaces-verts | ESAT | |
entreprise adaptée nettoyage | nettoyage/locaux nettoyage/vitrerie nettoyage/parties-communes nettoyage | EA | |
chantier d'insertion espaces verts | espaces-verts/entretien espaces-verts/creation espaces-verts/milieux-naturels espaces-verts | ACI | |
EA nettoyage toulouse | nettoyage/locaux nettoyage/vitrerie nettoyage/parties-communes nettoyage | EA | 31555 |
ESAT blanchisserie | nettoyage/blanchisserie | ESAT | |
intérim d'insertion | | ETTI | |
Les Jardins du Lauragais | | | | Les Jardins du Lauragais
jardins lauragais | | | | Les Jardins du Lauragais
eclat solidaire | | | | Éclat Solidaire
Velo Cargo | | | | Vélo-Cargo Garonne
la table de margot | | | | La Table de Margot
regie des ormeaux | | | | Régie de quartier des Ormeaux
bati sol | | | | Bâti’Sol Coopérative
GEIQ Travaux du Midi | | | | GEIQ Travaux du Midi
esat val d'hers | | | | ESAT du Val d’Hers
oc demenagement | | | | Oc Déménagement Solidaire
nettoyage de crèche | nettoyage/locaux ~nettoyage | | |
agents d'entretien | nettoyage/locaux ~nettoyage | | |
laver les vitres de l'école | nettoyage/vitrerie ~nettoyage/locaux ~nettoyage | | |
vider une maison | nettoyage/remise-en-etat dechets-reemploi/collecte ~transports-logistique/demenagement-manutention | | |
location linge hôtel | nettoyage/blanchisserie | | |
repassage | nettoyage/blanchisserie | | |
rénovation de logements | batiment/entretien batiment batiment/peinture-sols ~batiment/platrerie-isolation ~batiment/menuiserie | | |
ravalement de façade | batiment/peinture-sols nettoyage/vitrerie ~batiment | | |
pose de parquet | batiment/menuiserie batiment/peinture-sols ~batiment | | |
isolation des combles | batiment/platrerie-isolation ~batiment | | |
wc bouché | batiment/plomberie-chauffage eau-assainissement/assainissement ~batiment | | |
portail métallique | batiment/metallerie-serrurerie ~batiment | | |
curage bâtiment | batiment/demolition ~batiment | | |
enrobé parking | travaux-publics/voirie-terrassement ~travaux-publics | | |
réfection de trottoirs | travaux-publics/voirie-terrassement ~travaux-publics | | |
bancs publics | travaux-publics/amenagement-urbain ~travaux-publics ~commerce/mobilier-fournitures | | |
tondre la pelouse | espaces-verts/entretien ~espaces-verts | | |
taille des haies | espaces-verts/elagage espaces-verts/entretien ~espaces-verts | | |
fleurir la commune | espaces-verts/creation espaces-verts/entretien ~espaces-verts | | |
entretien cimetière | espaces-verts/entretien ~espaces-verts | | |
lutte contre les espèces invasives | espaces-verts/milieux-naturels ~eau-assainissement/cours-eau | | |
ramassage des ordures | dechets-reemploi/collecte ~nettoyage/parties-communes ~dechets-reemploi | | |
tri sélectif | dechets-reemploi/tri-recyclage ~dechets-reemploi/collecte ~dechets-reemploi | | |
vieux ordinateurs à recycler | dechets-reemploi/tri-recyclage informatique/materiel-reconditionne | | |
collecte de vêtements | dechets-reemploi/textile | | |
mobilier de seconde main | dechets-reemploi/reemploi commerce/mobilier-fournitures | | |
nettoyage de fossés | eau-assainissement/cours-eau | | |
compteurs d'eau | eau-assainissement/eau-potable | | |
télésurveillance | securite/gardiennage ~securite | | |
surveillance de nuit | securite/gardiennage securite/mediation ~securite | | |
transport scolaire handicap | transports-logistique/transport-personnes ~transports-logistique | | |
véhicule avec chauffeur | transports-logistique/transport-personnes ~transports-logistique | | |
distribution de tracts | transports-logistique/livraison prestations-intellectuelles/impression | | |
stockage d'archives | transports-logistique/demenagement-manutention ~informatique/saisie-numerisation ~prestations-intellectuelles/secretariat-accueil | | |
ensachage | transports-logistique/conditionnement | | |
montage de kits | transports-logistique/conditionnement | | |
entretien flotte automobile | transports-logistique/vehicules-velos | | |
assistance à maîtrise d'ouvrage | prestations-intellectuelles/conseil-etudes ~prestations-intellectuelles | | |
formation bureautique | prestations-intellectuelles/formation | | |
agence web | informatique/developpement ~prestations-intellectuelles/communication | | |
plaquette commerciale | prestations-intellectuelles/impression prestations-intellectuelles/communication | | |
reportage photo | prestations-intellectuelles/communication | | |
imprimer des affiches | prestations-intellectuelles/impression | | |
accueil téléphonique | prestations-intellectuelles/secretariat-accueil | | |
compte rendu de réunion | prestations-intellectuelles/secretariat-accueil | | |
traduction anglais | prestations-intellectuelles/traduction | | |
main d'œuvre temporaire | prestations-intellectuelles/recrutement | | |
hébergement de site | informatique/developpement | | |
réparation d'ordinateurs | informatique/maintenance informatique/materiel-reconditionne ~informatique | | |
archives à numériser | informatique/saisie-numerisation ~transports-logistique/demenagement-manutention ~prestations-intellectuelles/secretariat-accueil | | |
repas de noël du personnel | restauration/traiteur restauration/restaurant ~restauration ~restauration/collective | | |
pause café | restauration/traiteur ~restauration | | |
repas pour la crèche | restauration/collective ~restauration/traiteur ~restauration | | |
fruits au bureau | restauration/produits-alimentaires | | |
arbre de noël | loisirs-culture-sport/evenementiel-spectacle loisirs-culture-sport/animation ~loisirs-culture-sport | | |
séjour vacances enfants | loisirs-culture-sport/animation ~loisirs-culture-sport/tourisme-patrimoine | | |
cours de gym seniors | loisirs-culture-sport/sport ~action-sociale/sante | | |
sacs en tissu | commerce/textile-couture | | |
bureaux et chaises | commerce/mobilier-fournitures | | |
trophées | commerce/objets-cadeaux | | |
mutuelle | | MUTUELLE | |
association | | ASSOCIATION | |
régies de quartier toulouse | | RQ | 31555 |
EI bâtiment | batiment batiment/gros-oeuvre batiment/peinture-sols batiment/menuiserie batiment/charpente-couverture batiment/platrerie-isolation batiment/plomberie-chauffage batiment/electricite batiment/demolition batiment/entretien batiment/metallerie-serrurerie | EI | |
esat restauration | restauration restauration/traiteur restauration/collective restauration/restaurant | ESAT | |
entreprises d’insertion espaces verts muret | espaces-verts/entretien espaces-verts/creation espaces-verts/elagage espaces-verts | EI | 31395 |
plombier L'Union | batiment/plomberie-chauffage ~batiment | | 31561 |
cherche prestataire nettoyage bureaux Labège | nettoyage/locaux ~nettoyage | | 31254 |
entreprise de peinture à Toulouse | batiment/peinture-sols ~batiment | | 31555 |
imprimerie Haute-Garonne | prestations-intellectuelles/impression | | 31555 |
couture Tarn | commerce/textile-couture | | 81004 |
maçon castanet | batiment/gros-oeuvre ~batiment | | 31113 |
vélo réparation toulouse | transports-logistique/vehicules-velos | | 31555 |
blanchiserie | nettoyage/blanchisserie | | |
maconerie | batiment/gros-oeuvre ~batiment | | |
paysajiste | espaces-verts/creation espaces-verts/entretien ~espaces-verts | | |
restorant | restauration/restaurant ~restauration | | |
qui fait de la couture | commerce/textile-couture |  |  | 
qui peut faire le ménage à Colomiers | nettoyage/locaux nettoyage/parties-communes action-sociale/aide-domicile ~nettoyage |  | 31149 | 
qui fait de la plomberie | batiment/plomberie-chauffage ~batiment |  |  | 
plombier à 20 km de Toulouse | batiment/plomberie-chauffage ~batiment |  | 31555 | 
plombier autour de Toulouse | batiment/plomberie-chauffage ~batiment |  | 31555 | 
plombier Blagnac urgent | batiment/plomberie-chauffage ~batiment |  | 31069 | 
plombier St-Orens | batiment/plomberie-chauffage ~batiment |  | 31506 | 
traiteur Toulouse pour 50 personnes | restauration/traiteur ~restauration |  | 31555 | 
traiteur Basso Cambo | restauration/traiteur ~restauration |  | 31555 | 
traiteur proche de Muret | restauration/traiteur ~restauration |  | 31395 | 
ménage Tourne-feuille | nettoyage/locaux nettoyage/parties-communes action-sociale/aide-domicile ~nettoyage |  | 31557 | 
ménage à toulouze | nettoyage/locaux nettoyage/parties-communes action-sociale/aide-domicile ~nettoyage |  | 31555 | 
ménage balma 31130 | nettoyage/locaux nettoyage/parties-communes action-sociale/aide-domicile ~nettoyage |  | 31044 | 
ménage Toulouse CEDEX 9 | nettoyage/locaux nettoyage/parties-communes action-sociale/aide-domicile ~nettoyage |  | 31555 | 
ménage quartier du Mirail | nettoyage/locaux nettoyage/parties-communes action-sociale/aide-domicile ~nettoyage |  | 31555 | 
plombier Plaisance | batiment/plomberie-chauffage ~batiment |  | 31424 | 
ESAT et EA blanchisserie | nettoyage/blanchisserie | HANDICAP |  | 
EA |  | EA |  | 
carreleur | batiment/peinture-sols ~batiment |  |  | 
climatiseur | batiment/plomberie-chauffage ~batiment |  |  | 
jardinnage | espaces-verts/entretien espaces-verts/creation espaces-verts |  |  | 
clés | batiment/metallerie-serrurerie ~batiment |  |  | 
tremplin interim | | | | Tremplin Intérim 31
recyclerie deux rives | | | | Recyclerie des Deux Rives
fil et lien | | | | Fil et Lien
cuisines d oc | | | | Cuisines d’Oc
`;

/** A question with what a supplier has to be or do to answer it. */
export type JudgedQuery = {
  readonly q: string;
  /** Categories that answer it, and those that answer it in part. */
  readonly full: readonly string[];
  readonly part: readonly string[];
  /** A kind or a family of kinds. */
  readonly kind: string;
  /** INSEE code of the commune where the work is. */
  readonly covers: string;
  /** The whole name of the only supplier meant. */
  readonly name: string;
};

const readQuery = (line: string): JudgedQuery => {
  const [q = "", categories = "", kind = "", covers = "", name = ""] = line
    .split("|")
    .map((cell) => cell.trim());
  const all = categories.split(" ").filter(Boolean);
  return {
    ...{ q, kind, covers, name },
    full: all.filter((one) => !one.startsWith("~")),
    part: all.filter((one) => one.startsWith("~")).map((one) => one.slice(1)),
  };
};

export const judgedQueries: readonly JudgedQuery[] = rows.trim().split("\n").map(readQuery);
