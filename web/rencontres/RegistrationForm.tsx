import { useQuery } from "@tanstack/react-query";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import {
  type Registration,
  type RegistrationInput,
  type Rencontre,
  registrationInputSchema,
} from "../../shared/rencontres/schema.ts";
import { CheckboxGroup } from "../components/forms/Choices.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { intentsOfBuyerQuery } from "../intents/queries.ts";
import { ContactFields } from "../organisations/ContactFields.tsx";
import { answer, api } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import type { Me } from "../platform/session.ts";
import { useForm } from "../platform/useForm.ts";
import { saveRegistration } from "./queries.ts";
import { SlotsField } from "./SlotsField.tsx";
import { WishesField } from "./WishesField.tsx";

type RegistrationFormProps = {
  rencontre: Rencontre;
  organisation: Me["organisations"][number];
  email: string;
  registration: Registration | undefined;
  onSaved: () => void;
};

const start = ({ organisation, email, registration }: RegistrationFormProps): RegistrationInput => {
  const { contact, intentIds, wishes, vetoes, unavailableSlots, minMeetings, maxMeetings } = registration ?? {
    contact: { name: "", email, phone: "" },
    intentIds: [],
    wishes: [],
    vetoes: [],
    unavailableSlots: [],
  };
  return {
    organisationId: organisation.id,
    contact,
    intentIds,
    wishes,
    vetoes,
    unavailableSlots,
    minMeetings,
    maxMeetings,
  };
};

/** What a participant enters: who comes, which intents they bring, whom they hope to meet, and when they are available. */
export const RegistrationForm = (props: RegistrationFormProps) => {
  const { rencontre, organisation, registration, onSaved } = props;
  const form = useForm<RegistrationInput, unknown>({
    key: `inscription-${rencontre.id}-${organisation.id}`,
    initial: start(props),
    version: registration?.version,
    judge: (value) => registrationInputSchema.safeParse(value, { reportInput: true }),
    save: (value, version) =>
      saveRegistration(
        rencontre.id,
        registrationInputSchema.parse(value),
        registration && { id: registration.id, version },
      ),
    ...(registration
      ? {
          latestVersion: async () =>
            (
              await answer(
                api.rencontres[":id"].registrations[":rid"].$get({
                  param: { id: rencontre.id, rid: registration.id },
                }),
              )
            ).version,
        }
      : {}),
    onSaved,
  });
  const { value, set } = form;
  const field = fieldsOf(value, set);
  return (
    <Form form={form} action={registration ? "Enregistrer" : `Inscrire ${organisation.name}`}>
      {organisation.type === "buyer" && (
        <IntentsSection
          buyerId={organisation.id}
          value={value.intentIds}
          onChange={(intentIds) => set({ intentIds })}
        />
      )}
      {registration && (
        <FormSection
          title={
            organisation.type === "buyer"
              ? "Les fournisseurs que vous aimeriez rencontrer"
              : "Les acheteurs que vous aimeriez rencontrer"
          }
          help="Un souhait compte dans le choix des rendez-vous sans les garantir ; un refus est toujours suivi, et n’est dit à personne."
        >
          <WishesField
            rencontreId={rencontre.id}
            side={organisation.type === "buyer" ? "supplier" : "buyer"}
            wishes={value.wishes}
            vetoes={value.vetoes}
            onChange={set}
          />
        </FormSection>
      )}
      <FormSection title="Vos disponibilités">
        <SlotsField
          slots={rencontre.slots}
          value={value.unavailableSlots}
          onChange={(unavailableSlots) => set({ unavailableSlots })}
        />
        <NumberField
          {...field("maxMeetings")}
          label="Pas plus de rendez-vous que"
          unit="rendez-vous"
          optional
        />
      </FormSection>
      <FormSection
        title="Qui viendra"
        help="La convocation et le plan de rendez-vous partent à cette adresse."
      >
        <ContactFields
          value={{ ...value.contact, public: false }}
          onChange={({ name, email, phone }) => set({ contact: { name, email, phone } })}
        />
      </FormSection>
    </Form>
  );
};

const IntentsSection = ({
  buyerId,
  value,
  onChange,
}: {
  buyerId: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}) => {
  const { data } = useQuery(intentsOfBuyerQuery(buyerId));
  const intents = data?.items.filter(({ status }) => intentSets.underWay.includes(status)) ?? [];
  return (
    <FormSection title="Les achats que vous apportez">
      {data && intents.length === 0 ? (
        <p className="text-ink-soft">
          Aucune intention envoyée pour l’instant. Vous pourrez en ajouter plus tard.
        </p>
      ) : (
        <CheckboxGroup
          path="intentIds"
          label="Intentions d’achat"
          value={value}
          onChange={onChange}
          choices={intents.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </FormSection>
  );
};
