import type { Category } from "../../shared/categories/categories.ts";
import { fieldErrors } from "../../shared/errors/field-errors.ts";
import { contactSchema } from "../../shared/fields/fields.ts";
import type { LineChange, LineOutcome } from "../../shared/imports/import-lines.ts";
import { kindName } from "../../shared/suppliers/kinds.ts";
import { supplierSets } from "../../shared/suppliers/lifecycle.ts";
import { type Supplier, supplierInputSchema } from "../../shared/suppliers/schema.ts";
import { type Voucher, vouchedProof, voucherFor } from "../../shared/suppliers/vouched-proofs.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import type { Actor } from "../platform/actor.ts";
import { holdUniqueKey, put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { type ListProposals, listProposalsDocuments, noProposals, withProposed } from "./list-proposals.ts";
import { type ChangeText, proofText, statusText, wordText } from "./list-texts.ts";
import { describedBy } from "./list-words.ts";
import { mergeRow } from "./merge-row.ts";
import { notifySupplier } from "./notify-supplier.ts";
import type { SupplierRow } from "./read-supplier-rows.ts";
import { supplierDocuments, supplierSiretKey } from "./repository.ts";

/** What becomes of a row, and the writes that do it; none where nothing changes. */
export type RowImport = Pick<LineOutcome, "outcome" | "errors" | "warnings" | "changes"> & {
  writes: Write[];
  /** The address of the contact that the row gives. */
  email?: string | undefined;
  /** Whether the profile itself is written. */
  changesProfile: boolean;
};

const nothing: RowImport = {
  outcome: "unchanged",
  errors: [],
  warnings: [],
  changes: [],
  writes: [],
  changesProfile: false,
};

/** What a row must say of a SIRET that has no profile yet. */
const newProfileSchema = supplierInputSchema
  .omit({ proofs: true, contact: true })
  .extend({ contact: contactSchema.optional() });

const unreachable = {
  path: "contact",
  message: "Contact : sans adresse électronique, il n’est pas gardé.",
};
const unknown = {
  path: "siret",
  message: "Ce SIRET n’a pas encore de fiche : la ligne doit en donner le nom, le type et l’adresse.",
};

/** Whether a row says all that a new profile needs; it may still say it wrong. */
const isWhole = ({ name, kinds, address }: SupplierRow): boolean =>
  Boolean(name && kinds.length > 0 && address?.postalCode && address.city);

/** Kinds of which the line itself says that their agreement has ended: the list proves nothing of them. */
const endedKinds = (row: SupplierRow, voucher: Voucher | undefined): RowImport["warnings"] =>
  row.kinds
    .filter((kind) => voucher && !voucherFor(voucher, kind, row.ends))
    .map((kind) => ({
      path: "provedUntil",
      message: `Fin de l’agrément ou de la convention : passée pour le type « ${kindName(kind)} », la ligne n’en vaut pas justificatif.`,
    }));

/** A new profile: online where staff vouch for the list, else left to their checks. */
export const importNewRow = (
  deps: Deps,
  actor: Actor,
  row: SupplierRow,
  { voucher }: { voucher?: Voucher | undefined },
): RowImport => {
  const { contact, sectors: _sectors, ends: _ends, ...rest } = row;
  const named = contact?.email ? { name: row.name?.slice(0, 120), ...contact } : undefined;
  const read = newProfileSchema.safeParse(
    { address: {}, ...rest, description: describedBy(row), ...(named ? { contact: named } : {}) },
    { reportInput: true },
  );
  if (!read.success)
    return {
      ...nothing,
      outcome: "refused",
      errors: [...fieldErrors(read.error.issues), ...(isWhole(row) ? [] : [unknown])],
    };
  const now = deps.now();
  const proofs = read.data.kinds.flatMap((kind) => {
    const own = voucher && voucherFor(voucher, kind, row.ends);
    return own ? [vouchedProof(kind, own)] : [];
  });
  const supplier: Supplier = {
    ...read.data,
    id: deps.newId("supplier"),
    version: 0,
    createdAt: now,
    updatedAt: now,
    proofs,
    submittedAt: now,
    knownFrom: "lists",
    ...(proofs.length > 0 && proofs.length === read.data.kinds.length
      ? { status: "published", publishedAt: now }
      : { status: "submitted" }),
  };
  return {
    ...nothing,
    outcome: "created",
    warnings: [...endedKinds(row, voucher), ...(contact && !named ? [unreachable] : [])],
    email: supplier.contact?.email,
    changesProfile: true,
    writes: [
      put(supplierDocuments, supplier),
      holdUniqueKey(supplierSiretKey(supplier.siret), { supplierId: supplier.id }),
      journalEntry(deps, actor, "SUPPLIER_IMPORTED", supplier.id),
    ],
  };
};

const staysSuspended = {
  path: "status",
  message: "La fiche reste suspendue : c’est à l’équipe de la remettre en ligne.",
};

/** The known profile with what the list adds to it; what it says otherwise is proposed to staff. */
export const importKnownRow = (
  deps: Deps,
  actor: Actor,
  row: SupplierRow,
  {
    known,
    proposals = noProposals(known.id),
    kept,
    voucher,
    categories,
  }: {
    known: Supplier;
    proposals?: ListProposals | undefined;
    kept: boolean;
    voucher?: Voucher | undefined;
    categories: readonly Category[];
  },
): RowImport => {
  const now = deps.now();
  const { profile, words, proofs, proposed } = mergeRow(known, row, { voucher, kept, today: parisDay(now) });
  const { proposals: next, fresh } = withProposed(deps, proposals, { profile, proposed });
  const changesProfile = profile !== known;
  const fate = (how: LineChange["fate"]) => (change: ChangeText) => ({ ...change, fate: how });
  const text = (word: (typeof words)[number]) => wordText(known, word, categories);
  const comesOnline = profile.status === "published" && known.status !== "published";
  const supplier: Supplier = {
    ...profile,
    updatedAt: now,
    ...(comesOnline ? { publishedAt: known.publishedAt ?? now } : {}),
  };
  const applied = [...words.map(text), ...proofs.map(proofText), ...statusText(known, supplier)];
  return {
    ...nothing,
    outcome: changesProfile ? "updated" : fresh.length > 0 ? "proposed" : "unchanged",
    warnings: [
      ...endedKinds(row, voucher),
      ...(voucher && supplier.status === "suspended" ? [staysSuspended] : []),
    ],
    changes: [...applied.map(fate("applied")), ...fresh.map(text).map(fate("proposed"))],
    // A contact that waits for staff is stored too: it is forgotten after the same time as the others.
    email: [...words, ...fresh].flatMap((word) => (word.field === "contact" ? word.value.email : []))[0],
    changesProfile,
    writes: [
      ...(changesProfile
        ? [put(supplierDocuments, supplier), journalEntry(deps, actor, "SUPPLIER_IMPORTED", supplier.id)]
        : []),
      ...(comesOnline ? [journalEntry(deps, actor, "SUPPLIER_PUBLISHED", supplier.id)] : []),
      ...(comesOnline && supplierSets.known.includes(known.status)
        ? notifySupplier(deps, supplier, "supplier-published")
        : []),
      ...(fresh.length > 0 || next.pending.length < proposals.pending.length
        ? [put(listProposalsDocuments, next)]
        : []),
      ...(fresh.length > 0 ? [journalEntry(deps, actor, "LIST_PROPOSALS_MADE", supplier.id)] : []),
    ],
  };
};
