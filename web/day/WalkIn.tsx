import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type Registration,
  type RegistrationInput,
  type Rencontre,
  registrationInputSchema,
  type Side,
} from "../../shared/rencontres.ts";
import { Button } from "../components/Button.tsx";
import { RadioGroup } from "../components/Choices.tsx";
import { ComboBox } from "../components/ComboBox.tsx";
import { Form } from "../components/Form.tsx";
import { ContactFields } from "../organisations/ContactFields.tsx";
import { useDelayed } from "../reference/useDelayed.ts";
import { saveRegistration } from "../rencontres/queries.ts";
import { useForm } from "../useForm.ts";
import { organisationsQuery, readForRegistration } from "./organisations.ts";

type WalkInForm = Pick<RegistrationInput, "organisationId" | "contact" | "intentIds">;

type WalkInProps = {
  rencontre: Rencontre;
  /** Registered: its meetings are to be found next. */
  onRegistered: (registration: Registration) => void;
  onClose: () => void;
};

const blank: WalkInForm = { organisationId: "", contact: { name: "", email: "", phone: "" }, intentIds: [] };

const inputOf = (form: WalkInForm) => ({ ...form, wishes: [], vetoes: [], unavailableSlots: [] });

/**
 * Somebody who comes without having registered: an organisation that is known here. In the page and not in a dialog, over
 * which the list of organisations could not open.
 */
export const WalkIn = ({ rencontre, onRegistered, onClose }: WalkInProps) => {
  const [side, setSide] = useState<Side>("supplier");
  const [text, setText] = useState("");
  const { data: found = [], isFetching } = useQuery(organisationsQuery(side, useDelayed(text)));
  const form = useForm<WalkInForm, Registration>({
    key: `venue-${rencontre.id}`,
    initial: blank,
    judge: (value) => registrationInputSchema.safeParse(inputOf(value), { reportInput: true }),
    save: (value) => saveRegistration(rencontre.id, registrationInputSchema.parse(inputOf(value))),
    onSaved: onRegistered,
  });
  const choose = async (organisationId: string | undefined) =>
    form.set(organisationId ? await readForRegistration(organisationId) : blank);
  return (
    <section className="rounded-large border border-line bg-surface p-6">
      <h2 className="mb-6 text-h2">Venu sans inscription</h2>
      <Form
        form={form}
        action="Inscrire et chercher des rendez-vous"
        aside={<Button onClick={onClose}>Ne rien faire</Button>}
      >
        <RadioGroup
          path="side"
          label="Qui vient"
          value={side}
          onChange={(chosen) => {
            setSide(chosen);
            form.set(blank);
          }}
          choices={[
            { value: "supplier", label: "Un fournisseur de l’annuaire" },
            { value: "buyer", label: "Un acheteur" },
          ]}
        />
        <ComboBox
          key={side}
          path="organisationId"
          label="Organisation"
          help={
            side === "supplier"
              ? "Sa fiche doit être en ligne."
              : "Toutes ses intentions d’achat en cours sont apportées."
          }
          hint="Tapez deux lettres de son nom."
          items={found}
          onSearch={setText}
          loading={isFetching}
          chosen={found.find(({ id }) => id === form.value.organisationId)?.label ?? ""}
          onChoose={(item) => void choose(item?.id)}
        />
        <ContactFields
          value={{ ...form.value.contact, public: false }}
          onChange={({ name, email, phone }) => form.set({ contact: { name, email, phone } })}
        />
      </Form>
    </section>
  );
};
