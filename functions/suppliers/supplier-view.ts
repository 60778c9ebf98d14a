import { AppError } from "../../shared/errors.ts";
import { publicSupplierSchema, type Supplier } from "../../shared/suppliers.ts";
import { type Actor, isMember, isStaff } from "../accounts/actor.ts";

/** The page as the public sees it: without what waits, what staff wrote, the files of its proofs, and a contact that is not public. */
export const publicSupplier = (supplier: Supplier): Supplier => {
  const { contact, proofs, ...rest } = publicSupplierSchema.parse(supplier);
  const page = { ...rest, proofs: proofs.map(({ file: _file, ...proof }) => proof) };
  return contact?.public ? { ...page, contact } : page;
};

/** The page as this person may see it; a page that is not online exists only for its members and staff. Errors: supplier.notFound. */
export const supplierAsSeenBy = (actor: Actor, supplier: Supplier): Supplier => {
  if (isStaff(actor) || isMember(actor, supplier.id)) return supplier;
  if (supplier.status !== "published") throw new AppError("supplier.notFound");
  return publicSupplier(supplier);
};
