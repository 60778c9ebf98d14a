import type { Supplier } from "../../shared/suppliers.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mail/queue-mail.ts";

/** The mail that tells a supplier what staff decided; none where it has no contact yet. */
export const tellSupplier = (
  deps: Deps,
  supplier: Supplier,
  kind: "supplier-published" | "supplier-refused" | "supplier-suspended",
  reason = "",
): Write[] =>
  supplier.contact
    ? [
        queueMail(deps, {
          to: supplier.contact.email,
          content:
            kind === "supplier-published"
              ? { kind, supplierId: supplier.id, supplierName: supplier.name }
              : { kind, supplierId: supplier.id, supplierName: supplier.name, reason },
          cause: { type: "supplier", id: supplier.id },
        }),
      ]
    : [];
