/** Invented operations: name | whose | hours wanted | town | programme, or -. */
export const operationRows = `
Tramway des Coteaux | Oc’Mobilités, régie des transports | 9000 | Toulouse | -
ZAC des Berges | Société publique d’aménagement des Berges | 6500 | Blagnac | -
Renouvellement du quartier des Ormeaux | Métropole des Violettes | 8000 | Toulouse | NPNRU
Campus du Canal | Université du Canal | 5000 | Toulouse | -
Hôpital des Vallées | Centre hospitalier des Vallées | 3000 | Saint-Gaudens | -
`;

/**
 * Invented companies: code | name | BTP or SERVICES | people | how it employs. Those marked = are suppliers of the annuaire;
 * those marked @ lend people to others.
 */
export const companyRows = `
GAR | Garonne Construction | BTP | 240 | CDD CDI APPRENTISSAGE
PYR | Pyrène Travaux publics | BTP | 1150 | CDD CDI PROFESSIONNALISATION
LAU | Maçons du Lauragais | BTP | 32 | CDD CUI_CIE
PEI | Peintres réunis du Canal | BTP | 18 | CDD CDI
COU | Couleurs d’Autan | BTP | 7 | CDD PREALABLE
ELE | Élec Pastel | BTP | 64 | CDD APPRENTISSAGE
CLI | Climat Sud | BTP | 45 | CDD PROFESSIONNALISATION
TOI | Toitures de la Save | BTP | 12 | CDD
MEN | Menuiseries Hersoises | BTP | 26 | CDD APPRENTISSAGE
TER | Terrassements de l’Arize | BTP | 88 | CDD CIPI
NET | Net Capitole | SERVICES | 420 | CDI CDD
PRO | Propreté du Midi | SERVICES | 130 | CDI CDD CUI_CAE
VER | Paysages Occitans | SERVICES | 38 | CDD APPRENTISSAGE
GAR2 | Veille et Garde 31 | SERVICES | 75 | CDI CDD
RES | Tables de Garonne | SERVICES | 54 | CDD CDI
LOG | Messagerie des Deux Mers | SERVICES | 210 | CDD NON_RENSEIGNE
COL | Collecte Pastel | SERVICES | 96 | CDD CDI
=ECL | Éclat Solidaire | SERVICES | 85 | CDDI
=JAR | Les Jardins du Lauragais | SERVICES | 24 | CDDI
=BAT | Bâti’Sol Coopérative | BTP | 41 | CDDI
=CHA | Chantiers du Midi | BTP | 57 | CDDI
=@TRE | Tremplin Intérim 31 | SERVICES | 160 | CTTI
@GEI | GEIQ Bâtir en Garonne | BTP | 90 | PROFESSIONNALISATION APPRENTISSAGE
@INT | Intérim des Ponts | SERVICES | 300 | CTT
@AIG | Association intermédiaire Coup de main | SERVICES | 48 | MAD
`;

/**
 * Invented contracts, one line each: number, with its lot after a bar | buyer | title | family | WORKS, SERVICES or SUPPLIES |
 * articles | operation or - | town, or département | hours planned | thousands of euros | first month, counted from January of
 * last year | months | hours worked for 100 due | companies. The first company holds it; + is another holder, ~ a
 * subcontractor, @ lends people.
 */
