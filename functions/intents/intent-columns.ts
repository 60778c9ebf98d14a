import { type Category, categoryLabel } from "../../shared/categories/categories.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { ListedIntent } from "../../shared/intents/filters.ts";
import { intentStatusLabels } from "../../shared/intents/lifecycle.ts";
import type { FileColumn } from "../platform/http/file-columns.ts";

/** The columns of the intents' file. */
export const intentColumns = (
  categories: readonly Category[],
  gazetteer: Gazetteer,
): FileColumn<ListedIntent>[] => [
  { key: "intention", header: "Intention", of: ({ title }) => title },
  { key: "acheteur", header: "Acheteur", of: ({ buyerName }) => buyerName },
  { key: "etape", header: "Étape", of: ({ status }) => intentStatusLabels[status] },
  { key: "famille", header: "Famille d’achats", of: ({ category }) => categoryLabel(categories, category) },
  { key: "cpv", header: "Codes CPV", of: ({ cpv }) => cpv.join(" ") },
  { key: "article", header: "Article", of: ({ modality }) => modality },
  {
    key: "lieux",
    header: "Lieux",
    of: ({ places }) =>
      places
        .map((place) => (place.type === "country" ? "France" : (gazetteer.area(place)?.name ?? place.code)))
        .join(" ; "),
  },
  {
    key: "montant_annuel_ht",
    header: "Montant annuel HT",
    as: "euros",
    of: ({ yearlyAmount }) => yearlyAmount,
  },
  { key: "duree_mois", header: "Durée (mois)", as: "number", of: ({ durationMonths }) => durationMonths },
  { key: "lancement", header: "Lancement prévu", as: "day", of: ({ launchDate }) => launchDate },
  { key: "description", header: "Description", of: ({ description }) => description },
  { key: "creee_le", header: "Créée le", as: "moment", of: ({ createdAt }) => createdAt },
  { key: "modifiee_le", header: "Modifiée le", as: "moment", of: ({ updatedAt }) => updatedAt },
  { key: "raison_abandon", header: "Raison de l’abandon", of: ({ reason }) => reason },
];
