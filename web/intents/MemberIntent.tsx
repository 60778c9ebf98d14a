import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Intent } from "../../shared/intents/schema.ts";
import { Link, PlainLink } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { hasDraft } from "../platform/drafts.ts";
import type { Me } from "../platform/session.ts";
import { formOfNextLot } from "./form-of-intent.ts";
import { IntentEditor } from "./IntentEditor.tsx";
import { emptyIntent, newIntentKey } from "./intent-form.ts";
import { intentQuery } from "./queries.ts";

/** Says what was done, and opens the intent. */
const useSaved = () => {
  const navigate = useNavigate();
  return (intent: Intent, submitted: boolean) => {
    toast(submitted ? "Votre intention est envoyée à l’équipe." : "Votre intention est enregistrée.");
    void navigate({ to: "/intentions/$id", params: { id: intent.id } });
  };
};

/** A lot is an intent of its own, which begins as the one before it. */
export const NextLot = ({ of }: { of: string }) => {
  const query = useQuery(intentQuery(of));
  const onSaved = useSaved();
  return (
    <Loaded query={query} lines={8}>
      {(intent) => (
        <>
          <PageTitle
            over={
              <Link to="/intentions/$id" params={{ id: of }}>
                {intent.title}
              </Link>
            }
            title="Ajouter un lot"
            lead="Tout est repris, sauf le montant. Changez ce qui distingue ce lot : le métier, le lieu, la modalité."
          />
          <IntentEditor
            storageKey={`lot-apres-${of}`}
            initial={formOfNextLot(intent)}
            buyers={[]}
            lot
            onSaved={onSaved}
          />
        </>
      )}
    </Loaded>
  );
};

/** The form of a new intent for whoever is signed in. */
export const MemberEditor = ({ account }: { account: Me }) => {
  const onSaved = useSaved();
  const own = account.organisations.filter(({ type }) => type === "buyer");
  const buyers = own.filter(({ status }) => status === "approved");
  const waiting = own.find(({ status }) => status === "requested");
  return (
    <>
      {buyers.length === 0 && hasDraft(newIntentKey) && (
        <div className="mb-8">
          {waiting ? (
            <Notice tone="info" title={`Votre demande pour rejoindre ${waiting.name} est en cours`}>
              <p>Vous enverrez cette intention dès qu’elle sera acceptée.</p>
            </Notice>
          ) : (
            <Notice tone="info" title="Plus qu’une chose à dire : pour quelle organisation vous achetez">
              <p>
                <PlainLink href="#champ-buyer-siret">Dire mon organisation</PlainLink>
              </p>
            </Notice>
          )}
        </div>
      )}
      <IntentEditor
        storageKey={newIntentKey}
        initial={emptyIntent(account.email, "")}
        buyers={buyers}
        onSaved={onSaved}
      />
    </>
  );
};
