import type { Supplier } from "../../shared/suppliers/schema.ts";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { now } from "../platform/clock.ts";
import { SupplierBody } from "../suppliers/SupplierSheet.tsx";
import { previewOf } from "./form-parts.ts";
import type { ProfileForm } from "./profile-form.ts";

type WholePreviewProps = {
  form: ProfileForm;
  /** The supplier being changed; none for a new one. */
  saved: Supplier | undefined;
  onClose: () => void;
};

/** The whole profile as the public would see it. */
export const WholePreview = ({ form, saved, onClose }: WholePreviewProps) => (
  <Dialog title={form.name || "Votre fiche"} onClose={onClose} wide>
    <SupplierBody supplier={previewOf(form, saved, saved?.updatedAt ?? now())} />
  </Dialog>
);
