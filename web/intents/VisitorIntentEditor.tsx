import { lazy, Suspense, useCallback, useState } from "react";
import { LegalStatusField } from "../buyers/LegalStatusField.tsx";
import { Skeleton } from "../components/feedback/States.tsx";
import { Form } from "../components/forms/Form.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { oneByOne } from "../platform/one-by-one.ts";
import { refuse } from "../platform/problem.ts";
import { useForm } from "../platform/useForm.ts";
import { useLater } from "../platform/useLater.ts";
import { EditorLayout } from "./EditorLayout.tsx";
import { IntentFields } from "./IntentFields.tsx";
import { emptyIntent, type IntentForm, newIntentKey } from "./intent-form.ts";
import { needSchemas } from "./need-schemas.ts";
import { SignInSection } from "./SignInSection.tsx";
import { usePreview } from "./usePreview.ts";

const loadLinkSent = () => import("../accounts/LinkSent.tsx");
const LinkSent = lazy(() => loadLinkSent().then((module) => ({ default: module.LinkSent })));

/** Its schemas weigh as much as the form: they come once it stands, with what is said once the link has left. */
const loadRules = async () => {
  const [rules] = await Promise.all([
    oneByOne(...needSchemas, () => import("./visitor-intent.ts")),
    loadLinkSent(),
  ]);
  return rules;
};

/** A first intent without an account: written on one page, kept in the browser, then an address to go on. */
export const VisitorIntentEditor = () => {
  const [asked, setAsked] = useState<string>();
  useLater(loadRules);
  const form = useForm<IntentForm, string>({
    key: newIntentKey,
    initial: emptyIntent("", ""),
    keep: true,
    save: async (value) => {
      // Who presses before the rules have come waits for them: their words lead to the fields.
      const rules = await loadRules();
      refuse(rules.judge(value));
      return rules.askIntentLink(value);
    },
    onSaved: setAsked,
  });
  const { value, set } = form;
  const setBuyer = useCallback(
    (patch: Partial<IntentForm["buyer"]>) => set({ buyer: { ...value.buyer, ...patch } }),
    [set, value.buyer],
  );
  const buyer = fieldsOf(value.buyer, setBuyer, "buyer.");
  const preview = usePreview(value, value.buyer.legalStatus);
  if (asked)
    return (
      <Suspense fallback={<Skeleton lines={3} />}>
        <LinkSent
          email={asked}
          next="vous direz pour quelle organisation vous achetez, puis vous enverrez votre intention."
          onBack={() => setAsked(undefined)}
        />
      </Suspense>
    );
  return (
    <EditorLayout preview={preview}>
      <Form form={form} action="Recevoir mon lien et continuer">
        <IntentFields value={value} set={set} preview={preview.preview}>
          <LegalStatusField {...buyer("legalStatus")} />
        </IntentFields>
        <SignInSection
          email={value.buyer.contact.email}
          onChange={(email) => setBuyer({ contact: { ...value.buyer.contact, email } })}
        />
      </Form>
    </EditorLayout>
  );
};
