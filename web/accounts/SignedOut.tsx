import { ButtonLink } from "../components/basics/Link.tsx";
import { EmptyState } from "../components/feedback/States.tsx";

/** Instead of a page that belongs to somebody, while nobody is signed in. */
export const SignedOut = () => (
  <EmptyState title="Vous n’êtes pas connecté">
    <p className="mt-4">
      <ButtonLink to="/connexion" look="main">
        Se connecter
      </ButtonLink>
    </p>
  </EmptyState>
);
