import type { Supplier } from "../../shared/suppliers/schema.ts";
import { activitySchema, proofSchema } from "../../shared/suppliers/schema.ts";
import { inputOf, type ProfileForm } from "./profile-form.ts";

/** The profile that the form would make, as the public would read it: what is half filled in is left out. */
export const previewOf = (form: ProfileForm, saved: Supplier | undefined, now: string): Supplier => {
  const { activities, proofs, contact, ...profile } = inputOf(form);
  const whole = <T>(parsed: { success: boolean; data?: T }): T[] =>
    parsed.success && parsed.data !== undefined ? [parsed.data] : [];
  return {
    ...profile,
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
