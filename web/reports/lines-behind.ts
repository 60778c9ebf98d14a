import type { ReportTable } from "../../shared/clause/report/tables.ts";
import type { GroupWord, LinesSearch } from "./report-address.ts";

type Way = { word: GroupWord; lignes?: "entreprises"; and?: LinesSearch };

const outside = { reserve: "no" } as const;
const ofTheState = { etat: "yes" } as const;

/** What the rows of each table have in common; a table that is missing has no lines behind. */
const ways: Readonly<Record<string, Way>> = {
  byMonth: { word: "mois" },
  byNature: { word: "nature" },
  byBuyer: { word: "groupe" },
  byModality: { word: "article" },
  reserved: { word: "reserve" },
  bySector: { word: "secteur" },
  bySectorOutsideReserved: { word: "secteur", and: outside },
  byWork: { word: "travaux" },
  byWorkOutsideReserved: { word: "travaux", and: outside },
  byFamily: { word: "famille" },
  byEmploymentType: { word: "contrat" },
  byTerritory: { word: "lieu" },
  byDepartement: { word: "departement" },
  byCompanySize: { word: "effectif", lignes: "entreprises" },
  byCompanyActivity: { word: "activite", lignes: "entreprises" },
  "participantsBy.status": { word: "statut" },
  "participantsBy.level": { word: "niveau" },
  "participantsBy.gender": { word: "genre" },
  "participantsBy.age": { word: "age" },
  "participantsBy.residence": { word: "residence" },
  "participantsBy.priorityQuarter": { word: "quartier" },
  "participantsBy.prescriber": { word: "prescripteur" },
  afterOneYear: { word: "situation" },
  operations: { word: "projet" },
  "state.byBuyer": { word: "groupe", and: ofTheState },
  "state.byDepartement": { word: "departement", and: ofTheState },
  "state.bySector": { word: "secteur", and: ofTheState },
  "state.byEmploymentType": { word: "contrat", and: ofTheState },
};

/** Key figures, by what they count. */
const figures: Readonly<Record<string, LinesSearch>> = {
  hours: {},
  fte: {},
  participants: {},
  employments: {},
  newParticipants: { debut: "yes" },
  firstEntries: { entree: "yes" },
  contracts: { lignes: "marches" },
  contractsWithHours: { lignes: "marches", heures: "yes" },
  "companies.followed": { lignes: "entreprises" },
  "companies.withHours": { lignes: "entreprises", heures: "yes" },
  "buyers.followed": { lignes: "marches" },
  "buyers.withHours": { lignes: "marches", heures: "yes" },
};

/** Women of a group that is one of another table too. */
const women: Readonly<Record<string, LinesSearch>> = {
  under26: { genre: "F", age: "under26" },
  upToCapBep: { genre: "F", niveau: "upToCapBep" },
  priorityQuarter: { genre: "F", quartier: "yes" },
};

/** Where the lines behind a row are; undefined where it has none. */
export const linesBehind = (table: Pick<ReportTable, "key">, key: string): LinesSearch | undefined => {
  if (table.key === "figures") return figures[key];
  if (table.key === "participantsBy.women") return women[key];
  if (table.key === "state") return ofTheState;
  const way = ways[table.key];
  return way && { ...way.and, [way.word]: key, ...(way.lignes ? { lignes: way.lignes } : {}) };
};
