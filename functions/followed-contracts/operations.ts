import type { OperationInput } from "../../shared/clause/inputs.ts";
import type { Operation } from "../../shared/clause/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { foldText } from "../../shared/text/fold.ts";
import { operationDocuments } from "../clause/documents.ts";
import { operationId } from "../clause/ids.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, committed, everyDocument, getDocument, put } from "../platform/db/documents.ts";
import { allOperations, operationKey } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";

/** Refuses the name of another operation, and one that it had when its id was made: files may still call it so. */
const requireFreeName = async (deps: Pick<Deps, "table">, name: string, own?: string): Promise<void> => {
  const all = await everyDocument(deps.table, operationDocuments, allOperations);
  const bearer = all.find(
    (one) => one.id !== own && (one.id === operationId(name) || foldText(one.name) === foldText(name)),
  );
  if (bearer)
    throw new AppError("operation.exists", {}, [
      {
        path: "name",
        code: "exists",
        message: `Nom : c’est celui de l’opération « ${bearer.name} », ou il l’a été.`,
      },
    ]);
};

/** An operation, for staff. */
export const readOperation = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  id: string,
): Promise<Operation> => {
  requireStaff(actor);
  const operation = await getDocument(deps.table, operationDocuments, operationKey(id));
  if (!operation) throw new AppError("operation.notFound");
  return operation;
};

/** Every operation, by name; staff only. */
export const listOperations = async (deps: Pick<Deps, "table">, actor: Actor): Promise<Operation[]> => {
  requireStaff(actor);
  return everyDocument(deps.table, operationDocuments, allOperations);
};

/** Creates an operation. Its id is made of its name, as that of the files is, so that they tell of the same one. */
export const recordOperation = async (
  deps: Deps,
  actor: Actor,
  input: OperationInput,
): Promise<Operation> => {
  requireStaff(actor);
  await requireFreeName(deps, input.name);
  const at = deps.now();
  const id = operationId(input.name);
  const operation: Operation = { ...input, id, version: 0, createdAt: at, updatedAt: at };
  await commit(
    deps.table,
    [
      { write: put(operationDocuments, operation), otherwise: "operation.exists" },
      ...recordCreation(deps, id),
      journalEntry(deps, actor, "OPERATION_CREATED", id),
    ],
    async () => [await clauseChanged(deps)],
  );
  return committed(operation);
};

/** Corrects an operation. */
export const updateOperation = async (
  deps: Deps,
  actor: Actor,
  { id, version, input }: { id: string; version: number; input: OperationInput },
): Promise<Operation> => {
  const before = await readOperation(deps, actor, id);
  if (before.version !== version) throw new AppError("version.conflict");
  if (input.name !== before.name) await requireFreeName(deps, input.name, id);
  const { createdAt } = before;
  const changed: Operation = { ...input, id, version, createdAt, updatedAt: deps.now() };
  await commit(
    deps.table,
    [put(operationDocuments, changed), journalEntry(deps, actor, "OPERATION_CHANGED", id)],
    async () => [await clauseChanged(deps)],
  );
  return committed(changed);
};
