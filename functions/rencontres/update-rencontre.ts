import { AppError, type FieldError } from "../../shared/errors.ts";
import type { Rencontre, RencontreInput } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRencontre, rencontreDocuments, requireRencontreIn } from "./rencontre-repository.ts";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What participants count on changes by a verb of its own, which tells them; rounds rest on slots and tables. */
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

/**
 * Changes an edition before its plan is published. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus,
 * version.conflict, request.invalid (fields that change by a verb of their own).
 */
export const updateRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, version, input }: { rencontreId: string; version: number; input: RencontreInput },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.version !== version) throw new AppError("version.conflict");
  requireRencontreIn(rencontre, ["draft", "open", "closed", "matched"]);
  const fields = locked(rencontre, input);
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  const { venue: _venue, ...kept } = rencontre;
  const changed: Rencontre = { ...kept, ...input, updatedAt: deps.now() };
  await commit(deps.table, [
    put(rencontreDocuments, changed),
    recordAudit(deps, actor, "RENCONTRE_CHANGED", rencontreId),
  ]);
  return committed(changed);
};
