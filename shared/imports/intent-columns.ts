import { isSiret, normalizeSiret } from "../fields/siret.ts";
import type { ImportColumns } from "./columns.ts";

/** The columns of an intents’ file: those that buyers fill in, and those of the team’s own files. */
export const intentColumns = {
  buyerSiret: {
    label: "SIRET de l’acheteur",
    needed: true,
    names: ["siret_acheteur", "siret", "siret organisme", "acheteur siret", "numero siret"],
    within: ["siret"],
    looks: (value) => isSiret(normalizeSiret(value)),
  },
  title: {
    label: "Titre",
    needed: true,
    names: ["titre", "title", "intention", "objet", "intitule", "objet du marche", "libelle"],
    within: ["objet", "intitule"],
  },
  description: {
    label: "Description",
    needed: false,
    isLong: true,
    names: ["description", "descriptif", "detail", "commentaire"],
  },
  category: {
    label: "Famille d’achats",
    needed: true,
    names: [
      "code_famille",
      "code de la famille",
      "famille",
      "category",
      "famille d’achats",
      "secteur",
      "categorie",
    ],
    within: ["famille"],
  },
  services: {
    label: "Formes de prestation",
    needed: false,
    names: ["formes", "services", "forme prestation"],
  },
  cpv: {
    label: "Codes CPV",
    needed: false,
    names: ["cpv", "code cpv"],
    within: ["cpv"],
    butNot: ["libelle"],
  },
  places: {
    label: "Lieux",
    needed: true,
    names: [
      "codes_lieux",
      "codes des lieux",
      "lieux",
      "places",
      "lieux d’exécution",
      "communes",
      "territoire",
    ],
    within: ["lieu execution"],
  },
  modality: {
    label: "Modalité",
    needed: true,
    keepsNothingWords: true,
    names: ["modalite", "modality", "article", "reservation", "clause"],
    within: ["modalite", "article"],
  },
  nature: { label: "Nature de l’achat", needed: false, names: ["nature", "nature achat", "type marche"] },
  yearlyAmount: {
    label: "Montant annuel",
    needed: false,
    names: [
      "montant_annuel",
      "montant_annuel_ht",
      "yearlyamount",
      "montant annuel estime",
      "montant annuel euros ht",
    ],
    within: ["montant annuel"],
    butNot: ["ttc"],
  },
  totalAmount: {
    label: "Montant total",
    needed: false,
    names: ["montant_total", "montant_total_ht", "totalamount"],
    within: ["montant total"],
    butNot: ["ttc"],
  },
  allLotsAmount: {
    label: "Tous les lots réunis",
    needed: false,
    names: ["tous_lots_ht", "tous lots", "tous lots reunis", "tous lots reunis ht", "alllotsamount"],
  },
  durationMonths: {
    label: "Durée (mois)",
    needed: false,
    names: ["duree_mois", "duree", "durationmonths", "duree marche"],
    within: ["duree"],
  },
  launchDate: {
    label: "Date de lancement",
    needed: true,
    names: [
      "date_lancement",
      "lancement",
      "lancement prevu",
      "launchdate",
      "date prevue",
      "date publication",
    ],
    within: ["lancement"],
  },
} as const satisfies ImportColumns;

export type IntentColumn = keyof typeof intentColumns;
