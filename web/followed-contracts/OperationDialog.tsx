import { useQueryClient } from "@tanstack/react-query";
import { operationInputSchema } from "../../shared/clause/inputs.ts";
import { judged } from "../../shared/errors/field-errors.ts";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";
import { Form } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { DateField, TextField } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { CommuneCodeField } from "../reference/CommuneCodeField.tsx";
import {
  type Operation,
  operationQuery,
  operationsQuery,
  refreshFollowed,
  saveOperation,
} from "./queries.ts";

type OperationForm = {
  name: string;
  owner: string;
  targetHours?: number | undefined;
  start: string;
  end: string;
  commune: string;
  renewal: boolean;
};

const blank: OperationForm = {
  ...{ name: "", owner: "", start: "", end: "" },
  ...{ commune: "", renewal: false },
};

const formOf = (operation: Operation | undefined): OperationForm =>
  operation
    ? {
        name: operation.name,
        owner: operation.owner,
        targetHours: operation.targetHours,
        start: operation.start ?? "",
        end: operation.end ?? "",
        commune: operation.commune ?? "",
        renewal: operation.programme === "NPNRU",
      }
    : blank;

const operationOf = ({ renewal, ...fields }: OperationForm): unknown => ({
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== undefined)),
  name: fields.name,
  owner: fields.owner,
  ...(renewal ? { programme: "NPNRU" } : {}),
});

type OperationDialogProps = { operation?: Operation | undefined; onClose: () => void };

/** An operation, created or corrected. */
export const OperationDialog = ({ operation, onClose }: OperationDialogProps) => {
  const client = useQueryClient();
  const form = useForm<OperationForm, Operation>({
    key: `operation-${operation?.id ?? "nouvelle"}`,
    initial: formOf(operation),
    saved: operation,
    judge: (value) => judged(operationInputSchema, operationOf(value)),
    latest: async ({ id = "" }) => {
      const document = await client.fetchQuery({ ...operationQuery(id), staleTime: 0 });
      return { document, value: formOf(document) };
    },
    save: (value, attempt) => saveOperation(operationInputSchema.parse(operationOf(value)), attempt),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: operationsQuery.queryKey });
      refreshFollowed(client);
      toast(operation ? "L’opération est corrigée." : "L’opération est créée.");
      onClose();
    },
  });
  const field = fieldsOf(form.value, form.set);
  return (
    <Dialog title={operation ? "Corriger l’opération" : "Nouvelle opération"} onClose={onClose}>
      <Form form={form} action="Enregistrer">
        <TextField {...field("name")} label="Nom" help="Exemple : Téléo, ZAC de la Cartoucherie." />
        <TextField {...field("owner")} label="Maître d’ouvrage" optional />
        <NumberField {...field("targetHours")} label="Objectif d’heures" unit="heures" optional />
        <DateField {...field("start")} label="Début" optional />
        <DateField {...field("end")} label="Fin" optional />
        <CommuneCodeField {...field("commune")} label="Commune" optional />
        <Checkbox {...field("renewal")} label="Programme de renouvellement urbain (NPNRU)" />
      </Form>
    </Dialog>
  );
};
