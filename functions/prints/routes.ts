import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { describe } from "../http/validate.ts";
import { type PrintDay, readPrintDay } from "./read-print-day.ts";

type Print = (day: PrintDay, now: string) => Promise<Uint8Array<ArrayBuffer>>;

/** What is printed for the team, each loaded when it is: drawing would weigh on every start of the API. */
const prints: readonly { name: string; summary: string; load: () => Promise<Print> }[] = [
  {
    name: "badges",
    summary: "Les badges, en A6, quatre par feuille",
    load: async () => (await import("./badges.ts")).badges,
  },
  {
    name: "table-signs",
    summary: "Les chevalets des tables, en A4 à plier, lisibles des deux côtés",
    load: async () => (await import("./table-signs.ts")).tableSigns,
  },
  {
    name: "attendance-list",
    summary: "La feuille d’émargement",
    load: async () => (await import("./attendance-list.ts")).attendanceList,
  },
  {
    name: "slot-sheets",
    summary: "Le plan de la journée, un créneau par page",
    load: async () => (await import("./slot-sheets.ts")).slotSheets,
  },
];

/** Printed for a day, for staff; mounted under `/rencontres`. */
export const printRoutes = new Hono<Env>();
for (const { name, summary, load } of prints)
  printRoutes.get(
    `/:id/${name}.pdf`,
    describe({
      summary,
      tag: "Plan de rencontre",
      contentType: "application/pdf",
      errors: ["account.signedOut", "request.forbidden", "rencontre.notFound"],
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
