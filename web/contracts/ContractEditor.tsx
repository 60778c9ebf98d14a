import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type Contract, contractInputSchema } from "../../shared/contracts/schema.ts";
import { judged } from "../../shared/errors/field-errors.ts";
import { toast } from "../components/feedback/Toast.tsx";
import { Form } from "../components/forms/Form.tsx";
import { answer, api } from "../platform/api.ts";
import { useForm } from "../platform/useForm.ts";
import { toldCategory } from "../reference/told.tsx";
import { useRefreshInbox } from "../staff/inbox/queries.ts";
import { FiguresSection, PartiesSection } from "./ContractFields.tsx";
import { type ContractForm, contractOf, formOfContract } from "./contract-form.ts";
import { EssentialDataSection } from "./EssentialDataSection.tsx";
import { contractQuery, saveContract } from "./queries.ts";

type ContractEditorProps = {
  storageKey: string;
  initial: ContractForm;
  /** The contract that is put right; none where it is recorded. */
  saved?: Contract;
};

/** The form of a contract: whatever is saved here is checked. */
export const ContractEditor = ({ storageKey, initial, saved }: ContractEditorProps) => {
  const navigate = useNavigate();
  const client = useQueryClient();
  const refreshInbox = useRefreshInbox();
  const form = useForm<ContractForm, Contract>({
    key: storageKey,
    initial,
    saved,
    judge: (value) => judged(contractInputSchema, contractOf(value)),
    save: (value, attempt) => saveContract(contractInputSchema.parse(contractOf(value)), attempt),
    latest: async ({ id = "" }) => {
      const document = await answer(api.contracts[":id"].$get({ param: { id } }));
      return { document, value: formOfContract(document) };
    },
    words: { category: toldCategory },
    onSaved: (contract) => {
      client.setQueryData(contractQuery(contract.id).queryKey, contract);
      void client.invalidateQueries({ queryKey: ["contracts"] });
      void client.invalidateQueries({ queryKey: ["report"] });
      refreshInbox();
      toast(
        saved?.status === "draft"
          ? "Le marché est vérifié ; il compte dans le bilan."
          : "Le marché est enregistré.",
      );
      void navigate({
        to: "/equipe/marches",
        search: {
          onglet: saved?.status === "draft" ? "a-verifier" : "tous",
          annee: contract.awardedOn.slice(0, 4),
        },
      });
    },
  });
  return (
    <Form form={form} action={saved?.status === "draft" ? "Marquer comme vérifié" : "Enregistrer le marché"}>
      <PartiesSection value={form.value} set={form.set} />
      <FiguresSection value={form.value} set={form.set} />
      <EssentialDataSection value={form.value} set={form.set} />
    </Form>
  );
};
