import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { fileKindOf, type KeptType, keptTypeOf } from "../../shared/files/file-kind.ts";
import { refusedFileWords } from "../../shared/files/refused-files.ts";
import { mostFileBytes, type ProofFile } from "../../shared/suppliers/schema.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { filesErrors } from "../platform/files/files.ts";
import { journalEntry } from "../platform/journal.ts";
import { consumeRateLimitNow, rateLimitErrors } from "../platform/rate-limit.ts";
import { announceFile, storedAt } from "./kept-files.ts";
import { getSupplier, getSupplierErrors } from "./repository.ts";

const limit = { most: 40, seconds: 86_400 };

export const keepProofFileErrors = errorsOf(
  memberErrors,
  getSupplierErrors,
  "file.tooLarge",
  "file.empty",
  "file.type",
  rateLimitErrors,
  filesErrors,
);

/**
 * Stores a file that a proof will name: PDF, JPEG or PNG by its content, 4 MB at most; only members and staff can
 * read it. It is kept as it is sent: what a camera wrote in a photo is taken away by our pages, before sending.
 */
export const keepProofFile = async (
  deps: Deps,
  actor: Actor,
  { supplierId, content, name }: { supplierId: string; content: Uint8Array; name: string },
): Promise<ProofFile> => {
  requireMember(actor, supplierId);
  await getSupplier(deps, supplierId);
  if (content.length > mostFileBytes) throw new AppError("file.tooLarge");
  if (content.length === 0) throw new AppError("file.empty");
  const type = keptTypeOf(content);
  if (!type) throw new AppError("file.type", { words: refusedFileWords(fileKindOf(content), name) });
  await consumeRateLimitNow(deps, `files of ${supplierId}`, limit);
  const id = deps.newId("file");
  await deps.table.transact([announceFile(deps, supplierId, id)]);
  await deps.files.put(storedAt(supplierId, id), content);
  await deps.table.transact([journalEntry(deps, actor, "FILE_KEPT", supplierId, { fileId: id })]);
  return { id, name, type, bytes: content.length };
};

export const readProofFileErrors = errorsOf(memberErrors, "file.notFound");

/** A file that a proof names, for members and staff only. */
export const readProofFile = async (
  deps: Deps,
  actor: Actor,
  { supplierId, fileId }: { supplierId: string; fileId: string },
): Promise<{ content: Uint8Array; type: KeptType }> => {
  requireMember(actor, supplierId);
  const content = /^fil_\w+$/.test(fileId) ? await deps.files.get(storedAt(supplierId, fileId)) : undefined;
  const type = content && keptTypeOf(content);
  if (!content || !type) throw new AppError("file.notFound");
  return { content, type };
};
