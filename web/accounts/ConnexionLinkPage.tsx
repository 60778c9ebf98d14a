import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "../components/basics/Button.tsx";
import { ButtonLink } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { problemOf } from "../platform/problem.ts";
import { signIn } from "../platform/session.ts";
import { ExpiredLink } from "./ExpiredLink.tsx";

/** Where what was being written goes on. */
const pageOf = { "intention-nouvelle": "/intentions/nouvelle", "fiche-nouvelle": "/ma-fiche" } as const;

const route = getRouteApi("/connexion/$token");

/** Where the mailed link leads: opening it changes nothing, the button does (mail scanners open links). */
export const ConnexionLinkPage = () => {
  const { token } = route.useParams();
  const navigate = useNavigate();
  const opening = useMutation({
    mutationFn: () => signIn(token),
    onSuccess: ({ me, draft }) =>
      navigate({ to: draft ? pageOf[draft] : me.staff ? "/equipe" : "/mon-espace", replace: true }),
  });
  const code = opening.error ? problemOf(opening.error).code : undefined;
  if (code === "account.linkExpired") return <ExpiredLink token={token} />;
  return (
    <Page>
      <PageTitle
        title="Vous y êtes presque"
        lead="Appuyez sur le bouton pour ouvrir votre session sur cet appareil."
      />
      <div className="max-w-measure space-y-6">
        {code === "account.tokenInvalid" ? (
          <div role="alert" className="space-y-6">
            <Notice tone="warning" title="Ce lien ne peut plus servir">
              <p>
                Il a déjà servi, ou il n’est pas entier. Demandez-en un nouveau : il arrive en une minute.
              </p>
            </Notice>
            <ButtonLink to="/connexion" look="main">
              Demander un nouveau lien
            </ButtonLink>
          </div>
        ) : (
          <>
            {opening.error && <ErrorState error={opening.error} />}
            <Button look="main" busy={opening.isPending} onClick={() => opening.mutate()}>
              Ouvrir ma session
            </Button>
          </>
        )}
      </div>
    </Page>
  );
};
