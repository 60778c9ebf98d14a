import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { publicSupplierSchema, type Supplier } from "../../shared/suppliers/schema.ts";
import { type Actor, isMember, isStaff } from "../platform/actor.ts";

/**
 * The profile as the public sees it: without pending changes, staff's notes, files of proofs, or a contact
 * that is not public.
 */
export const publicSupplier = (supplier: Supplier): Supplier => {
  const { contact, proofs, ...rest } = publicSupplierSchema.parse(supplier);
  const page = { ...rest, proofs: proofs.map(({ file: _file, ...proof }) => proof) };
  return contact?.public ? { ...page, contact } : page;
};

export const supplierAsSeenByErrors = errorsOf("supplier.notFound");

/** The profile as this person may see it; one that is not published exists only for its members and staff. */
export const supplierAsSeenBy = (actor: Actor, supplier: Supplier): Supplier => {
  if (isStaff(actor) || isMember(actor, supplier.id)) return supplier;
  if (supplier.status !== "published") throw new AppError("supplier.notFound");
  return publicSupplier(supplier);
};
