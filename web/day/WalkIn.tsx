import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { judged } from "../../shared/errors/field-errors.ts";
import {
  type Registration,
  type RegistrationInput,
  type Rencontre,
  registrationInputSchema,
  type Side,
} from "../../shared/rencontres/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { ComboBox } from "../components/forms/ComboBox.tsx";
import { Form } from "../components/forms/Form.tsx";
import { ContactFields } from "../organisations/ContactFields.tsx";
import { useDelayed } from "../platform/useDelayed.ts";
import { useForm } from "../platform/useForm.ts";
import { PeopleField } from "../rencontres/PeopleField.tsx";
import { saveRegistration } from "../rencontres/queries.ts";
import { organisationsQuery, readForRegistration } from "./organisations.ts";

type WalkInForm = Pick<RegistrationInput, "organisationId" | "contact" | "intentIds" | "people"> & {
  side: Side;
  organisationName: string;
};

type WalkInProps = {
  rencontre: Rencontre;
  /** Registered: its meetings are to be found next. */
  onRegistered: (registration: Registration) => void;
  onClose: () => void;
};

const blank = {
  organisationId: "",
  organisationName: "",
  contact: { name: "", email: "", phone: "" },
  intentIds: [],
  people: 1,
};

const inputOf = ({ organisationId, contact, intentIds, people }: WalkInForm) => ({
  organisationId,
  contact,
  intentIds,
  wishes: [],
  vetoes: [],
  unavailableSlots: [],
  people,
});

/** Somebody who comes without having registered: an organisation that is known here. */
export const WalkIn = ({ rencontre, onRegistered, onClose }: WalkInProps) => {
  const [text, setText] = useState("");
  const form = useForm<WalkInForm, Registration>({
    key: `venue-${rencontre.id}`,
    initial: { side: "supplier", ...blank },
    judge: (value) => judged(registrationInputSchema, inputOf(value)),
    save: (value, attempt) =>
      saveRegistration(rencontre.id, registrationInputSchema.parse(inputOf(value)), attempt),
    onSaved: onRegistered,
  });
  const { side, organisationName, contact, people } = form.value;
  const { data: found = [], isFetching } = useQuery(organisationsQuery(side, useDelayed(text)));
  return (
    <Dialog title="Venu sans inscription" onClose={onClose}>
      <Form
        form={form}
        action="Inscrire et chercher des rendez-vous"
        aside={<Button onClick={onClose}>Ne rien faire</Button>}
      >
        <RadioGroup
          path="side"
          label="Qui vient"
          value={side}
          onChange={(value) => form.set({ side: value, ...blank })}
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
          chosen={organisationName}
          onChoose={async (item) =>
            form.set(item ? { organisationName: item.label, ...(await readForRegistration(item.id)) } : blank)
          }
        />
        <ContactFields
          value={{ ...contact, public: false }}
          onChange={({ name, email, phone }) => form.set({ contact: { name, email, phone } })}
        />
        {side === "buyer" && (
          <PeopleField value={people} onChange={(number) => form.set({ people: number })} />
        )}
      </Form>
    </Dialog>
  );
};
