import { useRef } from "react";
import { type Supplier, supplierInputSchema } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { ContactFields } from "../organisations/ContactFields.tsx";
import { answer, api } from "../platform/api.ts";
import { now } from "../platform/clock.ts";
import { useForm } from "../platform/useForm.ts";
import { saveSupplier, submitSupplier } from "../suppliers/queries.ts";
import { ActivitiesSection } from "./ActivitiesSection.tsx";
import { Completeness } from "./Completeness.tsx";
import { previewOf } from "./form-parts.ts";
import { IdentitySection } from "./IdentitySection.tsx";
import { ProofsSection } from "./ProofsSection.tsx";
import { PublicPreview } from "./PublicPreview.tsx";
import { inputOf, type ProfileForm } from "./profile-form.ts";

type ProfileEditorProps = {
  storageKey: string;
  initial: ProfileForm;
  /** The supplier being changed; none for a new one. */
  saved?: Supplier;
  onSaved: (supplier: Supplier, submitted: boolean) => void;
};

/** The form of a supplier's profile: kept as a draft, or sent to the team. */
export const ProfileEditor = ({ storageKey, initial, saved, onSaved }: ProfileEditorProps) => {
  const sending = useRef(true);
  // A profile created by a first attempt, whose submission was refused, is changed by the next attempt, not created again.
  const created = useRef<Supplier>(undefined);
  const form = useForm<ProfileForm, Supplier>({
    key: storageKey,
    initial,
    version: saved?.version,
    judge: (value) => supplierInputSchema.safeParse(inputOf(value), { reportInput: true }),
    save: async (value, version) => {
      const input = supplierInputSchema.parse(inputOf(value));
      const at = saved
        ? { id: saved.id, version }
        : created.current && { id: created.current.id, version: created.current.version };
      const supplier = await saveSupplier(input, at);
      created.current = supplier;
      return sending.current ? await submitSupplier(supplier.id) : supplier;
    },
    ...(saved
      ? {
          latestVersion: async () =>
            (await answer(api.suppliers[":id"].$get({ param: { id: saved.id } }))).version,
        }
      : {}),
    onSaved: (supplier) => onSaved(supplier, sending.current),
  });
  const save = (send: boolean) => {
    sending.current = send;
    form.submit();
  };
  return (
    <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)] lg:gap-16">
      <aside aria-label="Avancement et aperçu" className="space-y-8 lg:sticky lg:top-6 lg:order-last">
        <Completeness form={form.value} />
        <PublicPreview supplier={previewOf(form.value, saved, saved?.updatedAt ?? now())} />
      </aside>
      <Form
        form={{ ...form, submit: () => save(true) }}
        action={
          saved?.status === "published" ? "Envoyer mes changements à l’équipe" : "Envoyer ma fiche à l’équipe"
        }
        aside={
          <Button busy={form.saving && !sending.current} onClick={() => save(false)}>
            Enregistrer le brouillon
          </Button>
        }
      >
        <IdentitySection value={form.value} set={form.set} siretFixed={saved?.status === "published"} />
        <ActivitiesSection
          value={form.value.activities}
          onChange={(activities) => form.set({ activities })}
          address={form.value.address}
          onHome={(point) => form.set({ address: { ...form.value.address, ...point } })}
        />
        <ProofsSection
          value={form.value.proofs}
          kinds={form.value.kinds}
          supplierId={saved?.id}
          onChange={(proofs) => form.set({ proofs })}
        />
        <FormSection title="Qui vous représente" help="L’équipe vous écrira à cette adresse.">
          <ContactFields
            value={form.value.contact}
            onChange={(contact) => form.set({ contact })}
            withPublic
          />
        </FormSection>
      </Form>
    </div>
  );
};
