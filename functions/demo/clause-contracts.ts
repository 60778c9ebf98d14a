import * as z from "zod";
import type { Buyer } from "../../shared/buyers/schema.ts";
import { companyActivities, employmentTypes } from "../../shared/clause/codes.ts";
import { lastDayOf } from "../../shared/clause/progress/days.ts";
import {
  type Clause,
  type Company,
  clauseModalitySchema,
  type Operation,
} from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { natureSchema } from "../../shared/intents/schema.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { monthAfter } from "../../shared/time/months.ts";
import { addDays } from "../../shared/time/paris-days.ts";
import { companyId, followedContractId, operationId } from "../clause/ids.ts";
import { companyRows, contractRows, meetingContractRows, operationRows } from "./clause-rows.ts";
import { contactOf, siretOf } from "./organisation.ts";
import { readRows, townOf } from "./places.ts";

/** Companies are numbered after the buyers. */
const FIRST_SERIAL = 300;

/** A company that has nobody to write to, so that staff see one. */
const WITHOUT_CONTACT = "TOI";

export const demoOperations = (at: string): Operation[] =>
  readRows(operationRows).map(([name = "", owner = "", target, town = "", programme]) => ({
    ...{ id: operationId(name), version: 0, createdAt: at, updatedAt: at },
    ...{ name, owner, targetHours: Number(target), commune: townOf(town).code },
    ...(programme === "NPNRU" ? { programme } : {}),
  }));

/** A company with how it hires, and whether it lends people to others. */
export type DemoCompany = { company: Company; lends: boolean; types: (typeof employmentTypes)[number][] };

export const demoCompanies = (at: string, suppliers: readonly Supplier[]): Map<string, DemoCompany> =>
  new Map(
    readRows(companyRows).map(([marked = "", name = "", activity, headcount, types = ""], index) => {
      const code = marked.replace(/^[=@]+/, "");
      const serial = FIRST_SERIAL + index;
      const supplier = marked.startsWith("=") ? suppliers.find((one) => one.name === name) : undefined;
      if (marked.startsWith("=") && !supplier)
        throw new Error(`no such supplier in the demonstration data: ${name}`);
      const { public: _shown, ...contact } = supplier?.contact ?? contactOf(serial, name, false);
      const company: Company = {
        ...{ id: companyId(code), version: 0, createdAt: at, updatedAt: at, name },
        siret: supplier?.siret ?? siretOf(serial),
        headcount: Number(headcount),
        activity: z.enum(companyActivities).parse(activity),
        ...(code === WITHOUT_CONTACT ? {} : { contact }),
      };
      const hires = z.array(z.enum(employmentTypes)).parse(types.split(" "));
      return [code, { company, lends: marked.includes("@"), types: hires }] as const;
    }),
  );

/** A contract with what its hours are made from. */
export type DemoContract = {
  contract: Contract & { clause: Clause };
  /** Hours worked for each hour due. */
  pace: number;
  /** Who employs on it, in the order of the rows. */
  companies: DemoCompany[];
};

type Knowing = {
  today: string;
  buyers: readonly Buyer[];
  companies: ReadonlyMap<string, DemoCompany>;
};

/** `GAR ~LAU @GEI`: who holds a contract, and who lends people for it. */
const readCompanies = (tokens: string, planned: number, { companies }: Knowing) => {
  const named = tokens.split(" ").map((token) => {
    const company = companies.get(token.replace(/^[+~@]/, ""));
    if (!company) throw new Error(`no such company in the demonstration data: ${token}`);
    return { token, company };
  });
  const holding = named.filter(({ token }) => !token.startsWith("@"));
  const roles = { "+": "COTRAITANT", "~": "SOUS_TRAITANT" } as const;
  const partOf = (place: number) =>
    holding.length === 1 ? planned : Math.round(planned * (place === 0 ? 0.7 : 0.3 / (holding.length - 1)));
  const holders = holding.map(({ token, company }, place): Clause["holders"][number] => ({
    companyId: company.company.id,
    role: token.startsWith("+") ? roles["+"] : token.startsWith("~") ? roles["~"] : "TITULAIRE",
    plannedHours: partOf(place),
  }));
  return { holders, companies: named.map(({ company }) => company) };
};

