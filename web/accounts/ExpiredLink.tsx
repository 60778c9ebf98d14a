import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { renewLink } from "../platform/session.ts";

/** A link that came too late asks for another: it goes to the same address, and what was written waits for it. */
export const ExpiredLink = ({ token }: { token: string }) => {
  const said = useRef<HTMLDivElement>(null);
  const asking = useMutation({ mutationFn: () => renewLink(token) });
  // The button that was pressed is gone: the keyboard goes on from what is said instead.
  useEffect(() => said.current?.focus(), []);
  return (
    <Page>
      <PageTitle
        title="Ce lien a expiré"
        lead="Un lien de connexion vaut quinze minutes, et une seule fois. Un nouveau suffit pour continuer."
      />
      <div ref={said} tabIndex={-1} role="status" className="max-w-measure space-y-6">
        {asking.isSuccess ? (
          <Notice tone="success" title="Regardez votre boîte de réception">
            <p>
              Un nouveau lien vient de partir, à la même adresse que le premier. Ouvrez-le dans les quinze
              minutes, ici ou sur un autre appareil.
            </p>
          </Notice>
        ) : (
          <>
            <Notice tone="info" title="Rien n’est perdu">
              <p>
                Si vous écriviez une intention d’achat ou la fiche de votre structure, elle vous attend sept
                jours : le nouveau lien vous y ramène, sur l’appareil de votre choix.
              </p>
            </Notice>
            {asking.error && <ErrorState error={asking.error} />}
            <Button look="main" busy={asking.isPending} onClick={() => asking.mutate()}>
              Recevoir un nouveau lien
            </Button>
          </>
        )}
        <p>
          <Link to="/connexion">Donner une autre adresse</Link>
        </p>
      </div>
    </Page>
  );
};
