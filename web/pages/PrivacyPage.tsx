import { Page } from "../components/Layout.tsx";
import { PageTitle } from "../components/PageTitle.tsx";

export const PrivacyPage = () => (
  <Page>
    <PageTitle
      title="Données personnelles"
      lead="Ce que nous gardons de vous, pourquoi, et combien de temps."
    />
    <div className="prose">
      <h2>Ce que nous gardons</h2>
      <p>
        Le nom, l’adresse électronique et le téléphone des personnes qui représentent une organisation ; ce
        qu’elles écrivent au nom de celle-ci ; la date de leurs actions. Rien d’autre : ni mesure d’audience,
        ni traceur, ni service extérieur.
      </p>
      <h2>À quoi cela sert</h2>
      <ul>
        <li>Vous connecter, par un lien envoyé à votre adresse.</li>
        <li>Vous inviter aux rencontres et vous donner votre plan de rendez-vous.</li>
        <li>Savoir ce que sont devenus vos rendez-vous, pour vous aider et pour en rendre compte.</li>
      </ul>
      <p>
        L’annuaire public ne montre le nom, l’adresse ou le téléphone d’une personne que si elle l’a demandé.
        Les personnes embauchées grâce aux marchés ne sont jamais nommées : nous ne gardons que des totaux.
      </p>
      <h2>Combien de temps</h2>
      <p>
        Trois ans après le dernier contact. Les coordonnées sont ensuite effacées, et seuls les totaux
        restent.
      </p>
      <h2>Un seul témoin de connexion</h2>
      <p>
        Après la connexion, un témoin (« cookie ») nommé « session » vous reconnaît. Il est nécessaire au
        service et ne sert à rien d’autre. Vos saisies en cours et votre choix d’affichage restent dans votre
        navigateur.
      </p>
      <h2>Vos droits</h2>
      <p>
        Vous pouvez demander à lire, corriger, recevoir ou effacer vos données, auprès de l’équipe de Toulouse
        Métropole Emploi, responsable de ce traitement. Vous pouvez aussi saisir la Commission nationale de
        l’informatique et des libertés (CNIL).
      </p>
    </div>
  </Page>
);
