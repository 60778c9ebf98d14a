import { Page } from "../components/Layout.tsx";
import { PageTitle } from "../components/PageTitle.tsx";

export const AccessibilityPage = () => (
  <Page>
    <PageTitle
      title="Accessibilité : partiellement conforme"
      lead="Ce service est fait pour être utilisé par tout le monde."
    />
    <div className="prose">
      <h2>Où nous en sommes</h2>
      <p>
        Les pages visent le référentiel général d’amélioration de l’accessibilité (RGAA 4.1) et les règles
        internationales WCAG 2.2, niveau AA. Elles n’ont pas encore été auditées par un tiers : nous les
        déclarons donc partiellement conformes.
      </p>
      <p>
        Chaque page est contrôlée automatiquement à chaque changement, dans les deux modes de couleur, sur
        téléphone et sur ordinateur ; les parcours sont aussi vérifiés au clavier.
      </p>
      <h2>Ce que vous pouvez régler</h2>
      <ul>
        <li>Le mode clair ou sombre se choisit en bas de chaque page.</li>
        <li>La taille du texte suit celle de votre navigateur.</li>
        <li>Les animations s’arrêtent si votre système le demande.</li>
      </ul>
      <h2>Ce qui manque encore</h2>
      <ul>
        <li>Un audit complet, avec des personnes qui utilisent un lecteur d’écran.</li>
        <li>Sur téléphone, le plan d’une journée est présenté en liste, sans la vue d’ensemble en grille.</li>
      </ul>
      <h2>Une difficulté ?</h2>
      <p>
        Dites-la à l’équipe de Toulouse Métropole Emploi : nous vous aidons à faire votre démarche autrement,
        et nous corrigeons. Si notre réponse ne vous convient pas, le Défenseur des droits peut être saisi
        gratuitement.
      </p>
    </div>
  </Page>
);
