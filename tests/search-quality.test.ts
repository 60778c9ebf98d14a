import { expect, test } from "vitest";
import { demoSuppliers } from "../functions/demo/suppliers.ts";
import { loadGazetteer } from "../functions/geo/load-gazetteer.ts";
import { shippedCategories } from "../shared/categories/categories.ts";
import { buildIndex } from "../shared/search/build-index.ts";
import { judge, summary } from "./bench/search-judged.ts";

test("three hundred questions of everyday speech find the demonstration's suppliers who answer them", () => {
  const gazetteer = loadGazetteer();
  const published = demoSuppliers("2026-11-30").filter(({ status }) => status === "published");
  const judged = judge(buildIndex(published, shippedCategories, gazetteer), gazetteer);
  const { questions, ndcg, empty } = summary(judged);
  expect(questions).toBeGreaterThan(300);
  expect(empty).toBe(0);
  expect(ndcg).toBeGreaterThan(0.94);
});
