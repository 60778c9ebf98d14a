import { createHmac } from "node:crypto";
import { comparedName } from "../../shared/participants/person-name.ts";
import type { Deps } from "../platform/deps.ts";

type Person = { firstName: string; lastName: string; birthDate?: string | undefined };

/**
 * The keyed hash of a name and a birth date, by which the same person is found again without their name being searched:
 * nobody can try names without the key. Undefined without a birth date, as many people bear one name.
 */
export const personHashOf = (
  { config }: Pick<Deps, "config">,
  { firstName, lastName, birthDate }: Person,
): string | undefined =>
  birthDate === undefined
    ? undefined
    : createHmac("sha256", config.secret)
        .update(`person:${comparedName({ firstName, lastName })}:${birthDate}`)
        .digest("base64url");
