import type { ClauseInput } from "../../shared/clause/inputs.ts";
import type { Clause } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";

type Role = Clause["holders"][number]["role"];
type HolderForm = {
  key: string;
  companyId: string;
  companyName: string;
  role: Role;
  plannedHours?: number | undefined;
};
export type Modality = Clause["modalities"][number];

/** What the form of a clause holds: every text is there, empty where nothing is known. */
export type ClauseForm = {
  number: string;
  lot: string;
  buyerNature: "public" | "private";
  operationId: string;
  /** The first one counts the hours. */
  modality: Modality | "";
  others: Modality[];
  nature: NonNullable<Clause["nature"]> | "";
  category: string;
  commune: string;
  departement: string;
  ofTheState: boolean;
  plannedHours?: number | undefined;
  start: string;
  end: string;
  penaltyPerHour?: number | undefined;
  holders: HolderForm[];
};

let made = 0;
/** A company that is added to those of a contract: the first one leads. */
export const newHolder = (others: readonly HolderForm[]): HolderForm => ({
  key: `entreprise-${++made}`,
  companyId: "",
  companyName: "",
  role: others.length === 0 ? "TITULAIRE" : "COTRAITANT",
});

export const blankClause: ClauseForm = {
  number: "",
  lot: "",
  buyerNature: "public",
  operationId: "",
  modality: "",
  others: [],
  nature: "",
  category: "",
  commune: "",
  departement: "",
  ofTheState: false,
  start: "",
  end: "",
  holders: [],
};

/** The form of a contract: what is followed of it, otherwise what it already says. */
export const formOfClause = (contract: Contract, names: ReadonlyMap<string, string>): ClauseForm => {
  const { clause } = contract;
  if (!clause)
    return {
      ...blankClause,
      number: contract.essentialData?.number ?? "",
      modality: contract.modality ?? "",
      category: contract.category ?? "",
      departement: contract.departement ?? "",
      plannedHours: contract.hours,
      start: contract.awardedOn,
    };
  const { ended: _ended, modalities, ...known } = clause;
  const [modality, ...others] = modalities;
  return {
    ...blankClause,
    ...known,
    operationId: clause.operationId ?? "",
    modality,
    others,
    nature: clause.nature ?? "",
    category: clause.category ?? "",
    commune: clause.commune ?? "",
    departement: clause.departement ?? "",
    start: clause.start ?? "",
    end: clause.end ?? "",
    holders: clause.holders.map((holder) => ({
      ...holder,
      key: holder.companyId,
      companyName: names.get(holder.companyId) ?? "",
    })),
  };
};

const filled = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== undefined));

/** The clause that the form describes, to be judged by its schema: what is empty is left out. */
export const clauseOfForm = (form: ClauseForm): unknown => {
  const { modality, others, holders, ...fields } = form;
  return {
    ...filled({ ...fields, departement: form.commune ? "" : form.departement }),
    lot: form.lot,
    modalities: modality ? [modality, ...others.filter((one) => one !== modality)] : [],
    holders: holders.map(({ companyId, role, plannedHours }) => ({
      companyId,
      role,
      ...(plannedHours === undefined ? {} : { plannedHours }),
    })),
  } satisfies Partial<Record<keyof ClauseInput, unknown>>;
};
