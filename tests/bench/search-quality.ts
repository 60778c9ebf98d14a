import { existsSync, readFileSync } from "node:fs";
import { demoSuppliers } from "../../functions/demo/suppliers.ts";
import { loadGazetteer } from "../../functions/geo/load-gazetteer.ts";
import { readSupplierRows } from "../../functions/suppliers/read-supplier-rows.ts";
import { shippedCategories } from "../../shared/categories/categories.ts";
import { linesOf, tableOf } from "../../shared/imports/import-table.ts";
import { guessMapping } from "../../shared/imports/map-headers.ts";
import { sheetsOfText } from "../../shared/imports/read-file.ts";
import { supplierColumns } from "../../shared/imports/supplier-columns.ts";
import { buildIndex } from "../../shared/search/build-index.ts";
import type { SearchableSupplier } from "../../shared/search/entry.ts";
import { judge, summary } from "./search-judged.ts";

const gazetteer = loadGazetteer();
const occitanie = new URL("../../../shared/reference/suppliers/siae-occitanie.csv", import.meta.url);

/** The real suppliers of a public list, with the activities that follow from their NAF codes. */
const listedSuppliers = (): SearchableSupplier[] => {
  const table = tableOf(sheetsOfText(readFileSync(occitanie, "utf8")), supplierColumns);
  const lines = linesOf(table, guessMapping(supplierColumns, table));
  const { rows } = readSupplierRows(lines, { gazetteer, categories: shippedCategories });
  return [...rows.values()].map(({ row }) => ({
    ...{ id: `sup_${row.siret}`, siret: row.siret, name: row.name ?? "", kinds: row.kinds },
    description: row.description ?? "",
    address: { postalCode: "", city: "", ...row.address },
    activities: row.activities ?? [],
  }));
};

const line = (name: string, suppliers: readonly SearchableSupplier[]): string => {
  const judged = judge(buildIndex(suppliers, shippedCategories, gazetteer), gazetteer);
  const { questions, ndcg, empty } = summary(judged);
  const worst = judged
    .toSorted((a, b) => a.ndcg - b.ndcg)
    .slice(0, 5)
    .map(({ q, ndcg: own }) => `${q} ${own.toFixed(2)}`);
  const cells = [
    name,
    suppliers.length,
    questions,
    ndcg.toFixed(3),
    `${(empty * 100).toFixed(1)} %`,
    worst.join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
};

/** Table of the judged questions: how well the first ten results answer, and how many answers are empty. */
export const searchQualityTable = async (): Promise<string> => {
  const published = demoSuppliers("2026-11-30").filter(({ status }) => status === "published");
  const head = ["annuaire", "suppliers", "questions with an answer", "nDCG@10", "empty answers", "worst"];
  return [
    "### What people ask",
    "",
    `| ${head.join(" | ")} |`,
    `| ${head.map(() => "---").join(" | ")} |`,
    line("demonstration", published),
    ...(existsSync(occitanie) ? [line("public list, Occitanie", await listedSuppliers())] : []),
  ].join("\n");
};

if (import.meta.main) console.log(await searchQualityTable());
