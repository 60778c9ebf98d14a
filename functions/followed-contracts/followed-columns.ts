import { stageLabels } from "../../shared/clause/progress/days.ts";
import { followedStatusLabels } from "../../shared/clause/progress/lifecycle.ts";
import { buyerNatureLabels, modalityName } from "../../shared/clause/report/labels.ts";
import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { FileColumn } from "../platform/http/file-columns.ts";
import type { FollowedRow } from "./followed-rows.ts";

const percent = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : Math.round(share * 100);

/** The columns of the file of followed contracts, with the names of communes. */
export const followedColumns = (
  gazetteer: Pick<Gazetteer, "commune">,
): readonly FileColumn<FollowedRow>[] => [
  { key: "marche", header: "Marché", of: ({ number }) => number },
  { key: "lot", header: "Lot", of: ({ lot }) => lot },
  { key: "intitule", header: "Intitulé", of: ({ title }) => title },
  { key: "acheteur", header: "Acheteur", of: ({ buyerName }) => buyerName },
  {
    key: "acheteur_nature",
    header: "Acheteur public ou privé",
    of: ({ buyerNature }) => buyerNatureLabels[buyerNature],
  },
  { key: "titulaire", header: "Titulaire", of: ({ supplierName }) => supplierName },
  { key: "operation", header: "Opération", of: ({ operationName }) => operationName },
  {
    key: "article",
    header: "Articles",
    of: ({ modalities }) => modalities.map((one) => modalityName(one)).join(" ; "),
  },
  {
    key: "commune",
    header: "Commune",
    of: ({ commune }) => commune && (gazetteer.commune(commune)?.name ?? commune),
  },
  { key: "debut", header: "Début", as: "day", of: ({ start }) => start },
  { key: "fin", header: "Fin", as: "day", of: ({ end }) => end },
  { key: "etat", header: "État", of: ({ status }) => followedStatusLabels[status] },
  { key: "heures_prevues", header: "Heures prévues", as: "hours", of: ({ planned }) => planned },
  { key: "heures_faites", header: "Heures faites", as: "hours", of: ({ worked }) => worked },
  { key: "avancement", header: "Avancement (%)", as: "number", of: ({ share }) => percent(share) },
  { key: "heures_restantes", header: "Heures restantes", as: "hours", of: ({ remaining }) => remaining },
  {
    key: "heures_attendues",
    header: "Heures attendues à ce jour",
    as: "hours",
    of: ({ expected }) => expected,
  },
  { key: "projection", header: "Projection à la fin", as: "number", of: ({ projected }) => projected },
  { key: "retard", header: "En retard", of: ({ late }) => late && stageLabels[late] },
  { key: "penalites", header: "Pénalités", as: "euros", of: ({ penalty }) => penalty },
];
