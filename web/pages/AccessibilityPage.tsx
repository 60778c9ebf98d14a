import { Link } from "../components/basics/Link.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";

/** The statement that article 47 of law 2005-102 asks for; its wording follows the RGAA's own model. */
export const AccessibilityPage = () => (
  <Page>
    <PageTitle
      title="Accessibilité : non conforme"
      lead="Non conforme, parce qu’aucun audit n’a encore été fait. Voici ce que nous vérifions, et ce qui manque."
    />
    <div className="prose">
      <h2>Déclaration d’accessibilité</h2>
      <p>
        Toulouse Métropole Emploi s’engage à rendre ce service accessible, conformément à l’article 47 de la
        loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à Rencontres solidaires.
      </p>
      <h2>État de conformité</h2>
      <p>
        Rencontres solidaires est <strong>non conforme</strong> avec le référentiel général d’amélioration de
        l’accessibilité (RGAA 4.1) : il n’existe aucun résultat d’audit en cours de validité permettant de
        mesurer le respect des critères.
      </p>
      <h2>Ce qui est vérifié</h2>
      <ul>
        <li>
          Chaque page, à chaque changement, par un outil automatique (axe), dans les deux modes de couleur,
          sur téléphone et sur ordinateur. Un tel outil ne voit qu’une partie des défauts.
        </li>
        <li>Les parcours principaux, au clavier seul.</li>
        <li>Le contraste de chaque couple de couleurs, et l’affichage à 320 pixels de large.</li>
      </ul>
      <h2>Limites connues</h2>
      <ul>
        <li>Les pages n’ont pas été essayées par des personnes qui utilisent un lecteur d’écran.</li>
        <li>
          Les cartes se parcourent au clavier, mais se lisent mal sans les voir : tout ce qu’elles montrent
          est aussi écrit, dans la liste ou sur la fiche.
        </li>
        <li>Sur téléphone, le plan d’une journée est présenté en liste, sans la vue d’ensemble en grille.</li>
        <li>Les fichiers CSV et GeoJSON n’ont pas de mise en forme.</li>
      </ul>
      <h2>Établissement de cette déclaration</h2>
      <p>
        Elle a été établie le 22 novembre 2026. Technologies utilisées : HTML, CSS, JavaScript, WAI-ARIA, SVG.
        Outils : axe-core dans Chromium, outils du navigateur.
      </p>
      <h2>Ce que vous pouvez régler</h2>
      <ul>
        <li>Le mode clair ou sombre se choisit en bas de chaque page.</li>
        <li>La taille du texte suit celle de votre navigateur.</li>
        <li>Les animations s’arrêtent si votre système le demande.</li>
      </ul>
      <h2>Retour d’information et contact</h2>
      <p>
        Si vous n’arrivez pas à accéder à un contenu ou à un service, dites-le à l’équipe de Toulouse
        Métropole Emploi (voir les <Link to="/mentions-legales">mentions légales</Link>) : elle vous orientera
        vers une autre façon de faire, ou vous donnera le contenu sous une autre forme.
      </p>
      <h2>Voies de recours</h2>
      <p>
        Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service, et que vous
        n’avez pas obtenu de réponse satisfaisante, vous pouvez :
      </p>
      <ul>
        <li>
          écrire un message au <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a> ;
        </li>
        <li>
          contacter{" "}
          <a href="https://www.defenseurdesdroits.fr/saisir/delegues">son délégué dans votre région</a> ;
        </li>
        <li>
          lui écrire, gratuitement et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris
          CEDEX 07.
        </li>
      </ul>
    </div>
  </Page>
);
