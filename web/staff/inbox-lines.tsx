import type { ReactNode } from "react";
import type { InboxItem, InboxKind } from "../../shared/overview/staff-inbox.ts";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { QualifyButton } from "../staff-intents/QualifyButton.tsx";
import { TellAgainButton } from "./TellAgainButton.tsx";

type Words = {
  title: string;
  lineOf: (item: InboxItem) => { name: ReactNode; action?: ReactNode };
  all: ReactNode;
};

const mails = (title: string, status: string, action: string): Words => ({
  title,
  lineOf: ({ id, title: subject }) => ({
    name: subject,
    action: (
      <ButtonLink small to="/equipe/courriels" search={{ courriel: id }}>
        {action}
        <span className="sr-only"> : {subject}</span>
      </ButtonLink>
    ),
  }),
  all: (
    <Link to="/equipe/courriels" search={{ etat: status }}>
      Voir ces courriels
    </Link>
  ),
});

/** How each kind of thing that waits for staff is worded, and what can be done about it at once. */
export const inboxLines: Record<InboxKind, Words> = {
  suppliers: {
    title: "Fiches à vérifier",
    lineOf: ({ id, title }) => ({
      name: title,
      action: (
        <ButtonLink small to="/equipe/fournisseurs/$id" params={{ id }}>
          Vérifier<span className="sr-only"> {title}</span>
        </ButtonLink>
      ),
    }),
    all: <Link to="/equipe/fournisseurs">Toutes les fiches à vérifier</Link>,
  },
  listProposals: {
    title: "Fiches que des listes disent autrement",
    lineOf: ({ id, title }) => ({
      name: title,
      action: (
        <ButtonLink small to="/equipe/fournisseurs/$id" params={{ id }}>
          Décider<span className="sr-only"> pour {title}</span>
        </ButtonLink>
      ),
    }),
    all: "Les plus anciennes d’abord : les suivantes viennent à mesure que vous décidez.",
  },
  intents: {
    title: "Intentions à qualifier",
    lineOf: ({ id, title }) => ({
      name: (
        <Link to="/intentions/$id" params={{ id }}>
          {title}
        </Link>
      ),
      action: <QualifyButton id={id} title={title} />,
    }),
    all: (
      <Link to="/equipe/intentions" search={{ etape: "submitted" }}>
        Toutes les intentions à qualifier
      </Link>
    ),
  },
  memberships: {
    title: "Demandes pour parler pour une organisation",
    lineOf: ({ title }) => ({
      name: title,
      action: (
        <ButtonLink small to="/equipe/demandes">
          Répondre<span className="sr-only"> à la demande pour {title}</span>
        </ButtonLink>
      ),
    }),
    all: <Link to="/equipe/demandes">Toutes les demandes</Link>,
  },
  unreachedMessages: {
    title: "Messages à faire parvenir",
    lineOf: ({ id, title }) => ({
      name: title,
      action: (
        <div className="flex flex-wrap gap-2">
          <ButtonLink
            small
            to={id.startsWith("sup_") ? "/equipe/fournisseurs/$id" : "/organisation/$id"}
            params={{ id }}
          >
            Trouver un contact<span className="sr-only"> pour {title}</span>
          </ButtonLink>
          <TellAgainButton id={id} title={title} />
        </div>
      ),
    }),
    all: "Ni compte ni adresse qui reçoive : trouvez un contact, invitez-le à rejoindre son organisation, ou prévenez-le de nouveau.",
  },
  contracts: {
    title: "Marchés à vérifier",
    lineOf: ({ id, title }) => ({
      name: title,
      action: (
        <ButtonLink small to="/equipe/marches/$id" params={{ id }}>
          Vérifier<span className="sr-only"> {title}</span>
        </ButtonLink>
      ),
    }),
    all: <Link to="/equipe/marches">Tous les marchés à vérifier</Link>,
  },
  lateClauses: {
    title: "Marchés en retard d’heures",
    lineOf: ({ id, title }) => ({
      name: title,
      action: (
        <ButtonLink small to="/equipe/clauses/marches/$id" params={{ id }}>
          Voir<span className="sr-only"> où en est {title}</span>
        </ButtonLink>
      ),
    }),
    all: (
      <Link to="/equipe/clauses" search={{ retard: "oui" }}>
        Tous les marchés en retard
      </Link>
    ),
  },
  statements: {
    title: "Relevés d’heures à vérifier",
    lineOf: ({ id, title }) => ({
      name: title,
      action: (
        <ButtonLink small to="/equipe/clauses/releves/$id" params={{ id }}>
          Vérifier<span className="sr-only"> le relevé de {title}</span>
        </ButtonLink>
      ),
    }),
    all: <Link to="/equipe/clauses/releves">Tous les relevés d’heures</Link>,
  },
  statementsToCall: {
    title: "Heures à demander au téléphone",
    lineOf: ({ id, title }) => ({
      name: title,
      action: (
        <ButtonLink small to="/equipe/clauses/releves/$id" params={{ id }}>
          Saisir<span className="sr-only"> les heures de {title}</span>
        </ButtonLink>
      ),
    }),
    all: "Sans adresse électronique, ou sans réponse après deux rappels : aucun autre message ne partira.",
  },
  participants: {
    title: "Bénéficiaires à vérifier",
    lineOf: ({ id, title }) => ({
      name: title,
      action: (
        <ButtonLink small to="/equipe/clauses/personnes/$id" params={{ id }}>
          Vérifier<span className="sr-only"> l’éligibilité de {title}</span>
        </ButtonLink>
      ),
    }),
    all: (
      <Link to="/equipe/clauses/personnes" search={{ etat: "proposed" }}>
        Tous les bénéficiaires à vérifier
      </Link>
    ),
  },
  doubtfulMails: mails("Courriels au sort incertain", "doubtful", "Décider"),
  failedMails: mails("Courriels non envoyés", "failed", "Décider"),
  returnedMails: mails("Courriels revenus", "bounced", "Décider"),
};
