import { useState } from "react";
import * as z from "zod";
import { emailSchema } from "../../shared/fields/fields.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Form } from "../components/forms/Form.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { askLink } from "../platform/session.ts";
import { useForm } from "../platform/useForm.ts";

const schema = z.object({ email: emailSchema });

const AskForm = ({ onAsked }: { onAsked: () => void }) => {
  const form = useForm({
    key: "connexion",
    initial: { email: "" },
    judge: (value) => schema.safeParse(value, { reportInput: true }),
    save: ({ email }) => askLink(email),
    onSaved: onAsked,
  });
  return (
    <Form form={form} action="Recevoir mon lien de connexion">
      <TextField
        path="email"
        label="Adresse électronique"
        help="Celle où vous recevez nos messages. Pas de mot de passe à retenir."
        type="email"
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
      {asked ? (
        <div className="space-y-6" role="status">
          <Notice tone="success" title="Regardez votre boîte de réception">
            <p>
              Si cette adresse peut se connecter, un lien vient d’y être envoyé. Il sert une seule fois,
              pendant 15 minutes. Pensez à regarder parmi les indésirables.
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