/** What staff said of the end of a contract; the last ones to end still wait for their word. */
const endedOf = (end: string, pace: number, today: string): Pick<Clause, "ended"> => {
  if (end >= addDays(today, -90)) return {};
  if (pace >= 0.95) return { ended: { outcome: "reached", on: addDays(end, 25), why: "" } };
  if (pace >= 0.85)
    return {
      ended: {
        outcome: "dispensed",
        on: addDays(end, 40),
        why: "Le chantier a été réduit d’une tranche par l’acheteur.",
      },
    };
  return {
    ended: {
      outcome: "short",
      on: addDays(end, 40),
      why: "Relances sans effet, bilan transmis à l’acheteur.",
    },
  };
};

/** `TC-01/2` → number and lot. */
const readNumber = (text: string) => {
  const [number = "", lot = ""] = text.split("/");
  return { number, lot };
};

const followedContract = (row: readonly string[], knowing: Knowing): DemoContract => {
  const [
    named = "",
    buyerName = "",
    title = "",
    category = "",
    nature,
    articles = "",
    operation = "-",
    place = "",
  ] = row;
  const [planned, thousands, from, months, pace] = row.slice(8).map(Number);
  const { today, buyers } = knowing;
  const number = readNumber(named);
  const plannedHours = planned ?? 0;
  const first = monthAfter(`${Number(today.slice(0, 4)) - 1}-01`, from ?? 0);
  const [start, end] = [`${first}-01`, lastDayOf(monthAfter(first, (months ?? 1) - 1))];
  const { holders, companies } = readCompanies(row[13] ?? "", plannedHours, knowing);
  const buyer = buyers.find(({ name }) => name === buyerName);
  const isPrivate = articles === "LIBRE";
  const awardedOn = addDays(start, -40);
  const at = `${addDays(start, -30)}T10:00:00.000Z`;
  const modalities = z.tuple([clauseModalitySchema], clauseModalitySchema).parse(articles.split(" "));
  const clause: Clause = {
    ...number,
    ...{ modalities, plannedHours, start, end, holders, category },
    buyerNature: isPrivate ? "private" : "public",
    nature: natureSchema.parse(nature),
    ofTheState: buyer?.legalStatus === "STATE",
    ...(operation === "-" ? {} : { operationId: operationId(operation) }),
    ...(/^\d+$/.test(place) ? { departement: place } : { commune: townOf(place).code }),
    ...((from ?? 0) % 4 === 0 && !isPrivate ? { penaltyPerHour: 40 } : {}),
    ...endedOf(end, (pace ?? 0) / 100, today),
  };
  return {
    contract: {
      ...{ id: followedContractId(number), version: 0, createdAt: at, updatedAt: at },
      ...{ title, buyerName, awardedOn, category, note: "", status: "confirmed" },
      ...(buyer ? { buyerId: buyer.id } : {}),
      supplierName: companies[0]?.company.name ?? "",
      amount: (thousands ?? 0) * 1_000,
      durationMonths: months,
      ...(modalities[0] === "AUTRE" ? {} : { modality: modalities[0] }),
      clause,
    },
    ...{ pace: (pace ?? 0) / 100, companies },
  };
};

/** A contract of the last rencontre, which keeps its intent and its meeting, with what is followed of it. */
const ofMeeting = (
  row: readonly string[],
  contracts: readonly Contract[],
  knowing: Knowing,
): DemoContract => {
  const [buyerName, number = "", planned, pace, tokens = ""] = row;
  const contract = contracts.find((one) => one.buyerName === buyerName);
  if (!contract) throw new Error(`no such contract in the demonstration data: ${buyerName}`);
  const plannedHours = Number(planned);
  const { holders, companies } = readCompanies(tokens, plannedHours, knowing);
  const first = contract.awardedOn.slice(0, 7);
  const modality = clauseModalitySchema.parse(contract.modality);
  const clause: Clause = {
    ...{
      number,
      lot: "",
      buyerNature: "public",
      modalities: [modality],
      ofTheState: false,
      plannedHours,
      holders,
    },
    start: contract.awardedOn,
    end: lastDayOf(monthAfter(first, 23)),
    ...(contract.category === undefined ? {} : { category: contract.category }),
    departement: "31",
  };
  return { contract: { ...contract, clause }, pace: Number(pace) / 100, companies };
};

/** The contracts followed under a clause: those that the rencontre led to, then those of the rows. */
export const demoFollowedContracts = (contracts: readonly Contract[], knowing: Knowing): DemoContract[] => [
  ...readRows(meetingContractRows).map((row) => ofMeeting(row, contracts, knowing)),
  ...readRows(contractRows).map((row) => followedContract(row, knowing)),
];
