import * as z from "zod";
import { AppError } from "../../shared/errors/errors.ts";
import { errorMessages } from "../../shared/errors/messages.fr.ts";
import type { ProofFile, Supplier } from "../../shared/suppliers/schema.ts";
import type { Actor } from "../platform/actor.ts";
import { type DocumentKind, type Guarded, getDocument, getDocuments, put } from "../platform/db/documents.ts";
import { dueIndex } from "../platform/db/keys/due.ts";
import { keptFileKey, supplierKey } from "../platform/db/keys/suppliers.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { supplierDocuments } from "./repository.ts";

/** That a file is kept for a supplier: written before the file, and deleted after it, so that no file is forgotten. */
const keptFileSchema = z.object({
  version: z.int(),
  id: z.string(),
  supplierId: z.string(),
  /** When the clock looks whether a proof names it. */
  dueAt: z.iso.datetime(),
  /** No proof named it when it was sent or last looked at: if none does at the next look, it is removed. */
  unnamed: z.boolean().default(false),
  /** It is being removed: no profile may name it any more. */
  leaving: z.boolean().default(false),
});
type KeptFile = z.infer<typeof keptFileSchema>;

export const keptFileDocuments: DocumentKind<KeptFile> = {
  schema: keptFileSchema,
  keysOf: ({ supplierId, id, dueAt }) => ({
    ...keptFileKey(supplierId, id),
    ...dueIndex("FILE", id, dueAt),
  }),
};

/** Days for which a file is kept though no profile names it: an entry may wait that long in a browser. */
const patience = 30;

const clock: Actor = { type: "system", name: "clock" };

const dueFrom = (now: string): string => new Date(Date.parse(now) + patience * 86_400_000).toISOString();

/** Where a supplier's file is stored. */
export const storedAt = (supplierId: string, fileId: string): string => `${supplierId}/${fileId}`;

/** Announces a file that is about to be stored. */
export const announceFile = (deps: Pick<Deps, "now">, supplierId: string, id: string): Write =>
  put(keptFileDocuments, {
    ...{ version: 0, id, supplierId, dueAt: dueFrom(deps.now()) },
    ...{ unnamed: true, leaving: false },
  });

type Naming = { file?: ProofFile | undefined };

/** Files that the profile names, online or in the changes that wait. */
const namedBy = ({ proofs, draft }: Pick<Supplier, "proofs" | "draft">): Set<string> => {
  const all: Naming[] = [...proofs, ...(draft?.input.proofs ?? [])];
  return new Set(all.flatMap(({ file }) => file?.id ?? []));
};

/**
 * The writes by which a profile names files that it did not name before, so that the clock does not remove them at the same
 * moment. Throws `file.gone`, with the proof concerned, for a file that is not kept.
 */
export const nameFiles = async (
  deps: Deps,
  supplier: Supplier,
  proofs: readonly Naming[],
): Promise<Guarded[]> => {
  const before = namedBy(supplier);
  const added = proofs.flatMap(({ file }, index) =>
    file && !before.has(file.id) ? [{ id: file.id, index }] : [],
  );
  const known = await getDocuments(
    deps.table,
    keptFileDocuments,
    added.map(({ id }) => keptFileKey(supplier.id, id)),
  );
  const writes = new Map<string, Guarded>();
  for (const { id, index } of added) {
    const kept = known.find((one) => one.id === id);
    // Without this entry, it was sent before entries were written.
    const there = kept ? !kept.leaving : (await deps.files.get(storedAt(supplier.id, id))) !== undefined;
    if (!there)
      throw new AppError("file.gone", {}, [
        { path: `proofs[${index}].file`, code: "file.gone", message: errorMessages["file.gone"]({}) },
      ]);
    if (kept)
      writes.set(id, {
        write: put(keptFileDocuments, { ...kept, unnamed: false, dueAt: dueFrom(deps.now()) }),
        otherwise: "file.gone",
      });
  }
  return [...writes.values()];
};

/**
 * Removes a file that no proof of its supplier has named for thirty days, or looks again in thirty days. What it reads is
 * written in the same order by {@link nameFiles}: of a profile that names the file and of the clock that removes it, one is
 * refused. A supplier that is not there keeps its files: suppliers are never deleted, but a backup may be half restored.
 * Interrupted anywhere, the next run ends it.
 */
export const removeUnnamedFile = async (
  deps: Deps,
  { supplierId, id }: Pick<KeptFile, "supplierId" | "id">,
) => {
  const kept = await getDocument(deps.table, keptFileDocuments, keptFileKey(supplierId, id));
  const now = deps.now();
  if (!kept || now < kept.dueAt) return;
  if (!kept.leaving) {
    const supplier = await getDocument(deps.table, supplierDocuments, supplierKey(supplierId));
    const unnamed = supplier !== undefined && !namedBy(supplier).has(id);
    const leaving = unnamed && kept.unnamed;
    await deps.table.transact([
      put(keptFileDocuments, leaving ? { ...kept, leaving } : { ...kept, unnamed, dueAt: dueFrom(now) }),
    ]);
    if (!leaving) return;
  }
  await deps.files.remove(storedAt(supplierId, id));
  await deps.table.transact([
    { type: "delete", key: keptFileKey(supplierId, id), expect: kept.version + (kept.leaving ? 0 : 1) },
    journalEntry(deps, clock, "FILE_REMOVED", supplierId, { fileId: id }),
  ]);
};
