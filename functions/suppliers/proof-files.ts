import { AppError } from "../../shared/errors.ts";
import { mostFileBytes, type ProofFile } from "../../shared/suppliers.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { spendUse } from "../accounts/limits.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Deps } from "../deps.ts";
import { type FileType, fileTypeOf } from "../files/file-type.ts";
import { getSupplier } from "./supplier-repository.ts";

const limit = { most: 40, seconds: 86_400 };

const keyOf = (supplierId: string, fileId: string): string => `${supplierId}/${fileId}`;

/**
 * Keeps a file that a proof will name: PDF, JPEG or PNG, 4 MB at most; read by members and staff alone.
 * Errors: account.signedOut, request.forbidden, supplier.notFound, file.type, request.tooLarge, account.limited.
 */
export const keepProofFile = async (
  deps: Deps,
  actor: Actor,
  { supplierId, content, name }: { supplierId: string; content: Uint8Array; name: string },
): Promise<ProofFile> => {
  requireMember(actor, supplierId);
  await getSupplier(deps, supplierId);
  if (content.length > mostFileBytes) throw new AppError("request.tooLarge");
  const type = fileTypeOf(content);
  if (!type) throw new AppError("file.type");
  await spendUse(deps, `files of ${supplierId}`, limit);
  const id = deps.newId("file");
  await deps.files.put(keyOf(supplierId, id), content);
  await deps.table.transact([recordAudit(deps, actor, "FILE_KEPT", supplierId, { fileId: id })]);
  return { id, name, type, bytes: content.length };
};

/** Errors: account.signedOut, request.forbidden, file.notFound. */
export const readProofFile = async (
  deps: Deps,
  actor: Actor,
  { supplierId, fileId }: { supplierId: string; fileId: string },
): Promise<{ content: Uint8Array; type: FileType }> => {
  requireMember(actor, supplierId);
  const content = /^fil_\w+$/.test(fileId) ? await deps.files.get(keyOf(supplierId, fileId)) : undefined;
  const type = content && fileTypeOf(content);
  if (!content || !type) throw new AppError("file.notFound");
  return { content, type };
};
