import type { Page } from "playwright-core";
import type * as z from "zod";
import { demoStaff } from "../../functions/demo/demo-staff.ts";
import type { matrixSchema } from "../../functions/rounds/read-matrix.ts";
import { visit } from "../e2e/browser.ts";
import { signIn } from "../e2e/people.ts";
import { SLOWDOWN } from "../e2e/vitals.ts";

/** Participants of each side, and the share of pairs that have a score. */
const SIDE = 200;
const FILLED = 0.4;
/** Frames of one scroll, and what it moves in each, in pixels. */
const FRAMES = 60;
const STEP = 36;

/** Whose round lends the page its frame. */
const rencontre = "rencontres/ren_demo2";

const large = (): z.infer<typeof matrixSchema> => {
  const numbers = Array.from({ length: SIDE }, (_, i) => i);
  return {
    buyers: numbers.map((i) => ({ id: `reg_b${i}`, name: `Communauté de communes ${i}` })),
    suppliers: numbers.map((i) => ({
      id: `reg_s${i}`,
      name: `Régie de quartier ${i}`,
      families: ["IAE", "ESS"],
    })),
    cells: numbers.flatMap((row) =>
      numbers.flatMap((column): [number, number, number, number][] => {
        const mixed = (row * 7_919 + column * 104_729) % 1_000;
        return mixed < FILLED * 1_000 ? [[row, column, 40 + (mixed % 60), 1 + (mixed % 3)]] : [];
      }),
    ),
  };
};

/** Scrolls the matrix, frame after frame, there and back; how long each frame took, in milliseconds. */
const scroll = (page: Page, { down, right }: { down: number; right: number }): Promise<number[]> =>
  page.evaluate(
    async ({ down, right, frames }) => {
      const found = document.querySelector("table[aria-rowcount]")?.parentElement;
      if (!found) throw new Error("the matrix is not drawn");
      found.scrollTo(0, 0);
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      await frame();
      let last = await frame();
      const took: number[] = [];
      for (let i = 0; i < frames; i += 1) {
        const way = i < frames / 2 ? 1 : -1;
        found.scrollBy(right * way, down * way);
        const now = await frame();
        took.push(now - last);
        last = now;
      }
      return took;
    },
    { down, right, frames: FRAMES },
  );

const at = (values: readonly number[], share: number): string =>
  `${Math.round(values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN)} ms`;

/** How long the frames of a scroll over a matrix of 200 × 200 last; a table in Markdown. */
export const matrixScroll = async (browser: Parameters<typeof visit>[0], url: string): Promise<string> => {
  const staff = await visit(browser, url);
  await signIn(staff, demoStaff);
  const { page, context } = staff;
  await page.route(/\/rounds\/1\/matrix$/, (route) => route.fulfill({ json: large() }));
  await context.request.post(`/api/${rencontre}/closing`);
  await context.request.post(`/api/${rencontre}/rounds`, { data: {} });
  await page.goto(`/equipe/${rencontre}/rondes/1?onglet=matrice`);
  await page.getByRole("button", { name: "Valider la ronde" }).waitFor({ timeout: 120_000 });
  await page.getByRole("table", { name: /Scores/ }).waitFor();
  const session = await context.newCDPSession(page);
  const rows: string[] = [];
  for (const slower of [1, SLOWDOWN])
    for (const [way, step] of Object.entries({
      down: { down: STEP, right: 0 },
      across: { down: 0, right: STEP },
      both: { down: STEP, right: STEP },
    })) {
      await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
      const took = await scroll(page, step);
      rows.push(
        `| ${way} | ${slower} | ${at(took, 0.5)} | ${at(took, 0.95)} | ${at(took, 1)} | ${took.filter((one) => one > 50).length} of ${took.length} |`,
      );
    }
  await context.close();
  return [
    `Scrolling a matrix of ${SIDE} × ${SIDE}, ${STEP} px a frame, 1440 × 900:`,
    "",
    "| way | processor slower by | median frame | 95th percentile | longest | over 50 ms |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
};
