import type { Employment } from "../../shared/clause/schema.ts";
import { type Identity, identityErasedOn } from "../../shared/participants/identity.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { identityDocuments, identityOf } from "./repository.ts";

/** The day on which an identity is erased, by the employments of its participant. */
export const erasedOnBy = (
  { now }: Pick<Deps, "now">,
  identity: Pick<Identity, "createdAt">,
  employments: readonly Pick<Employment, "end">[],
): string =>
  identityErasedOn(employments, { enteredOn: parisDay(identity.createdAt), today: parisDay(now()) });

/** The write that moves the day on which an identity is erased, where changed employments move it. At most one. */
export const moveErasure = async (
  deps: Pick<Deps, "table" | "now">,
  participantId: string,
  employments: readonly Pick<Employment, "end">[],
): Promise<Write[]> => {
  const identity = await identityOf(deps, participantId);
  if (!identity) return [];
  const eraseOn = erasedOnBy(deps, identity, employments);
  return eraseOn === identity.eraseOn
    ? []
    : [put(identityDocuments, { ...identity, eraseOn, updatedAt: deps.now() })];
};
