import type { ImportColumns } from "./read-csv.ts";

/** The columns of an intents' file, and alternative headers. */
export const intentColumns = {
  buyerSiret: {
    label: "SIRET de l’acheteur",
    needed: true,
    names: ["siret_acheteur", "siret acheteur", "siret"],
  },
  title: { label: "Titre", needed: true, names: ["titre", "title", "objet"] },
  description: { label: "Description", needed: false, names: ["description"] },
  category: {
    label: "Famille d’achats",
    needed: true,
    names: ["famille", "category", "famille d'achats", "famille d’achats"],
  },
  services: { label: "Formes de prestation", needed: false, names: ["formes", "services"] },
  cpv: { label: "Codes CPV", needed: false, names: ["cpv", "codes cpv"] },
  places: { label: "Lieux", needed: true, names: ["lieux", "places", "communes", "lieu"] },
  modality: { label: "Modalité", needed: true, names: ["modalite", "modalité", "modality", "article"] },
  yearlyAmount: {
    label: "Montant annuel",
    needed: false,
    names: ["montant_annuel", "montant annuel", "yearlyamount"],
  },
  durationMonths: {
    label: "Durée (mois)",
    needed: false,
    names: ["duree_mois", "durée (mois)", "durationmonths"],
  },
  launchDate: {
    label: "Date de lancement",
    needed: true,
    names: ["date_lancement", "date de lancement", "launchdate"],
  },
} as const satisfies ImportColumns;

export type IntentColumn = keyof typeof intentColumns;
