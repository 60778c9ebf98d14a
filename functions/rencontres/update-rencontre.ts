import { AppError, errorsOf, type FieldError } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre, RencontreInput } from "../../shared/rencontres/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import {
  getRencontre,
  getRencontreErrors,
  rencontreDocuments,
  requireRencontreIn,
  requireRencontreInErrors,
} from "./repository.ts";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Participants rely on date and format: these change by use cases of their own, which notify them. Rounds
 * depend on slots and tables.
 */
const locked = (rencontre: Rencontre, input: RencontreInput): FieldError[] => {
  const refuse = (path: keyof RencontreInput, message: string): FieldError[] =>
    same(rencontre[path], input[path]) ? [] : [{ path, code: "locked", message }];
  if (rencontre.status === "draft") return [];
  return [
    ...refuse(
      "date",
      "Date : reportez la rencontre pour changer sa date, afin que les inscrits soient prévenus.",
    ),
    ...refuse("format", "Format : changez-le par l’action prévue, afin que les inscrits soient prévenus."),
    ...(rencontre.status === "matched"
      ? [
          ...refuse("slots", "Créneaux : ils ne changent plus une fois les rapprochements faits."),
          ...refuse("tables", "Nombre de tables : il ne change plus une fois les rapprochements faits."),
        ]
      : []),
  ];
};

/** `request.invalid`: the field can only change by a use case of its own. */
export const updateRencontreErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  "request.invalid",
  commitErrors,
);

/** Changes a rencontre before its plan is published. */
export const updateRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, version, input }: { rencontreId: string; version: number; input: RencontreInput },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.version !== version) throw new AppError("version.conflict");
  requireRencontreIn(rencontre, rencontreSets.changeable);
  const fields = locked(rencontre, input);
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  const { venue: _venue, ...kept } = rencontre;
  const changed: Rencontre = { ...kept, ...input, updatedAt: deps.now() };
  await commit(deps.table, [
    put(rencontreDocuments, changed),
    journalEntry(deps, actor, "RENCONTRE_CHANGED", rencontreId),
  ]);
  return committed(changed);
};
