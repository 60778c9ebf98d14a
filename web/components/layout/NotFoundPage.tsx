import { Link } from "../basics/Link.tsx";
import { Page } from "./Layout.tsx";
import { PageTitle } from "./PageTitle.tsx";

export const NotFoundPage = () => (
  <Page>
    <PageTitle
      title="Page introuvable"
      lead="L’adresse est peut-être mal recopiée, ou la page a été retirée."
    />
    <ul className="space-y-2">
      <li>
        <Link to="/annuaire">Chercher un fournisseur dans l’annuaire</Link>
      </li>
      <li>
        <Link to="/">Revenir à l’accueil</Link>
      </li>
    </ul>
  </Page>
);
