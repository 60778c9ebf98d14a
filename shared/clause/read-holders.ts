import { textUpTo } from "../imports/read-cells.ts";
import { column, contractColumns, neededColumn } from "./columns.ts";
import { contractKey, type HolderValue } from "./folder.ts";
import { readHours } from "./read-clause-cells.ts";
import { readCode } from "./read-codes.ts";
import type { ClauseFile } from "./read-rows.ts";
import type { Reference } from "./references.ts";

const readRole = readCode({
  TITULAIRE: ["titulaire", "mandataire"],
  COTRAITANT: ["cotraitant", "co-traitant"],
  SOUS_TRAITANT: ["sous-traitant", "soustraitant"],
});

type Needs = { contracts: Reference; companies: Reference };

/** The companies’ parts of the contracts. */
export const holdersFile: ClauseFile<HolderValue, Needs> = {
  name: "attributions",
  columns: {
    ...contractColumns,
    company: neededColumn("entreprise", "Entreprise"),
    role: neededColumn("role", "Rôle"),
    plannedHours: column("heures_prevues", "Heures prévues"),
  },
  key: ["number", "lot", "company"],
  read: (cells, { contracts, companies }) => {
    const number = cells.required("number", textUpTo(80));
    const lot = cells.valid("lot", textUpTo(40)) ?? "";
    const company = cells.required("company", textUpTo(40));
    const role = cells.required("role", readRole);
    const plannedHours = cells.valid("plannedHours", readHours);
    const unknownContract = number && contracts(contractKey({ number, lot }));
    if (unknownContract) cells.refuse("number", unknownContract);
    const unknownCompany = company && companies(company);
    if (unknownCompany) cells.refuse("company", unknownCompany);
    return !number || !company || !role ? undefined : { number, lot, company, role, plannedHours };
  },
};
