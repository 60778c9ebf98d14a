import { type Category, categoryLabel } from "../../shared/categories/categories.ts";
import { contractStatusLabels } from "../../shared/contracts/lifecycle.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import type { FileColumn } from "../platform/http/file-columns.ts";

/** The columns of the contracts' file. */
export const contractColumns = (categories: readonly Category[]): FileColumn<Contract>[] => [
  { key: "intitule", header: "Intitulé", of: ({ title }) => title },
  { key: "acheteur", header: "Acheteur", of: ({ buyerName }) => buyerName },
  { key: "fournisseur", header: "Fournisseur", of: ({ supplierName }) => supplierName },
  {
    key: "famille",
    header: "Famille d’achats",
    of: ({ category }) => category && categoryLabel(categories, category),
  },
  { key: "cpv", header: "Code CPV", of: ({ cpv }) => cpv },
  { key: "article", header: "Article", of: ({ modality }) => modality },
  { key: "departement", header: "Département", of: ({ departement }) => departement },
  { key: "attribue_le", header: "Attribué le", as: "day", of: ({ awardedOn }) => awardedOn },
  { key: "duree_mois", header: "Durée (mois)", as: "number", of: ({ durationMonths }) => durationMonths },
  { key: "montant_ht", header: "Montant HT", as: "euros", of: ({ amount }) => amount },
  { key: "heures", header: "Heures d’insertion", as: "number", of: ({ hours }) => hours },
  { key: "beneficiaires", header: "Bénéficiaires", as: "number", of: ({ beneficiaries }) => beneficiaries },
  { key: "etat", header: "État", of: ({ status }) => contractStatusLabels[status] },
  { key: "remarque", header: "Remarque", of: ({ note }) => note },
];
