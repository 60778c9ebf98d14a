import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";

export const LegalPage = () => (
  <Page>
    <PageTitle title="Mentions légales" />
    <div className="prose">
      <h2>Éditeur</h2>
      <p>
        Toulouse Métropole Emploi, association régie par la loi du 1er juillet 1901, à Toulouse
        (Haute-Garonne). Le responsable de la publication est son représentant légal.
      </p>
      <h2>Hébergement</h2>
      <p>
        Le service tourne sur les machines, ou le compte d’hébergement, que choisit l’éditeur. Le nom et
        l’adresse de l’hébergeur sont à compléter par qui installe le service.
      </p>
      <h2>Logiciel</h2>
      <p>
        Rencontres solidaires est un logiciel libre, sous licence MIT : chacun peut l’utiliser, le modifier et
        le partager.
      </p>
      <h2>Données ouvertes</h2>
      <p>
        Les fiches publiques de l’annuaire se téléchargent aux formats <a href="/api/suppliers.csv">CSV</a> et{" "}
        <a href="/api/suppliers.geojson">GeoJSON</a>, et se réutilisent librement en citant leur source. Les{" "}
        <a href="/api/docs">échanges avec d’autres logiciels</a> sont décrits.
      </p>
      <h2>Ce que valent nos conseils</h2>
      <p>
        Le simulateur, le guide et les suggestions s’appuient sur le code de la commande publique, à la date
        que vous indiquez, et citent leurs sources. Ils éclairent votre choix et ne remplacent pas l’avis d’un
        juriste.
      </p>
      <h2>D’où viennent les cartes et les listes</h2>
      <ul>
        <li>Communes, intercommunalités, départements et régions : Insee, DGCL, Etalab.</li>
        <li>Positions des communes : GeoNames, licence CC BY 4.0.</li>
        <li>Contours des départements : Natural Earth, domaine public, simplifiés.</li>
        <li>Codes CPV : règlement (CE) n° 213/2008. Textes de loi : Légifrance, licence ouverte.</li>
      </ul>
      <h2>Caractères et dessins</h2>
      <p>
        Les titres sont composés en Bricolage Grotesque, les textes en Atkinson Hyperlegible Next, sous
        licence libre SIL. Les dessins sont les nôtres.
      </p>
    </div>
  </Page>
);
