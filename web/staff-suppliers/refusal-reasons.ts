/** What is most often said to a supplier whose profile is sent back; staff complete it in their own words. */
export const refusalReasons: readonly { name: string; text: string }[] = [
  {
    name: "Justificatif illisible",
    text: "Le fichier du justificatif n’est pas lisible. Merci de le joindre de nouveau, en PDF ou en photo nette.",
  },
  {
    name: "Justificatif échu",
    text: "Le justificatif n’est plus en cours de validité. Merci de joindre la convention ou l’agrément de l’année.",
  },
  {
    name: "Justificatif d’un autre organisme",
    text: "Le justificatif n’est pas au nom de l’établissement de la fiche. Merci de joindre celui de ce SIRET.",
  },
  {
    name: "Type à corriger",
    text: "Le type de structure choisi ne correspond pas au justificatif joint. Merci de corriger l’un ou l’autre.",
  },
  {
    name: "Activités trop vagues",
    text: "Décrivez chaque activité en quelques phrases : ce que vous faites, où, et pour quel volume par an.",
  },
];
