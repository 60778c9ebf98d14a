import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { followedInputSchema } from "../../shared/clause/inputs.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { judged } from "../../shared/errors/field-errors.ts";
import { Link } from "../components/basics/Link.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { DateField, TextField } from "../components/forms/TextField.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { ClauseSection, HoldersSection, HoursSection, ObjectSection } from "./ClauseFields.tsx";
import { blankClause, type ClauseForm, clauseOfForm } from "./clause-form.ts";
import { recordFollowed, refreshFollowed } from "./queries.ts";

type FollowedForm = ClauseForm & { title: string; buyerName: string; buyerSiret: string; awardedOn: string };

const blank: FollowedForm = { ...blankClause, title: "", buyerName: "", buyerSiret: "", awardedOn: "" };

const followedOfForm = ({ title, buyerName, buyerSiret, awardedOn, ...clause }: FollowedForm): unknown => ({
  title,
  buyerName,
  ...(buyerSiret ? { buyerSiret } : {}),
  awardedOn,
  clause: clauseOfForm(clause),
});

/** A contract recorded to be followed at once. */
export const NewFollowedContractPage = () => {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useForm<FollowedForm, Contract>({
    key: "marche-suivi-nouveau",
    initial: blank,
    judge: (value) => judged(followedInputSchema, followedOfForm(value)),
    save: (value, attempt) => recordFollowed(followedInputSchema.parse(followedOfForm(value)), attempt),
    onSaved: ({ id }) => {
      refreshFollowed(client);
      toast("Le marché est enregistré, et sa clause suivie.");
      void navigate({ to: "/equipe/clauses/marches/$id", params: { id } });
    },
  });
  const field = fieldsOf(form.value, form.set);
  const part = { value: form.value, set: form.set, under: "clause." };
  return (
    <>
      <PageTitle
        over={<Link to="/equipe/clauses">Marchés suivis</Link>}
        title="Suivre un marché"
        lead={
          <>
            Un marché déjà dans le produit se suit depuis sa page, dans{" "}
            <Link to="/equipe/marches">les marchés</Link> : il garde son intention et sa rencontre.
          </>
        }
      />
      <Form form={form} action="Enregistrer et suivre">
        <FormSection title="Le marché">
          <TextField {...field("title")} label="Intitulé" />
          <TextField {...field("buyerName")} label="Acheteur" />
          <TextField {...field("buyerSiret")} label="SIRET de l’acheteur" optional inputMode="numeric" />
          <DateField {...field("awardedOn")} label="Notifié le" />
        </FormSection>
        <ClauseSection {...part} />
        <ObjectSection {...part} />
        <HoursSection {...part} />
        <HoldersSection {...part} />
      </Form>
    </>
  );
};
