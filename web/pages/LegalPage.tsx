import { Page } from "../components/Layout.tsx";
import { PageTitle } from "../components/PageTitle.tsx";

export const LegalPage = () => (
  <Page>
    <PageTitle title="Mentions légales" />
    <div className="prose">
      <h2>Éditeur</h2>
      <p>
        Toulouse Métropole Emploi, association régie par la loi du 1er juillet 1901, à Toulouse
        (Haute-Garonne).
      </p>
      <h2>Logiciel</h2>
      <p>
        Rencontres solidaires est un logiciel libre, sous licence MIT. Les fiches publiques de l’annuaire se
        téléchargent et se réutilisent librement.
      </p>
      <h2>Ce que valent nos conseils</h2>
      <p>
        Le simulateur et les suggestions s’appuient sur le code de la commande publique en vigueur à la date
        que vous indiquez. Ils éclairent votre choix et ne remplacent pas l’avis d’un juriste.
      </p>
      <h2>Caractères et dessins</h2>
      <p>
        Les titres sont composés en Bricolage Grotesque, les textes en Atkinson Hyperlegible Next, sous
        licence libre SIL. Les dessins sont les nôtres.
      </p>
    </div>
  </Page>
);
