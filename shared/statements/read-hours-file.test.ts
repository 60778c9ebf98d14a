import { expect, test } from "vitest";
import { sheetsOfText } from "../imports/read-file.ts";
import { type KnownEmployment, readHoursFile } from "./read-hours-file.ts";

const known: KnownEmployment[] = [
  {
    employmentId: "emp_1",
    code: "P-1",
    employmentCode: "C-1",
    firstName: "Inès",
    contractTitle: "École",
    start: "2026-09-01",
  },
  {
    employmentId: "emp_2",
    code: "P-2",
    employmentCode: "C-2",
    firstName: "Léo",
    contractTitle: "Jardins",
    start: "2026-10-30",
  },
  {
    employmentId: "emp_3",
    code: "P-2",
    employmentCode: "C-3",
    firstName: "Léo",
    contractTitle: "École",
    start: "2026-09-01",
  },
];
const read = (...lines: string[]) => readHoursFile(sheetsOfText(lines.join("\n")), known, "2026-10");
const outcome = (...lines: string[]) => {
  const [first] = read(...lines);
  return first && "wrong" in first ? first.wrong : first && [first.employmentId, first.hours];
};

test("people are found by code, by first name, and by contract where they have several", () => {
  expect(read("Code;Marché;Heures", "p-1;;151,67", "P-2;École;20", "C-2;;10")).toEqual([
    { line: 2, name: "p-1", employmentId: "emp_1", hours: 151.67 },
    { line: 3, name: "P-2", employmentId: "emp_3", hours: 20 },
    { line: 4, name: "C-2", employmentId: "emp_2", hours: 10 },
  ]);
  expect(outcome("Prénom;Chantier;Nb heures", "ines;École;35")).toEqual(["emp_1", 35]);
});

test.each([
  ["an unknown person", "P-9;;10", "« P-9 » n’est pas dans ce relevé"],
  ["a person with several contracts", "P-2;;10", "plusieurs contrats de travail"],
  ["no hours", "P-1;;", "à remplir"],
  ["negative hours", "P-1;;-3", "est négatif"],
  ["more than the month", "P-1;;400", "31 jours en compte au plus 265"],
  ["more than the days of the contract", "C-2;;40", "40 heures pour 2 jours de contrat"],
  ["nobody", ";;10", "Rien ne dit de qui il s’agit"],
])("a line with %s is left out, and told why", (_, line, why) => {
  expect(outcome("Code;Marché;Heures", line)).toContain(why);
});

test("a line of another month, or of a contract that another line told of, is left out", () => {
  expect(outcome("Code;Mois;Heures", "P-1;2026-09;10")).toContain("septembre 2026");
  expect(read("Code;Heures", "P-1;10", "P-1;12")[1]).toMatchObject({
    wrong: expect.stringContaining("La ligne 2"),
  });
});
