import * as z from "zod";
import { findCommune } from "../../shared/geo/find-commune.ts";
import { foldText } from "../../shared/text/fold.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { currentAnnuaire } from "./annuaire.ts";

/** A published supplier whose commune is not known, and why. */
export const unlocatedSchema = z.object({
  id: z.string(),
  name: z.string(),
  postalCode: z.string(),
  city: z.string(),
  /** A French sentence, proposals included. */
  reason: z.string(),
  proposals: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type Unlocated = z.infer<typeof unlocatedSchema>;

export const listUnlocatedErrors = staffErrors;

type Asked = { cursor?: string | undefined; limit: number };

/**
 * The suppliers of the annuaire whose address leads to no commune, by name: their radius covers nothing until
 * somebody says where they are. `total` counts them all. Read from the annuaire as this process keeps it, so
 * that nothing is stored twice and what the search for communes learns to read disappears by itself.
 */
export const listUnlocated = async (
  deps: Deps,
  actor: Actor,
  { cursor = "", limit }: Asked,
): Promise<{ items: Unlocated[]; total: number; cursor?: string }> => {
  requireStaff(actor);
  const gazetteer = deps.gazetteer();
  const { suppliers } = await currentAnnuaire(deps);
  const all = [...suppliers.values()]
    .flatMap(({ id, name, address: { communeCode, postalCode, city } }) => {
      const found = communeCode === undefined ? findCommune(gazetteer, postalCode, city) : undefined;
      if (found === undefined || "commune" in found) return [];
      const proposals = found.proposals.map((commune) => ({ code: commune.code, name: commune.name }));
      const place = `${foldText(name)}#${id}`;
      return { place, item: { id, name, postalCode, city, reason: found.reason, proposals } };
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const rest = all.filter(({ place }) => place > cursor);
  const last = rest.length > limit ? rest[limit - 1] : undefined;
  return {
    items: rest.slice(0, limit).map(({ item }) => item),
    total: all.length,
    ...(last ? { cursor: last.place } : {}),
  };
};
