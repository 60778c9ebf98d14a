import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Skeleton } from "../components/feedback/States.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { ContactFields } from "../organisations/ContactFields.tsx";
import { answer, api } from "../platform/api.ts";
import { forgetDraft } from "../platform/drafts.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { oneByOne } from "../platform/one-by-one.ts";
import { refuse } from "../platform/problem.ts";
import { useForm } from "../platform/useForm.ts";
import { useLater } from "../platform/useLater.ts";
import { submitSupplier } from "../suppliers/queries.ts";
import { ActivitiesSection } from "./ActivitiesSection.tsx";
import { Completeness } from "./Completeness.tsx";
import { IdentitySection } from "./IdentitySection.tsx";
import { ProofsSection } from "./ProofsSection.tsx";
import { PublicPreview } from "./PublicPreview.tsx";
import { type ChosenFiles, formOf, type ProfileForm } from "./profile-form.ts";

type ProfileEditorProps = {
  storageKey: string;
  initial: ProfileForm;
  /** The supplier being changed; none for a new one. */
  saved?: Supplier;
  /** Nobody is signed in: a link by mail takes the profile on. */
  visitor?: boolean;
  /** A new profile became a draft, so that a file could be sent to it; one goes on writing. */
  onStored?: (id: string) => void;
  onSaved: (supplier: Supplier, submitted: boolean) => void;
};

/** Under what the changes of a saved profile are kept in this browser. */
const profileKey = (id: string) => `fiche-${id}`;

const loadLinkSent = () => import("../accounts/LinkSent.tsx");
const LinkSent = lazy(() => loadLinkSent().then((module) => ({ default: module.LinkSent })));

/** Read only where two people have changed one profile: the choice between them waits for it. */
const ToldActivities = lazy(() =>
  import("./ToldActivities.tsx").then((module) => ({ default: module.ToldActivities })),
);

/** Its schemas weigh as much as the form: they come once it stands. The build leaves out what is not named of each file. */
const loadRules = () =>
  oneByOne(
    () => import("../../shared/fields/fields.ts").then(({ emailSchema }) => emailSchema),
    () => import("../../shared/suppliers/schema.ts").then(({ supplierInputSchema }) => supplierInputSchema),
    () => import("./profile-rules.ts"),
  );

/** The form of a supplier's profile: kept as a draft, or sent to the team. */
export const ProfileEditor = ({
  storageKey,
  initial,
  saved,
  visitor = false,
  onStored,
  onSaved,
}: ProfileEditorProps) => {
  const [asked, setAsked] = useState<string>();
  const sending = useRef(true);
  const [chosen] = useState<ChosenFiles>(() => new Map());
  const [stored, setStored] = useState(saved?.id);
  useLater(loadRules);
  const form = useForm<ProfileForm, Supplier | string>({
    key: stored ? profileKey(stored) : storageKey,
    initial,
    saved,
    keep: visitor,
    save: async (value, attempt) => {
      // Who presses before the rules have come waits for them: their words lead to the fields.
      const rules = await loadRules();
      refuse(rules.judge(value, sending.current));
      if (visitor) {
        // What is said once the link has left comes before: afterwards the network may be gone.
        await loadLinkSent();
        return rules.askProfileLink(value);
      }
      const supplier = await rules.saveProfile(value, attempt, chosen);
      return sending.current ? await submitSupplier(supplier.id) : supplier;
    },
    latest: async ({ id = "" }) => {
      const document = await answer(api.suppliers[":id"].$get({ param: { id } }));
      return { document, value: formOf(document) };
    },
    words: {
      activities: (rows) =>
        rows.length > 0 ? <ToldActivities rows={rows} city={initial.address.city} /> : undefined,
    },
    onSaved: (made) => (typeof made === "string" ? setAsked(made) : onSaved(made, sending.current)),
  });
  const { value, set } = form;
  const field = fieldsOf(value, set);
  // What stands beside the form follows what is typed once the key has been answered.
  const told = useDeferredValue(value);
  const onHome = useCallback(
    (point: { lat: number; lon: number }) => set({ address: { ...value.address, ...point } }),
    [set, value.address],
  );
  /** Files are sent to a supplier: a new profile that may be saved becomes a draft first. */
  const store = async () => {
    if (stored) return stored;
    const { judge, saveProfile } = await loadRules();
    const id = await form.store(async (value, attempt) => {
      if (judge(value, false).length > 0) throw new Error("even a draft needs more");
      return saveProfile(value, attempt, new Map());
    });
    if (id) {
      forgetDraft(storageKey);
      setStored(id);
      onStored?.(id);
    }
    return id;
  };
  const storeLatest = useRef(store);
  useLayoutEffect(() => {
    storeLatest.current = store;
  });
  const files = useMemo(
    () => (visitor ? undefined : { supplierId: stored, chosen, store: () => storeLatest.current() }),
    [visitor, stored, chosen],
  );
  const save = (send: boolean) => {
    sending.current = send;
    form.submit();
  };
  if (asked)
    return (
      <Suspense fallback={<Skeleton lines={3} />}>
        <LinkSent
          email={asked}
          next="vous retrouverez votre fiche, puis vous l’enverrez à l’équipe."
          onBack={() => setAsked(undefined)}
        />
      </Suspense>
    );
  return (
    <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)] lg:gap-16">
      <aside aria-label="Avancement et aperçu" className="space-y-8 lg:sticky lg:top-6 lg:order-last">
        <Completeness form={told} />
        <PublicPreview form={told} saved={saved} />
      </aside>
      <Form
        form={{ ...form, submit: () => save(true) }}
        action={
          visitor
            ? "Recevoir mon lien et continuer"
            : saved?.status === "published"
              ? "Envoyer mes changements à l’équipe"
              : "Envoyer ma fiche à l’équipe"
        }
        aside={
          !visitor && (
            <Button busy={form.saving && !sending.current} onClick={() => save(false)}>
              Enregistrer le brouillon
            </Button>
          )
        }
      >
        <IdentitySection value={value} set={set} siretFixed={saved?.status === "published"} />
        <ActivitiesSection
          value={value.activities}
          onChange={field("activities").onChange}
          address={value.address}
          onHome={onHome}
        />
        <ProofsSection
          value={value.proofs}
          onChange={field("proofs").onChange}
          kinds={value.kinds}
          files={files}
        />
        <FormSection
          title="Qui vous représente"
          help={
            visitor
              ? "L’équipe vous écrira à cette adresse, et le lien pour continuer y part : pas de mot de passe."
              : "L’équipe vous écrira à cette adresse."
          }
        >
          <ContactFields {...field("contact")} withPublic />
        </FormSection>
      </Form>
    </div>
  );
};
