import { count } from "../text/count.ts";
import {
  type CompanyValue,
  type ContractValue,
  contractKey,
  type HolderValue,
  keyText,
  type Warning,
} from "./folder.ts";
import type { Rows } from "./read-rows.ts";

/** Rounded shares of a whole may exceed it by that many hours for each company. */
const rounding = 0.5;

/** Contracts of which companies have more hours together than are planned, told of the line that exceeds them. */
const partsOverPlanned = (
  holders: Rows<HolderValue>,
  plannedHoursOf: (contract: string) => number | undefined,
): Warning[] =>
  [...Map.groupBy(holders.taken.values(), contractKey)].flatMap(([contract, parts]) => {
    const planned = plannedHoursOf(contract);
    const sum = parts.reduce((hours, { plannedHours = 0 }) => hours + plannedHours, 0);
    if (planned === undefined || sum <= planned + rounding * parts.length) return [];
    const message = `Heures prévues : les parts des entreprises de « ${keyText(contract)} » font ${count(sum, "heure")}, plus que les ${planned.toLocaleString("fr-FR")} du marché : à vérifier.`;
    return [{ file: holders.file, line: parts.at(-1)?.line, message }];
  });

/** Companies that have the SIRET of another one. */
const sharedSirets = ({ file, taken }: Rows<CompanyValue>): Warning[] =>
  [...Map.groupBy(taken.values(), ({ siret }) => siret)].flatMap(([siret, [one, ...others]]) =>
    siret === undefined || one === undefined
      ? []
      : others.map(({ line }) => ({
          ...{ file, line },
          message: `SIRET : c’est aussi celui de « ${one.code} », ligne ${one.line} : à vérifier.`,
        })),
  );

type Files = {
  contracts: Rows<ContractValue>;
  companies: Rows<CompanyValue>;
  holders: Rows<HolderValue>;
  /** What is stored of the contracts, by their key. */
  stored: ReadonlyMap<string, { plannedHours?: number | undefined }>;
};

/** What lines that are sound one by one say together, and is worth a look. */
export const remarksOf = ({ contracts, companies, holders, stored }: Files): Warning[] => [
  ...sharedSirets(companies),
  ...partsOverPlanned(
    holders,
    (key) => contracts.taken.get(key)?.plannedHours ?? stored.get(key)?.plannedHours,
  ),
];
