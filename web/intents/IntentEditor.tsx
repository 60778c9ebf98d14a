import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import * as z from "zod";
import { buyerInputSchema } from "../../shared/buyers/schema.ts";
import { judged } from "../../shared/errors/field-errors.ts";
import { type Intent, intentInputSchema } from "../../shared/intents/schema.ts";
import { buyerQuery } from "../buyers/queries.ts";
import { Button } from "../components/basics/Button.tsx";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { Form } from "../components/forms/Form.tsx";
import { answer, api, named } from "../platform/api.ts";
import { useForm } from "../platform/useForm.ts";
import { toldCategory, toldPlaces } from "../reference/told.tsx";
import { BuyerSection } from "./BuyerSection.tsx";
import { EditorLayout } from "./EditorLayout.tsx";
import { formOfIntent } from "./form-of-intent.ts";
import { IntentFields } from "./IntentFields.tsx";
import { type IntentForm, intentOf } from "./intent-form.ts";
import { saveIntent, submitIntent } from "./queries.ts";
import { usePreview } from "./usePreview.ts";

const withBuyer = z.object({ buyer: buyerInputSchema }).and(intentInputSchema);

type IntentEditorProps = {
  storageKey: string;
  initial: IntentForm;
  /** The intent being changed; none for a new one. */
  saved?: Intent;
  /** Organisations of the person, to choose which one buys. */
  buyers: readonly { id: string; name: string }[];
  /** Another lot of a purchase is being told. */
  lot?: boolean;
  onSaved: (intent: Intent, submitted: boolean) => void;
};

/** The form of an intent: kept as a draft, or sent to the team; the buyer's organisation is created with the first one. */
export const IntentEditor = ({
  storageKey,
  initial,
  saved,
  buyers,
  lot = false,
  onSaved,
}: IntentEditorProps) => {
  const sending = useRef(true);
  const client = useQueryClient();
  const ownerOf = (value: IntentForm) => value.buyerId || buyers[0]?.id || "";
  const form = useForm<IntentForm, Intent>({
    key: storageKey,
    initial,
    saved,
    judge: (value) =>
      ownerOf(value) === ""
        ? judged(withBuyer, { ...intentOf(value), buyer: value.buyer })
        : judged(intentInputSchema, intentOf(value)),
    save: async (value, attempt) => {
      const input = intentInputSchema.parse(intentOf(value));
      let owner = ownerOf(value);
      if (owner === "") {
        owner = (
          await answer(
            api.buyers.$post({ json: buyerInputSchema.parse(value.buyer) }, named(attempt.idempotencyKey)),
          )
        ).id;
        form.set({ buyerId: owner });
        await client.invalidateQueries({ queryKey: ["me"] });
      }
      const intent = await saveIntent(input, owner, attempt);
      attempt.stored(intent);
      return sending.current && intent.status === "draft" ? await submitIntent(intent.id) : intent;
    },
    latest: async ({ id = "" }, { buyerId, buyer }) => {
      const document = await answer(api.intents[":id"].$get({ param: { id } }));
      // Who buys is settled with the first save: it is not among what two people may say otherwise.
      return { document, value: { ...formOfIntent(document), buyerId, buyer } };
    },
    words: { category: toldCategory, places: toldPlaces },
    onSaved: (intent) => onSaved(intent, sending.current),
  });
  const { value, set } = form;
  const owner = saved?.buyerId ?? ownerOf(value);
  const { data: buyer } = useQuery(buyerQuery(owner));
  const preview = usePreview(value, buyer?.legalStatus ?? value.buyer.legalStatus);
  const save = (send: boolean) => {
    sending.current = send;
    form.submit();
  };
  const draft = saved === undefined || saved.status === "draft";
  return (
    <EditorLayout preview={preview}>
      <Form
        form={{ ...form, submit: () => save(true) }}
        action={draft ? "Envoyer à l’équipe" : "Enregistrer mes changements"}
        aside={
          draft && (
            <Button busy={form.saving && !sending.current} onClick={() => save(false)}>
              Enregistrer le brouillon
            </Button>
          )
        }
      >
        <IntentFields value={value} set={set} preview={preview.preview} lot={lot} />
        {!saved && buyers.length > 1 && (
          <RadioGroup
            path="buyerId"
            label="Pour quelle organisation"
            value={owner}
            onChange={(id) => set({ buyerId: id })}
            choices={buyers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {!saved && owner === "" && (
          <BuyerSection value={value.buyer} set={(patch) => set({ buyer: { ...value.buyer, ...patch } })} />
        )}
      </Form>
    </EditorLayout>
  );
};
