import { useQuery } from "@tanstack/react-query";
import { judged } from "../../shared/errors/field-errors.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import {
  type Registration,
  type RegistrationInput,
  type Rencontre,
  registrationInputSchema,
} from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { CheckboxGroup } from "../components/forms/Choices.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { intentsOfBuyerQuery } from "../intents/queries.ts";
import { ContactFields } from "../organisations/ContactFields.tsx";
import { answer, api } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import type { Me } from "../platform/session.ts";
import { useForm } from "../platform/useForm.ts";
import { PeopleField } from "./PeopleField.tsx";
import { participantsQuery, saveRegistration } from "./queries.ts";
import { SlotsField } from "./SlotsField.tsx";
import { WishesField } from "./WishesField.tsx";

type RegistrationFormProps = {
  rencontre: Rencontre;
  organisation: Me["organisations"][number];
  email: string;
  registration: Registration | undefined;
  onSaved: () => void;
};

const start = ({
  organisation,
  email,
  registration,
  intents,
}: RegistrationFormProps & { intents: Brought }): RegistrationInput => {
  const offered = intents.map(({ id }) => id);
  const { contact, intentIds, wishes, vetoes, unavailableSlots, minMeetings, maxMeetings, people } =
    registration ?? {
      contact: { name: "", email, phone: "" },
      intentIds: offered,
      wishes: [],
      vetoes: [],
      unavailableSlots: [],
      people: 1,
    };
  return {
    organisationId: organisation.id,
    contact,
    // One that is no longer under way is not offered: nobody could take it away, and the server refuses it.
    intentIds: intentIds.filter((id) => offered.includes(id)),
    wishes,
    vetoes,
    unavailableSlots,
    minMeetings,
    maxMeetings,
    people,
  };
};

/** What a participant enters: who comes, which intents they bring, whom they hope to meet, and when they are available. */
export const RegistrationForm = (props: RegistrationFormProps) =>
  props.organisation.type === "buyer" ? <BuyerForm {...props} /> : <Entry {...props} intents={[]} />;

/** A buyer’s form begins once its intents are known: it brings them all unless it says otherwise. */
const BuyerForm = (props: RegistrationFormProps) => (
  <Loaded query={useQuery(intentsOfBuyerQuery(props.organisation.id))} lines={6}>
    {({ items }) => (
      <Entry {...props} intents={items.filter(({ status }) => intentSets.underWay.includes(status))} />
    )}
  </Loaded>
);

type Brought = readonly { id: string; title: string }[];

const Entry = (props: RegistrationFormProps & { intents: Brought }) => {
  const { rencontre, organisation, registration, intents, onSaved } = props;
  const form = useForm<RegistrationInput, unknown>({
    key: `inscription-${rencontre.id}-${organisation.id}`,
    initial: start(props),
    saved: registration,
    judge: (value) => judged(registrationInputSchema, value),
    save: (value, attempt) => saveRegistration(rencontre.id, registrationInputSchema.parse(value), attempt),
    latest: async ({ id = "" }) => {
      const document = await answer(
        api.rencontres[":id"].registrations[":rid"].$get({ param: { id: rencontre.id, rid: id } }),
      );
      return { document, value: start({ ...props, registration: document }) };
    },
    words: {
      intentIds: (ids) => intents.flatMap(({ id, title }) => (ids.includes(id) ? [title] : [])).join("\n"),
      wishes: (ids) => <ParticipantNames rencontreId={rencontre.id} ids={ids} />,
      vetoes: (ids) => <ParticipantNames rencontreId={rencontre.id} ids={ids} />,
      unavailableSlots: (ids) =>
        rencontre.slots.flatMap(({ id, start: at }) => (ids.includes(id) ? [hourText(at)] : [])).join(", "),
    },
    onSaved,
  });
  const { value, set } = form;
  const field = fieldsOf(value, set);
  return (
    <Form form={form} action={registration ? "Enregistrer" : `Inscrire ${organisation.name}`}>
      {organisation.type === "buyer" && (
        <IntentsSection
          intents={intents}
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
        {organisation.type === "buyer" && (
          <PeopleField value={value.people} onChange={(people) => set({ people })} />
        )}
      </FormSection>
    </Form>
  );
};

/** Organisations hoped for or refused, as two versions of a registration are told side by side. */
const ParticipantNames = ({ rencontreId, ids }: { rencontreId: string; ids: readonly string[] }) => {
  const { data } = useQuery(participantsQuery(rencontreId));
  const names = data?.items.flatMap(({ organisationId, organisationName }) =>
    ids.includes(organisationId) ? [organisationName] : [],
  );
  return ids.length === 0 ? "Aucun" : (names?.join("\n") ?? "…");
};

type IntentsSectionProps = {
  intents: Brought;
  value: readonly string[];
  onChange: (value: string[]) => void;
};

const IntentsSection = ({ intents, value, onChange }: IntentsSectionProps) => (
  <FormSection
    title="Les achats que vous apportez"
    help={
      intents.length > 0 &&
      "Vos rendez-vous sont choisis d’après vos intentions d’achat : décochez celles que vous n’apportez pas."
    }
  >
    {intents.length > 0 && (
      <CheckboxGroup
        path="intentIds"
        label="Intentions d’achat"
        value={value}
        onChange={onChange}
        choices={intents.map(({ id, title }) => ({ value: id, label: title }))}
      />
    )}
    <div aria-live="polite">
      {value.length === 0 && (
        <Notice tone="warning" title="Vous n’apportez aucun achat">
          <p>
            Sans intention d’achat, aucun rendez-vous ne peut être préparé pour vous.{" "}
            {intents.length > 0
              ? "Cochez-en au moins une."
              : "Vous pouvez vous inscrire dès maintenant, et en ajouter une avant la clôture des inscriptions."}
          </p>
          {intents.length === 0 && (
            <p className="mt-2">
              <Link to="/intentions/nouvelle">Dire ce que je vais acheter</Link>
            </p>
          )}
        </Notice>
      )}
    </div>
  </FormSection>
);
