import { type Column, Table } from "../components/data/Table.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { TeamContact } from "../components/layout/TeamContact.tsx";

type Row = { what: string; why: string; basis: string; until: string };

const rows: readonly Row[] = [
  {
    what: "Adresse électronique, pour se connecter",
    why: "Envoyer un lien de connexion, reconnaître la personne",
    basis: "Exécution du service demandé",
    until:
      "3 ans après le dernier contact ; un lien vaut 15 minutes, et ce que vous avez écrit avant de vous connecter attend 7 jours",
  },
  {
    what: "Nom, courriel et téléphone de qui représente une organisation",
    why: "Mettre en relation, inviter, envoyer le programme d’une rencontre",
    basis: "Intérêt légitime de l’association : son objet est de mettre en relation",
    until: "3 ans après le dernier contact",
  },
  {
    what: "Réponses après une rencontre, appréciations",
    why: "Aider la suite, rendre compte du résultat",
    basis: "Intérêt légitime de l’association",
    until: "3 ans après le dernier contact, puis sans le nom de la personne",
  },
  {
    what: "Journal de qui a fait quoi",
    why: "Comprendre une erreur, prouver une décision",
    basis: "Intérêt légitime : sécurité du service",
    until: "3 ans après le dernier contact, puis sans rien qui désigne la personne",
  },
];

const columns: readonly Column<Row>[] = [
  { key: "what", header: "Donnée", names: true, cell: ({ what }) => what },
  { key: "why", header: "Pourquoi", cell: ({ why }) => why },
  { key: "basis", header: "Sur quel fondement", cell: ({ basis }) => basis },
  { key: "until", header: "Combien de temps", cell: ({ until }) => until },
];

export const PrivacyPage = () => (
  <Page>
    <PageTitle
      title="Données personnelles"
      lead="Ce que nous gardons de vous, pourquoi, et combien de temps."
    />
    <div className="prose">
      <p>
        Toulouse Métropole Emploi est responsable de ce traitement. Les données viennent de vous, ou de
        l’organisation que vous représentez. Il n’y a ni traceur, ni publicité ; les lectures d’une fiche sont
        comptées par mois, sans rien garder de qui lit ; et aucune décision n’est prise par une machine seule
        : les rapprochements sont proposés, expliqués, et validés par l’équipe.
      </p>
    </div>
    <div className="mt-10">
      <Table
        caption="Ce que nous gardons"
        showCaption
        columns={columns}
        rows={rows}
        rowKey={({ what }) => what}
      />
    </div>
    <div className="prose mt-10">
      <h2>Le dernier contact</h2>
      <p>
        C’est le dernier jour où la personne s’est connectée, a répondu à un courriel par son lien, ou a été
        donnée comme contact par son organisation. Un courriel la prévient trente jours avant l’effacement ;
        une connexion suffit pour rester.
      </p>
      <h2>Qui les voit</h2>
      <ul>
        <li>L’équipe de Toulouse Métropole Emploi.</li>
        <li>
          Les participants d’une rencontre, pour ceux qu’ils doivent y voir ; si elle est annulée, ils
          reçoivent les contacts préparés.
        </li>
        <li>
          Le public, seulement si la personne l’a demandé en cochant « contact public » sur sa fiche. Le
          fichier ouvert de l’annuaire suit la même règle.
        </li>
        <li>Ceux qui hébergent le service et transmettent ses courriels, pour cela seulement.</li>
      </ul>
      <p>
        Les personnes embauchées grâce aux marchés ne sont jamais nommées ici : nous ne gardons que des
        totaux.
      </p>
      <h2>Votre position</h2>
      <p>
        « Près de moi » ne demande votre position que si vous appuyez. Elle est arrondie à un kilomètre
        environ, sert à trouver la commune, et n’est pas gardée.
      </p>
      <h2>Cookie et mémoire du navigateur</h2>
      <p>
        Après la connexion, un cookie nommé « session » vous reconnaît ; il est nécessaire au service et ne
        sert à rien d’autre. Vos saisies en cours et votre choix d’affichage restent dans votre navigateur.
        Rien de cela ne demande de bandeau.
      </p>
      <h2>Cartes</h2>
      <p>
        Sauf choix contraire de qui installe ce service, les cartes sont dessinées ici et ne demandent rien à
        un autre site. Si un fond de carte extérieur est choisi, son nom est écrit sur la carte, et ce site
        reçoit l’adresse de votre connexion.
      </p>
      <h2>Vos droits</h2>
      <p>
        Vous pouvez demander à lire, corriger, recevoir ou effacer vos données, vous opposer à leur usage ou
        le limiter : <TeamContact />. Chaque courriel qui n’est pas indispensable se refuse d’un geste. Vous
        pouvez aussi saisir la{" "}
        <a href="https://www.cnil.fr/fr/plaintes">Commission nationale de l’informatique et des libertés</a>.
      </p>
    </div>
  </Page>
);
