import { expect, test } from "vitest";
import { aClause, anEmployment, aParticipant, reportOf } from "../../../tests/clause-world.ts";
import { maskSmallCounts } from "./mask.ts";
import { reportTables } from "./tables.ts";

const names = { category: (id: string) => `Famille ${id}`, departement: () => "Haute-Garonne" };

const report = reportOf({
  operations: [{ id: "o", name: "Téléo", targetHours: 100 }],
  contracts: [
    aClause("c", { operationId: "o", category: "nettoyage", departement: "31" }),
    aClause("d", { buyer: "Promoteur", buyerNature: "private" }),
  ],
  participants: [aParticipant("p", { gender: "F", statuses: ["RSA", "DELD"] }), aParticipant("q")],
  employments: [anEmployment("1", "p"), anEmployment("2", "q", { contractId: "d" })],
  worked: [
    { employmentId: "1", hours: { "2027-03": 75 } },
    { employmentId: "2", hours: { "2027-04": 25 } },
  ],
});
const tableOf = (key: string, of = reportTables(report, names)) => {
  const table = of.find((one) => one.key === key);
  return table?.rows.map(({ label, figures }) => [label, ...table.figures.map((figure) => figures[figure])]);
};

test("groups stand with their share of what is known, and what nobody stated last, without one", () => {
  expect(tableOf("bySector")).toEqual([
    ["Famille nettoyage", 75, 1],
    ["Non renseigné", 25, null],
  ]);
  expect(tableOf("byDepartement")).toEqual([
    ["Haute-Garonne (31)", 75, 1],
    ["Non renseigné", 25, null],
  ]);
  expect(tableOf("participantsBy.gender")).toEqual([
    ["Femmes", 1, 1],
    ["Non renseigné", 1, undefined],
  ]);
});

test("an operation stands with its target and the part of it that the year did", () => {
  expect(tableOf("operations")).toEqual([["Téléo", 75, 100, 0.75, 1, 1, 1, 1]]);
});

test("a table without anything to tell is left out", () => {
  expect(tableOf("reserved")).toBeUndefined();
  expect(tableOf("state.byBuyer")).toBeUndefined();
});

test("counts too small to be told are nothing, and so are shares that would tell them", () => {
  const masked = reportTables(maskSmallCounts(report), names);
  expect(tableOf("participantsBy.gender", masked)).toEqual([
    ["Femmes", null, null],
    ["Non renseigné", null, undefined],
  ]);
});
