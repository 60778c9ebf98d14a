import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { signIn } from "../platform/session.ts";

const route = getRouteApi("/connexion/$token");

/** Where the mailed link leads: opening it changes nothing, the button does (mail scanners open links). */
export const ConnexionLinkPage = () => {
  const { token } = route.useParams();
  const navigate = useNavigate();
  const opening = useMutation({
    mutationFn: () => signIn(token),
    onSuccess: ({ me, draft }) =>
      navigate({ to: draft ? "/intentions/nouvelle" : me.staff ? "/equipe" : "/mon-espace", replace: true }),
  });
  return (
    <Page>
      <PageTitle
        title="Vous y êtes presque"
        lead="Appuyez sur le bouton pour ouvrir votre session sur cet appareil."
      />
      <div className="max-w-measure space-y-6">
        {opening.error ? (
          <>
            <ErrorState error={opening.error} />
            <Link to="/connexion">Demander un nouveau lien</Link>
          </>
        ) : (
          <Button look="main" busy={opening.isPending} onClick={() => opening.mutate()}>
            Ouvrir ma session
          </Button>
        )}
      </div>
    </Page>
  );
};
