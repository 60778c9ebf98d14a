import { Hono } from "hono";
import type { PrintDay } from "../pdf/print-day.ts";
import { describe } from "../platform/http/describe.ts";
import type { Env } from "../platform/http/env.ts";
import { readPrintDay, readPrintDayErrors } from "./read-print-day.ts";

type Print = (day: PrintDay, now: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * The documents that staff print, each loaded on demand, because PDF code would slow down every start of the
 * API.
 */
const prints: readonly { name: string; summary: string; load: () => Promise<Print> }[] = [
  {
    name: "badges",
    summary: "Les badges, en A6, quatre par feuille",
    load: async () => (await import("../pdf/badges.ts")).badges,
  },
  {
    name: "table-signs",
    summary: "Les chevalets des tables, en A4 à plier, lisibles des deux côtés",
    load: async () => (await import("../pdf/table-signs.ts")).tableSigns,
  },
  {
    name: "attendance-list",
    summary: "La feuille d’émargement",
    load: async () => (await import("../pdf/attendance-list.ts")).attendanceList,
  },
  {
    name: "slot-sheets",
    summary: "Le plan de la journée, un créneau par page",
    load: async () => (await import("../pdf/slot-sheets.ts")).slotSheets,
  },
];

/** Documents printed for a day, staff only; mounted under `/rencontres`. */
export const printableRoutes = new Hono<Env>();
for (const { name, summary, load } of prints)
  printableRoutes.get(
    `/:id/${name}.pdf`,
    describe({
      summary,
      tag: "Plan de rencontre",
      contentType: "application/pdf",
      errors: readPrintDayErrors,
    }),
    async (c) => {
      const deps = c.get("deps");
      const day = await readPrintDay(deps, c.get("actor"), c.req.param("id"));
      const print = await load();
      return c.body(await print(day, deps.now()), 200, {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${name}.pdf"`,
      });
    },
  );
