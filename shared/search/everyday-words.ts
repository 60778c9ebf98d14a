/** Verbs and everyday words, folded, in the singular, each with the words of the trade that it is searched by. */
const rows = `
abattre abattage; archiver archivage; bricoler bricolage; carreler carrelage; chauffer chauffage; classer classement;
coller affiches; collecter collecte; communiquer communication; composter compost; conditionner conditionnement;
construire maçonnerie; coudre couture; cuisiner cuisine; curer curage; debarrasser débarras; deblayer débarras;
deboucher débouchage; debroussailler débroussaillage; demenager déménagement; demolir démolition; depanner dépannage;
desherber désherbage; deratiser dératisation; desinfecter désinfection; developper développement; elaguer élagage;
emballer emballage; ensacher sachet; ensachage sachet; etiqueter étiquetage; faucher fauchage; fleurir fleurissement;
former formation; garder gardiennage; heberger hébergement; imprimer impression; isoler isolation; jeter déchets;
laver lavage; livrer livraison; manger repas; monter montage; nettoyer nettoyage; numeriser numérisation;
organiser organisation; paver pavage; peindre peinture; planter plantation; ramasser ramassage; recruter recrutement;
recycler recyclage; relier reliure; renover rénovation; reparer réparation; repasser repassage; repeindre peinture;
restaurer restauration; routeur routage; saisir saisie; scanner scan; securiser sécurité; souder soudure; stocker stockage;
surveiller surveillance; tailler taille; tondre tonte; traduire traduction; transporter transport; trier tri; vider débarras;
wc sanitaires; toilettes sanitaires; gym sport; bouffe repas; dejeuner repas; apero cocktail; aperitif cocktail; pot cocktail;
auto véhicules; autos véhicules; automobile véhicules; bagnole voiture; camion véhicules; ordi ordinateurs; ordis ordinateurs;
pcs ordinateurs; laptop ordinateurs; informaticien informatique; videaste vidéo; cameraman vidéo; maquettiste graphique;
tract flyers; tracts flyers; prospectus flyers; ouvriers personnel; interimaire intérimaires; poubelle poubelles;
ordure ordures; bennage bennes; nounou garde; mamie âgées; papi âgées; papys âgées; senior âgées; bouquets fleurs;
vegetaux plants; sapin arbres; sapins arbres; gravats bennes; epave véhicules; tissu textile; tissus textile; uniforme vêtements;
uniformes vêtements; blouses vêtements; nappes linge; serviettes linge; standardiste standard; receptionniste accueil;
camera surveillance; videosurveillance surveillance; stylo objets publicitaires; gourde objets publicitaires; kakemono enseignes;
bleu vêtements; pneu garage; sandwich traiteur; patisserie boulangerie; gateau boulangerie; barnum chapiteau; tente chapiteau;
babysitter baby sitting; babysitting baby sitting; terreau compost; cle serrurerie; retranscription comptes rendus; container conteneurs;
gouter repas; gouters repas; collation repas; entretenir entretien; entretient entretien; mariage réception; smartphone téléphones; ramonage chauffage
`;

const meanings: ReadonlyMap<string, string> = new Map(
  rows
    .split(";")
    .map((row) => row.trim().split(" "))
    .map(([word = "", ...meaning]) => [word, meaning.join(" ")]),
);

/**
 * What a word means where it is all that is asked, though it has another sense beside others: in the list of CPV codes « glace »
 * is what one eats (whoever washes panes is asked for as « laveur de glaces »), and who buys services asks for the « avocat » who
 * pleads, not for the fruit.
 */
const alone: Readonly<Record<string, string>> = {
  ...{ glace: "crèmes glacées", avocat: "conseil juridique", avocate: "conseil juridique" },
};

/** What a folded word means where it stands alone; undefined for any that means the same as beside others. */
export const meaningAlone = (word: string): string | undefined => alone[word.replace(/s$/, "")];

/** What a folded everyday word means in the words of the trades, in the plural too; undefined for any other. */
export const everydayMeaning = (word: string): string | undefined =>
  meanings.get(word) ?? meanings.get(word.replace(/[sx]$/, ""));
