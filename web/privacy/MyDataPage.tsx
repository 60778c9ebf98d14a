import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { SignedOut } from "../accounts/SignedOut.tsx";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { MailPreferences } from "../mail/MailPreferences.tsx";
import { forgetSession, type Me, useMe } from "../platform/session.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { KeptData } from "./KeptData.tsx";
import { eraseMe, exportOwnData, saveAsFile } from "./queries.ts";

/** What is kept of me, as words and as a file, and its erasure. */
export const MyDataPage = () => {
  const me = useMe();
  return (
    <Page>
      <PageTitle
        title="Mes données et préférences"
        lead="Ce que nous conservons de vous, et ce que vous pouvez en faire, sans le demander à personne."
      />
      <Loaded query={me}>{(account) => (account ? <Own me={account} /> : <SignedOut />)}</Loaded>
    </Page>
  );
};

const Own = ({ me }: { me: Me }) => {
  const query = useQuery({ queryKey: ["me", "export"], queryFn: exportOwnData });
  const [erasing, setErasing] = useState(false);
  const navigate = useNavigate();
  return (
    <div className="max-w-measure space-y-10">
      <MailPreferences />
      <section className="space-y-5">
        <h2 className="text-h2">Ce que nous conservons</h2>
        <Loaded query={query}>
          {(data) => (
            <>
              <KeptData data={data} />
              <Button icon="download" onClick={() => saveAsFile(data, "mes-donnees.json")}>
                Télécharger mes données (JSON)
              </Button>
            </>
          )}
        </Loaded>
      </section>
      <section className="space-y-4">
        <h2 className="text-h2">Tout effacer</h2>
        <p>
          Sans nouvelle de vous, vos coordonnées sont effacées trois ans après le dernier contact ; un
          courriel vous prévient trente jours avant. Vous pouvez le faire dès maintenant.{" "}
          <Link to="/donnees-personnelles">À quoi servent vos données</Link>
        </p>
        <Button look="danger" icon="trash" onClick={() => setErasing(true)}>
          Effacer mon compte et mes données
        </Button>
      </section>
      {erasing && (
        <EraseDialog
          email={me.email}
          erase={eraseMe}
          onClose={() => setErasing(false)}
          onErased={() => {
            forgetSession();
            void navigate({ to: "/" });
            toast("Votre compte et vos données sont effacés.");
          }}
        />
      )}
    </div>
  );
};
