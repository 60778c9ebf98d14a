import type { Supplier } from "../../shared/suppliers/schema.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";

/** The mail that notifies a supplier of staff's decision; none if it has no contact yet. */
export const notifySupplier = (
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
