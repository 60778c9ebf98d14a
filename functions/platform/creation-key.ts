import * as z from "zod";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, actorName } from "./actor.ts";
import { holdUniqueKey } from "./db/documents.ts";
import { uniqueKey } from "./db/keys/unique-keys.ts";
import type { Write } from "./db/table.ts";
import type { Deps } from "./deps.ts";
import { hashToken } from "./tokens.ts";

/** How long a creation is recognised, in seconds: a day, longer than anybody presses a button again. */
const keptSeconds = 86_400;

/**
 * Names one creation: the person who asks gives it the same key each time they ask again, so that it happens
 * once. `request` is the hash of what was asked, to tell a repetition from another creation under the same key.
 */
export type CreationKey = { hash: string; request: string };

/** The key that an actor gave to a creation at that path; nobody else's key, nor of another path, can meet it. */
export const creationKeyOf = (actor: Actor, given: string, path: string, request: unknown): CreationKey => ({
  hash: hashToken(JSON.stringify([actorName(actor), path, given])),
  request: hashToken(JSON.stringify(request)),
});

const createdSchema = z.object({ request: z.string(), id: z.string() });
const itemKey = ({ hash }: CreationKey) => uniqueKey("CREATION", hash);

/**
 * The write that records what a creation made, in the transaction that makes it; none where the request gave
 * no key. It is refused if the same creation happened meanwhile.
 */
export const recordCreation = ({ creation, now }: Pick<Deps, "creation" | "now">, id: string): Write[] =>
  creation
    ? [
        holdUniqueKey(
          itemKey(creation),
          { request: creation.request, id },
          Math.floor(Date.parse(now()) / 1_000) + keptSeconds,
        ),
      ]
    : [];

export const makeOnceErrors = errorsOf("request.keyReused");

/** The id of what that key made already. Throws `request.keyReused` if it made something else. */
const findCreated = async (deps: Pick<Deps, "table">, key: CreationKey): Promise<string | undefined> => {
  const item = await deps.table.get(itemKey(key));
  if (!item) return undefined;
  const { request, id } = createdSchema.parse(item.doc);
  if (request !== key.request) throw new AppError("request.keyReused");
  return id;
};

/**
 * Makes something once for a key: asked again, even at the same moment, it finds what was made instead.
 * Without a key it makes it each time.
 */
export const makeOnce = async <T>(
  deps: Deps,
  key: CreationKey | undefined,
  { make, find }: { make: (deps: Deps) => Promise<T>; find: (id: string) => Promise<T> },
): Promise<T> => {
  if (!key) return make(deps);
  const before = await findCreated(deps, key);
  if (before !== undefined) return find(before);
  try {
    return await make({ ...deps, creation: key });
  } catch (error) {
    // Of two at the same moment one is refused, for one reason or another: a SIRET that is taken, a version.
    const meanwhile = await findCreated(deps, key);
    if (meanwhile === undefined) throw error;
    return find(meanwhile);
  }
};
