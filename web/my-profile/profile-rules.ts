import type { FieldError } from "../../shared/errors/errors.ts";
import { judged } from "../../shared/errors/field-errors.ts";
import { pendingDraftSchema } from "../../shared/intents/drafts.ts";
import { missingParts } from "../../shared/suppliers/missing-parts.ts";
import { type ProofFile, type Supplier, supplierInputSchema } from "../../shared/suppliers/schema.ts";
import { askLink } from "../platform/session.ts";
import type { Attempt } from "../platform/useForm.ts";
import { saveSupplier } from "../suppliers/queries.ts";
import { type ChosenFiles, inputOf, type ProfileForm } from "./profile-form.ts";

/** Judges a profile as the server would; one that is sent to the team has to be whole. */
export const judge = (value: ProfileForm, sent: boolean): FieldError[] => {
  const found = judged(supplierInputSchema, inputOf(value));
  return found.length === 0 && sent ? missingParts(value) : found;
};

/** The profile as it is sent. */
const read = (value: ProfileForm) => supplierInputSchema.parse(inputOf(value));

/**
 * Saves the profile, then the files that were chosen meanwhile: its words are safe before they are sent, and it
 * has the id that they need.
 */
export const saveProfile = async (
  value: ProfileForm,
  attempt: Attempt,
  chosen: ChosenFiles,
): Promise<Supplier> => {
  const saved = await saveSupplier(read(value), attempt);
  attempt.stored(saved);
  const sent = new Map<string, ProofFile>();
  for (const [row, send] of chosen) sent.set(row, await send(saved.id));
  const isNew = ({ key, file }: ProfileForm["proofs"][number]) =>
    sent.has(key) && sent.get(key)?.id !== file?.id;
  if (!value.proofs.some(isNew)) return saved;
  const proofs = value.proofs.map((row) => ({ ...row, file: sent.get(row.key) ?? row.file }));
  const whole = await saveSupplier(read({ ...value, proofs }), { ...attempt, at: saved });
  attempt.stored(whole);
  return whole;
};

/** Under what a new profile is kept in the browser while it is written. */
const newProfileKey = "fiche-nouvelle";

/** Asks for the link that takes a visitor’s profile on; returns the address that it is sent to. */
export const askProfileLink = async (value: ProfileForm): Promise<string> => {
  const { email } = read(value).contact;
  await askLink(email, pendingDraftSchema.parse({ key: newProfileKey, value }));
  return email;
};
