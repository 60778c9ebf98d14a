import { useState } from "react";
import { emailSchema } from "../../shared/fields/fields.ts";
import { pendingDraftSchema } from "../../shared/intents/drafts.ts";
import { intentInputSchema } from "../../shared/intents/schema.ts";
import { LegalStatusField } from "../buyers/LegalStatusField.tsx";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Form } from "../components/forms/Form.tsx";
import { askLink } from "../platform/session.ts";
import { useForm } from "../platform/useForm.ts";
import { EditorLayout } from "./EditorLayout.tsx";
import { IntentFields } from "./IntentFields.tsx";
import { emptyIntent, type IntentForm, intentOf, newIntentKey } from "./intent-form.ts";
import { SignInSection } from "./SignInSection.tsx";
import { usePreview } from "./usePreview.ts";

const schema = intentInputSchema.extend({ email: emailSchema });
const whole = (value: IntentForm) => ({ ...intentOf(value), email: value.buyer.contact.email });

/** A first intent without an account: written on one page, kept in the browser, then an address to go on. */
export const VisitorIntentEditor = () => {
  const [asked, setAsked] = useState<string>();
  const form = useForm<IntentForm, string>({
    key: newIntentKey,
    initial: emptyIntent("", ""),
    keep: true,
    judge: (value) => schema.safeParse(whole(value), { reportInput: true }),
    save: async (value) => {
      const email = emailSchema.parse(value.buyer.contact.email);
      await askLink(email, pendingDraftSchema.parse({ key: newIntentKey, value }));
      return email;
    },
    onSaved: setAsked,
  });
  const { value, set } = form;
  const buyer = (patch: Partial<IntentForm["buyer"]>) => set({ buyer: { ...value.buyer, ...patch } });
  const preview = usePreview(value, value.buyer.legalStatus);
  if (asked) return <LinkSent email={asked} onBack={() => setAsked(undefined)} />;
  return (
    <EditorLayout preview={preview}>
      <Form form={form} action="Recevoir mon lien et continuer">
        <IntentFields value={value} set={set} preview={preview.preview}>
          <LegalStatusField
            path="buyer.legalStatus"
            value={value.buyer.legalStatus}
            onChange={(legalStatus) => buyer({ legalStatus })}
          />
        </IntentFields>
        <SignInSection
          email={value.buyer.contact.email}
          onChange={(email) => buyer({ contact: { ...value.buyer.contact, email } })}
        />
      </Form>
    </EditorLayout>
  );
};

const LinkSent = ({ email, onBack }: { email: string; onBack: () => void }) => (
  <div role="status" className="space-y-6">
    <Notice tone="success" title="Regardez votre boîte de réception">
      <p>
        Un lien vient de partir vers {email}. Ouvrez-le dans les quinze minutes, ici ou sur un autre appareil
        : vous direz pour quelle organisation vous achetez, puis vous enverrez votre intention.
      </p>
    </Notice>
    <p className="text-ink-soft">Votre saisie reste aussi gardée dans ce navigateur.</p>
    <Button onClick={onBack}>Revenir à ma saisie</Button>
  </div>
);
