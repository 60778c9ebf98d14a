import type { FieldError } from "../../shared/errors/errors.ts";
import type { Identity, IdentityInput } from "../../shared/participants/identity.ts";
import { monthText } from "../../shared/time/dates.ts";
import { put } from "../platform/db/documents.ts";
import { samePersonKey } from "../platform/db/keys/participants.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { personHashOf } from "./person-hash.ts";
import { identityDocuments } from "./repository.ts";

type Dated = Pick<Identity, "participantId" | "version" | "createdAt" | "updatedAt" | "eraseOn">;

/** An identity as stored, with the hash by which the same person is found. */
export const identityFrom = (
  deps: Pick<Deps, "config">,
  input: IdentityInput,
  { participantId, version, createdAt, updatedAt, eraseOn }: Dated,
): Identity => {
  const personHash = personHashOf(deps, input);
  return {
    ...input,
    ...{ participantId, version, createdAt, updatedAt, eraseOn },
    ...(personHash === undefined ? {} : { personHash }),
  };
};

/** The writes that hold the hash of an identity, and release the one that it had. */
export const personHashWrites = async (
  { table }: Pick<Deps, "table">,
  participantId: string,
  before: string | undefined,
  after: string | undefined,
): Promise<Write[]> => {
  if (before === after) return [];
  const held = before === undefined ? undefined : await table.get(samePersonKey(before, participantId));
  return [
    ...(held ? [{ type: "delete" as const, key: held, expect: held.version }] : []),
    ...(after === undefined
      ? []
      : [
          {
            type: "put" as const,
            item: { ...samePersonKey(after, participantId), doc: { participantId } },
            expect: "absent" as const,
          },
        ]),
  ];
};

/** The writes that store an identity in the place of another one, or of none. */
export const identityWrites = async (
  deps: Pick<Deps, "table">,
  before: Identity | undefined,
  after: Identity,
): Promise<Write[]> => [
  put(identityDocuments, after),
  ...(await personHashWrites(deps, after.participantId, before?.personHash, after.personHash)),
];

/** A birth date that does not fall in the month of birth of the facts, told at the field that was entered. */
export const birthFaults = (
  path: "facts.born" | "birthDate" | "identity.birthDate",
  born: string | undefined,
  birthDate: string | undefined,
): FieldError[] => {
  if (born === undefined || birthDate === undefined || birthDate.startsWith(born)) return [];
  const message =
    path === "facts.born"
      ? `Mois de naissance : l’identité dit ${monthText(birthDate.slice(0, 7))}. Corrigez l’un des deux.`
      : `Date de naissance : les faits disent ${monthText(born)}. Corrigez l’un des deux.`;
  return [{ path, code: "mismatch", message }];
};
