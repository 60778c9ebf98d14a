import { expect } from "vitest";
import type { World } from "./world.ts";

const rencontre = "/api/rencontres/ren_demo2";

/** Brings the next rencontre to its published plan by the API, from wherever the journeys before have left it. */
export const publishDemonstration = async ({ staff }: World): Promise<void> => {
  const { request } = staff.context;
  const read = async (path = "") => (await request.get(`${rencontre}${path}`)).json();
  const status = async (): Promise<string> => ((await read()) as { status: string }).status;
  const rounds = async () =>
    ((await read("/rounds")) as { items: { number: number; status: string }[] }).items;
  const latest = async () => (await rounds()).at(-1)?.status;
  if ((await status()) === "open") await request.post(`${rencontre}/closing`);
  if ((await status()) === "closed") {
    await request.post(`${rencontre}/rounds`, { data: {} });
    await expect.poll(latest, { timeout: 120_000 }).toBe("proposed");
  }
  if ((await status()) === "matched") {
    await request.post(`${rencontre}/rounds/${(await rounds()).at(-1)?.number}/publication`);
    await expect.poll(status, { timeout: 120_000 }).toBe("published");
  }
};
