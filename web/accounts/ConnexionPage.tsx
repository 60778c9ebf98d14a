import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Form } from "../components/forms/Form.tsx";
import { EmailField } from "../components/forms/TextField.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { NeedsScripts } from "../components/layout/TeamContact.tsx";
import { askLink } from "../platform/session.ts";
import { useForm } from "../platform/useForm.ts";

/** The server alone judges the address: its schema would weigh as much as all the rest of this page. */
const AskForm = ({ onAsked }: { onAsked: () => void }) => {
  const form = useForm({
    key: "connexion",
    initial: { email: "" },
    save: ({ email }) => askLink(email),
    onSaved: onAsked,
  });
  return (
    <Form form={form} action="Recevoir mon lien de connexion" single>
      <EmailField
        path="email"
        label="Adresse électronique"
        help="Celle où vous recevez nos messages. Pas de mot de passe à retenir."
        autoComplete="email"
        value={form.value.email}
        onChange={(email) => form.set({ email })}
      />
    </Form>
  );
};

export const ConnexionPage = () => {
  const [asked, setAsked] = useState(false);
  return (
    <Page>
      <PageTitle
        title="Se connecter"
        lead="Nous vous envoyons un lien par courriel : il suffit de l’ouvrir."
      />
      <NeedsScripts />
      {asked ? (
        <div className="space-y-6" role="status">
          <Notice tone="success" title="Regardez votre boîte de réception">
            <p>
              Si cette adresse peut se connecter, un lien vient d’y être envoyé. Il sert une seule fois,
              pendant 15 minutes. Pensez à regarder parmi les indésirables.
            </p>
            <p className="mt-2">
              Vous aviez commencé une intention ou une fiche sur un autre appareil ? Ouvrez plutôt le lien
              reçu ce jour-là, même s’il a expiré : c’est lui qui vous y ramène, pendant sept jours.
            </p>
          </Notice>
          <Button onClick={() => setAsked(false)}>Demander un autre lien</Button>
        </div>
      ) : (
        <AskForm onAsked={() => setAsked(true)} />
      )}
    </Page>
  );
};
