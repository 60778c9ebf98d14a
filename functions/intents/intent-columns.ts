import { type Category, categoryLabel } from "../../shared/categories/categories.ts";
import { type Gazetteer, placeLabel } from "../../shared/geo/gazetteer.ts";
import { placeCode } from "../../shared/imports/place-codes.ts";
import type { ListedIntent } from "../../shared/intents/filters.ts";
import { intentStatusLabels } from "../../shared/intents/lifecycle.ts";
import { chosenModality } from "../../shared/intents/modalities.ts";
import { natureLabel } from "../../shared/intents/natures.ts";
import { intentModalityLabel } from "../../shared/law/modalities.ts";
import type { FileColumn } from "../platform/http/file-columns.ts";

/** The columns of the intents’ file; names are for people, codes make it readable again without loss. */
export const intentColumns = (
  categories: readonly Category[],
  gazetteer: Gazetteer,
): FileColumn<ListedIntent>[] => [
  { key: "intention", header: "Intention", of: ({ title }) => title },
  { key: "acheteur", header: "Acheteur", of: ({ buyerName }) => buyerName },
  { key: "siret_acheteur", header: "SIRET de l’acheteur", of: ({ buyerSiret }) => buyerSiret },
  { key: "etape", header: "Étape", of: ({ status }) => intentStatusLabels[status] },
  { key: "famille", header: "Famille d’achats", of: ({ category }) => categoryLabel(categories, category) },
  { key: "code_famille", header: "Code de la famille", of: ({ category }) => category },
  { key: "formes", header: "Formes de prestation", of: ({ services }) => services.join(" ") },
  { key: "cpv", header: "Codes CPV", of: ({ cpv }) => cpv.join(" ") },
  { key: "nature", header: "Nature", of: ({ nature }) => nature && natureLabel(nature) },
  {
    key: "article",
    header: "Article",
    of: ({ modality }) => chosenModality(modality) ?? intentModalityLabel(modality),
  },
  {
    key: "lieux",
    header: "Lieux",
    of: ({ places }) => places.map((place) => placeLabel(gazetteer, place)).join(" ; "),
  },
  { key: "codes_lieux", header: "Codes des lieux", of: ({ places }) => places.map(placeCode).join(" ") },
  {
    key: "montant_annuel_ht",
    header: "Montant annuel HT",
    as: "euros",
    of: ({ yearlyAmount }) => yearlyAmount,
  },
  {
    key: "montant_total_ht",
    header: "Montant total HT",
    as: "euros",
    of: ({ totalAmount }) => totalAmount,
  },
  {
    key: "tous_lots_ht",
    header: "Tous les lots réunis HT",
    as: "euros",
    of: ({ allLotsAmount }) => allLotsAmount,
  },
  { key: "duree_mois", header: "Durée (mois)", as: "number", of: ({ durationMonths }) => durationMonths },
  { key: "lancement", header: "Lancement prévu", as: "day", of: ({ launchDate }) => launchDate },
  { key: "description", header: "Description", of: ({ description }) => description },
  { key: "creee_le", header: "Créée le", as: "moment", of: ({ createdAt }) => createdAt },
  { key: "modifiee_le", header: "Modifiée le", as: "moment", of: ({ updatedAt }) => updatedAt },
  { key: "raison_abandon", header: "Raison de l’abandon", of: ({ reason }) => reason },
];
