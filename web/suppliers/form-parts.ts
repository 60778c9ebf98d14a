import type { Supplier } from "../../shared/suppliers.ts";
import { activitySchema, proofSchema } from "../../shared/suppliers.ts";
import { inputOf, type SupplierForm } from "./supplier-form.ts";

/** The page that the form would make, as the public would read it: what is half filled is left out. */
export const previewOf = (form: SupplierForm, saved: Supplier | undefined, now: string): Supplier => {
  const { activities, proofs, contact, ...page } = inputOf(form);
  const whole = <T>(parsed: { success: boolean; data?: T }): T[] =>
    parsed.success && parsed.data !== undefined ? [parsed.data] : [];
  return {
    ...page,
    id: saved?.id ?? "",
    version: saved?.version ?? 0,
    createdAt: saved?.createdAt ?? now,
    updatedAt: now,
    status: "published",
    activities: activities.flatMap((one) => whole(activitySchema.safeParse(one))),
    proofs: proofs.flatMap((one) => whole(proofSchema.safeParse({ ...one, checked: true }))),
    ...(contact.public ? { contact } : {}),
  };
};
