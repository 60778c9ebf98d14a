import { expect, test } from "vitest";
import { comparedWith } from "./compared-with.ts";
import { linesQueryOf } from "./report-query.ts";

test.each([
  ["the year before where nothing is chosen", {}, { year: 2019, search: {} }],
  [
    "another year, with the same conditions",
    { avec: "2012", territoire: "metropole" },
    { year: 2012, search: { territoire: "metropole" } },
  ],
  [
    "the same quarter of another year",
    { avec: "2018", du: "2020-04", au: "2020-06" },
    { year: 2018, search: { du: "2018-04", au: "2018-06" } },
  ],
  [
    "the quarter just before",
    { avec: "precedente", du: "2020-01", au: "2020-03" },
    { year: 2019, search: { du: "2019-10", au: "2019-12" } },
  ],
  [
    "the twelve months just before",
    { avec: "precedente" },
    { year: 2019, search: { du: "2019-01", au: "2019-12" } },
  ],
  [
    "as many months from any one",
    { avec: "2017-11", du: "2020-01", au: "2020-03" },
    { year: 2018, search: { du: "2017-11", au: "2018-01" } },
  ],
  ["the year before, where the address asks for no month", { avec: "2017-13" }, { year: 2019, search: {} }],
])("a report is compared with %s", (_, search, compared) => {
  expect(comparedWith(2020, search)).toEqual(compared);
});

test("an address in French asks the API in its words", () => {
  expect(linesQueryOf({ territoire: "metropole", mois: "2020-03", lignes: "marches" })).toEqual({
    territory: "metropole",
    month: "2020-03",
  });
  expect(linesQueryOf({ heures: "yes", etat: "yes", entree: "oui", situation: "CDI" })).toEqual({
    ...{ worked: "yes", state: "yes", situation: "CDI" },
  });
});
