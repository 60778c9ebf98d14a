import { sectorOf } from "../../categories/categories.ts";
import type { Gazetteer } from "../../geo/gazetteer.ts";
import type { HomeTerritory } from "../../geo/territory.ts";
import type { Territory } from "../report-keys.ts";
import type { ClauseModality } from "../schema.ts";
import type { ContractFacts } from "./facts.ts";

/** A contract with the groups it is counted in. */
export type PlacedContract = {
  readonly facts: ContractFacts;
  /** The buyer’s id, or the name of one without. */
  readonly buyer: string;
  /** Each once; the first one counts the hours. */
  readonly modalities: readonly ClauseModality[];
  readonly sector: string | undefined;
  readonly departement: string | undefined;
  readonly territory: Territory | undefined;
};

/** Articles that reserve a contract to some kinds of companies. */
export const isReserved = (modality: ClauseModality): boolean => modality.startsWith("L2113-");

/** The first modality counts the hours. */
export const countsAsReserved = ({ modalities: [first] }: PlacedContract): boolean =>
  first !== undefined && isReserved(first);

/** A contract in the groups it is counted in, its place seen from the home territory. */
export const placeContract = (
  facts: ContractFacts,
  home: HomeTerritory,
  gazetteer: Gazetteer,
): PlacedContract => {
  const { clause, buyerId, buyerName } = facts;
  const commune = clause.commune === undefined ? undefined : gazetteer.commune(clause.commune);
  const departement = commune?.departement ?? clause.departement;
  return {
    facts,
    buyer: buyerId ?? buyerName,
    modalities: [...new Set(clause.modalities)],
    sector: clause.category === undefined ? undefined : sectorOf(clause.category),
    departement,
    territory:
      commune?.epci === home.epci
        ? "metropole"
        : departement === undefined
          ? undefined
          : territoryOf(departement, home, gazetteer),
  };
};

/** Outside the métropole, or where only the département is known. */
const territoryOf = (departement: string, home: HomeTerritory, gazetteer: Gazetteer): Territory => {
  if (departement === home.departement) return "departement";
  const [commune] = gazetteer.area({ type: "departement", code: departement })?.communes ?? [];
  return commune?.region === home.region ? "region" : "elsewhere";
};
