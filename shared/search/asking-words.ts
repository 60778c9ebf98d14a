/** Words that praise, and that the whole annuaire deserves. */
const praise = "solidaire solidaires inclusif inclusifs inclusive inclusives";
/** Buildings and quarters where the work is. */
const where =
  "quartier quartiers secteur ville commune region departement dept dpt nord sud mairie college lycee hopital universite eglise chapelle";

/**
 * Words that ask, say who, where or how much, and name no trade, folded; they count where nothing else is asked, but
 * for praise.
 */
export const askingWords: ReadonlySet<string> = new Set(
  (
    `${praise} ${where} achat achats acheter besoin besoins cherche chercher cherchons recherche rechercher recherchons trouver ` +
    "prestataire prestataires prestation prestations fournisseur fournisseurs entreprise entreprises societe societes structure " +
    "structures service services devis professionnel professionnels pro pros femme homme specialiste travail offre marche marches " +
    "reserve reserves peut peuvent pourrait pouvez fait font faire faites realiser intervenir intervient interviennent quelqu " +
    "quelque quelques aider aide autour alentours environs proche proches cote moi km kilometre kilometres disponible rapidement " +
    "urgent urgence vite veux veut voudrais voudrions faut existe sait"
  ).split(" "),
);

const whereWords: ReadonlySet<string> = new Set(where.split(" "));
const praiseWords: ReadonlySet<string> = new Set(praise.split(" "));

const asks = (word: string): boolean => askingWords.has(word) || /^\d{1,4}$/.test(word);

/** The words that name something; those that ask where there is no other, and none for the praise of all. */
export const withoutAsking = (typed: readonly string[]): readonly string[] => {
  const named = typed.filter((word) => !asks(word));
  return named.length > 0 ? named : typed.filter((word) => !praiseWords.has(word));
};

/** Whether words ask for whoever there is: « fournisseurs inclusifs ». */
export const asksForAll = (named: readonly string[]): boolean =>
  named.every((word) => askingWords.has(word) && !whereWords.has(word));