export const contractRows = `
TC-01/1 | Oc’Mobilités, régie des transports | Tramway, génie civil | travaux-publics/voirie-terrassement | WORKS | L2112-2 | Tramway des Coteaux | Toulouse | 3200 | 2900 | 0 | 30 | 104 | PYR +TER @TRE
TC-01/2 | Oc’Mobilités, régie des transports | Tramway, stations | batiment/gros-oeuvre | WORKS | L2112-2 | Tramway des Coteaux | Toulouse | 2100 | 1700 | 3 | 24 | 71 | GAR ~LAU @GEI
TC-01/3 | Oc’Mobilités, régie des transports | Tramway, réseaux électriques | batiment/electricite | WORKS | L2112-2 L2152-7 | Tramway des Coteaux | Toulouse | 900 | 820 | 6 | 24 | 112 | ELE @INT
TC-02 | Oc’Mobilités, régie des transports | Nettoyage des rames et des stations | nettoyage/locaux | SERVICES | L2112-2 | Tramway des Coteaux | Toulouse | 2400 | 960 | 2 | 36 | 98 | NET
ZB-10/1 | Société publique d’aménagement des Berges | Berges, terrassements | travaux-publics/voirie-terrassement | WORKS | L2112-2 | ZAC des Berges | Blagnac | 1500 | 1400 | 1 | 18 | 103 | TER @TRE
ZB-10/2 | Société publique d’aménagement des Berges | Berges, plantations | espaces-verts/creation | WORKS | L2112-2 | ZAC des Berges | Blagnac | 1100 | 640 | 8 | 20 | 64 | VER ~JAR
ZB-11 | Lespinet Aéronautique | Ateliers des Berges, gros œuvre | batiment/gros-oeuvre | WORKS | LIBRE | ZAC des Berges | Blagnac | 1300 | 1500 | 4 | 18 | 92 | GAR @GEI
OR-21/1 | Métropole des Violettes | Ormeaux, démolition | batiment/demolition | WORKS | L2112-2 | Renouvellement du quartier des Ormeaux | Toulouse | 1400 | 1250 | 0 | 16 | 108 | CHA @TRE
OR-21/2 | Métropole des Violettes | Ormeaux, rues et places | travaux-publics/voirie-terrassement | WORKS | L2112-2 | Renouvellement du quartier des Ormeaux | Toulouse | 1900 | 1800 | 5 | 26 | 96 | PYR ~TER @INT
OR-22 | Garonne Logis, office public de l’habitat | Réhabilitation de 120 logements | batiment/gros-oeuvre | WORKS | L2112-2 | Renouvellement du quartier des Ormeaux | Toulouse | 2600 | 2300 | 2 | 26 | 58 | LAU +PEI @GEI
OR-23 | Garonne Logis, office public de l’habitat | Propreté des halls des Ormeaux | nettoyage/parties-communes | SERVICES | L2113-13 L2112-2 | Renouvellement du quartier des Ormeaux | Toulouse | 1800 | 180 | 0 | 24 | 105 | ECL
CA-31/1 | Université du Canal | Campus, rénovation thermique | batiment/platrerie-isolation | WORKS | L2112-2 | Campus du Canal | Toulouse | 1700 | 1600 | 3 | 22 | 88 | CLI +MEN @TRE
CA-31/2 | Université du Canal | Campus, toitures | batiment/charpente-couverture | WORKS | L2112-2 | Campus du Canal | Toulouse | 700 | 780 | 9 | 14 | 100 | TOI
CA-32 | Résidences universitaires du Midi | Ménage de quatre résidences | nettoyage/locaux | SERVICES | L2112-2 | Campus du Canal | Toulouse | 1500 | 610 | 1 | 24 | 101 | PRO
HV-41/1 | Centre hospitalier des Vallées | Hôpital, clos et couvert | batiment/gros-oeuvre | WORKS | L2112-2 | Hôpital des Vallées | Saint-Gaudens | 1400 | 1500 | 6 | 22 | 82 | GAR ~MEN
HV-41/2 | Centre hospitalier des Vallées | Hôpital, électricité | batiment/electricite | WORKS | L2112-2 | Hôpital des Vallées | Saint-Gaudens | 600 | 690 | 14 | 14 | 90 | ELE
PE-51 | Mairie de Castelgarric | Peinture du groupe scolaire | batiment/peinture-sols | WORKS | L2112-2 | - | Colomiers | 320 | 165 | 0 | 6 | 104 | PEI
PE-52 | Mairie de Montbel-sur-Hers | Peinture du gymnase | batiment/peinture-sols | WORKS | L2112-2 | - | Balma | 260 | 150 | 2 | 5 | 100 | COU
PE-53 | Le Toit du Midi | Peinture de cages d’escalier | batiment/peinture-sols | WORKS | L2113-13 | - | Toulouse | 900 | 110 | 1 | 10 | 97 | BAT
PE-54 | Habitat des Coteaux | Remise en état de logements | batiment/peinture-sols | WORKS | L2112-2 | - | L'Union | 480 | 240 | 1 | 11 | 91 | PEI ~COU
PE-55 | Lycée des métiers Aliénor-Duras | Peinture de l’internat | batiment/peinture-sols | WORKS | L2112-2 | - | Colomiers | 300 | 190 | 4 | 6 | 62 | COU
PE-56 | Rectorat du Grand Midi | Peinture des bureaux | batiment/peinture-sols | WORKS | L2112-2 | - | Toulouse | 350 | 200 | 3 | 8 | 106 | PEI @INT
PR-61 | Mairie de Fontbrune | Ménage des écoles | nettoyage/locaux | SERVICES | L2112-2 | - | Cugnaux | 700 | 260 | 0 | 12 | 102 | PRO
PR-62 | Centre hospitalier du Pastel | Bionettoyage de deux pavillons | nettoyage/locaux | SERVICES | L2112-2 | - | Toulouse | 1100 | 480 | 0 | 11 | 95 | NET @AIG
PR-63 | Caisse locale d’assurance sociale de Garonne | Nettoyage des agences | nettoyage/locaux | SERVICES | L2112-2 | - | Toulouse | 500 | 210 | 0 | 12 | 110 | NET
PR-64 | Mairie de Lacaunette | Vitrerie et remise en état | nettoyage/locaux | SERVICES | L2113-13 | - | Tournefeuille | 900 | 75 | 1 | 10 | 99 | ECL
PR-65 | Département de Garonne-et-Pastel | Nettoyage des collèges | nettoyage/locaux | SERVICES | L2112-2 L2152-7 | - | Muret | 1600 | 720 | 0 | 12 | 87 | PRO @AIG
ET-71 | Direction interrégionale des bâtiments de l’État | Cité administrative, isolation | batiment/platrerie-isolation | WORKS | L2112-2 | - | Toulouse | 1300 | 1150 | 7 | 20 | 94 | CLI @GEI
ET-72 | Direction interrégionale des bâtiments de l’État | Préfecture d’Albi, façades | batiment/gros-oeuvre | WORKS | L2112-2 | - | Albi | 800 | 760 | 10 | 15 | 78 | LAU
ET-73 | Rectorat du Grand Midi | Gardiennage de sites | securite/gardiennage | SERVICES | L2112-2 | - | Montauban | 900 | 420 | 2 | 24 | 102 | GAR2
ET-74 | École d’ingénieurs des Hauts Murats | Entretien du parc | espaces-verts/entretien | SERVICES | L2113-13 | - | Ramonville-Saint-Agne | 1000 | 95 | 0 | 24 | 100 | JAR
SE-81 | Région du Grand Midi | Gardiennage de l’hôtel de région | securite/gardiennage | SERVICES | L2112-2 | - | Toulouse | 1200 | 560 | 4 | 24 | 93 | GAR2
SE-82 | Mairie de Peyrelade-sur-Garonne | Restauration scolaire | restauration/collective | SERVICES | L2112-2 | - | Blagnac | 1100 | 900 | 8 | 30 | 104 | RES @AIG
SE-83 | Syndicat Garonne Propre | Collecte sélective | dechets-reemploi/collecte | SERVICES | L2112-2 | - | Seysses | 1500 | 1300 | 0 | 36 | 90 | COL @INT
SE-84 | Mairie de Villenouvette | Entretien des bords de route | espaces-verts/entretien | SERVICES | L2113-13 | - | Grenade | 800 | 70 | 12 | 18 | 106 | JAR
SE-85 | Mutuelle d’assurances de la Garonne | Entretien du siège | nettoyage/locaux | SERVICES | LIBRE | - | Balma | 600 | 280 | 11 | 24 | 97 | NET
SE-86 | Logistique Sud Express | Renfort d’entrepôt | transports-logistique/demenagement-manutention | SERVICES | LIBRE | - | Castelginest | 700 | 330 | 13 | 18 | 85 | LOG @TRE
SE-87 | Port fluvial des Deux Rives | Entretien des quais | nettoyage/voirie | SERVICES | L2112-2 | - | Carcassonne | 450 | 210 | 15 | 16 | 100 | PRO
RG-91 | Foncière des Amidonniers | Immeuble en bois, gros œuvre | batiment/gros-oeuvre | WORKS | LIBRE | - | Foix | 650 | 820 | 9 | 14 | 74 | GAR
RG-92 | Aéroport de Garonne-Lauragais | Réfection du parking | travaux-publics/voirie-terrassement | WORKS | L2112-2 | - | 33 | 500 | 610 | 16 | 10 | 98 | PYR
FU-95 | Mairie de Puylauron | Extension de la médiathèque | batiment/gros-oeuvre | WORKS | L2112-2 | - | Castanet-Tolosan | 850 | 900 | 26 | 14 | 0 | LAU
`;

/** Contracts of the last rencontre that are followed under their clause: buyer | number | hours planned | hours worked for 100 due | companies. */
export const meetingContractRows = `
Mairie de Valmontès | RS-01 | 3400 | 96 | JAR
Mairie de Castelgarric | RS-02 | 5200 | 102 | ECL
Mairie de Montbel-sur-Hers | RS-03 | 1500 | 100 | BAT
`;
