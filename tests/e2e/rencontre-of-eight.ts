import { expect } from "vitest";
import type { RegistrationInput, RencontreInput } from "../../shared/rencontres/schema.ts";
import type { World } from "./world.ts";

const demonstration = "/api/rencontres/ren_demo2";

type Taking = RegistrationInput & { side: "buyer" | "supplier" };

/** How many of each side take part. */
const each = 4;

/**
 * A rencontre of its own, with some of those who take part in the demonstration's next one, and a round: journeys that end
 * a rencontre leave the others theirs. Answers with its id and how many take part.
 */
export const rencontreOfEight = async (
  { staff }: World,
  title: string,
): Promise<{ id: string; told: number }> => {
  const { request } = staff.context;
  const read = async <T>(path: string): Promise<T> => (await request.get(path)).json();
  const post = async (path: string, data: object = {}) => {
    const answer = await request.post(path, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { date, slots, tables, venue } = await read<RencontreInput>(demonstration);
  const { id } = (await post("/api/rencontres", { title, date, slots, tables, venue })) as { id: string };
  await post(`/api/rencontres/${id}/opening`);
  const { items } = await read<{ items: Taking[] }>(`${demonstration}/registrations?limit=200`);
  const taking = (["buyer", "supplier"] as const).flatMap((side) =>
    items.filter((one) => one.side === side).slice(0, each),
  );
  for (const { organisationId, contact, intentIds } of taking)
    await post(`/api/rencontres/${id}/registrations`, { organisationId, contact, intentIds });
  await post(`/api/rencontres/${id}/closing`);
  await post(`/api/rencontres/${id}/rounds`);
  const status = async () => (await read<{ status: string }>(`/api/rencontres/${id}`)).status;
  await expect.poll(status, { timeout: 60_000 }).toBe("matched");
  return { id, told: taking.length };
};
