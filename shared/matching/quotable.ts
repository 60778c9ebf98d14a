import { stem, words } from "../search/words.ts";

const stemsOf = (text: string): ReadonlySet<string> => new Set(words(text).map(stem));

/** Numbers in letters, months, days and measures: a text that has them too says nothing of the need. */
const empty = stemsOf(
  "un deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mille million " +
    "premier première deuxième troisième janvier février mars avril mai juin juillet août septembre octobre novembre " +
    "décembre lundi mardi mercredi jeudi vendredi samedi dimanche jour semaine mois an année annuel trimestre heure minute fois nombre " +
    "environ plusieurs divers différent ensemble total montant euro ht ttc km mètre m2 m3 surface quantité besoin achat acheter " +
    "marché lot appel offre consultation acheteur fournisseur prestataire titulaire entreprise structure commune ville mairie " +
    "métropole département région territoire service prestation fourniture réalisation exécution prévoir possible nécessaire " +
    "souhaiter faire avoir être pouvoir devoir permettre assurer compris inclus notamment exemple type sorte cadre suivi",
);

/** Words that have a meaning in the trade only beside another: « mise » and « pli » in « mise sous pli ». */
const dependent = stemsOf(
  "mise pli pose dépose prise remise rendre main œuvre second place état plan salle fond pied tête corps côté ligne " +
    "charge remettre mettre petit grand gros neuf nouveau ancien vieux haut bas court long plein vide rayon relève poste site support",
);

/** Whether a word, given as a stem, may be quoted alone, only beside another one, or not at all. */
export const quotableOf = (term: string): "alone" | "beside" | "never" => {
  if (empty.has(term) || /\d/.test(term) || term.length < 2) return "never";
  return dependent.has(term) ? "beside" : "alone";
};
