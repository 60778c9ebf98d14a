import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button } from "../components/Button.tsx";
import { Page } from "../components/Layout.tsx";
import { ButtonLink, Link } from "../components/Link.tsx";
import { Notice } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { EmptyState, Loaded, Skeleton } from "../components/States.tsx";
import { StatusBadge } from "../components/StatusBadge.tsx";
import { count } from "../format.ts";
import { IntentStatusBadge } from "../intents/IntentStatusBadge.tsx";
import { intentsOfBuyerQuery } from "../intents/queries.ts";
import { NextRencontre } from "../rencontres/NextRencontre.tsx";
import { supplierQuery } from "../suppliers/queries.ts";
import { SupplierStatusBadge } from "../suppliers/SupplierStatusBadge.tsx";
import { hasDraft } from "../useForm.ts";
import { InvitationList } from "./InvitationList.tsx";
import { type Me, signOut, useMe } from "./session.ts";
import { WaitingList } from "./WaitingList.tsx";

type Organisation = Me["organisations"][number];

const Card = ({ title, badge, children }: { title: string; badge?: ReactNode; children: ReactNode }) => (
  <section className="rounded-large border border-line bg-surface p-6">
    <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
      <h2 className="text-h3">{title}</h2>
      {badge}
    </div>
    {children}
  </section>
);

const SupplierCard = ({ organisation }: { organisation: Organisation }) => {
  const query = useQuery(supplierQuery(organisation.id));
  const supplier = query.data;
  return (
    <Card title={organisation.name} badge={supplier && <SupplierStatusBadge status={supplier.status} />}>
      <Loaded query={query} lines={2}>
        {({ status, reason }) => (
          <>
            <p className="text-ink-soft">
              {status === "draft" &&
                (reason
                  ? `L’équipe demande une correction : ${reason}`
                  : "Votre fiche n’est pas encore envoyée à l’équipe.")}
              {status === "submitted" && "L’équipe lit votre fiche. Vous recevrez un courriel."}
              {status === "published" && "Votre fiche est dans l’annuaire."}
              {status === "suspended" && `Votre fiche est suspendue : ${reason ?? ""}`}
            </p>
            <p className="mt-4">
              <ButtonLink to="/ma-fiche/$id" params={{ id: organisation.id }}>
                {status === "draft" ? "Compléter ma fiche" : "Voir et modifier ma fiche"}
              </ButtonLink>
            </p>
            <ul className="mt-4 space-y-1.5">
              <li>
                <Link to="/ma-fiche/$id" params={{ id: organisation.id }} search={{ onglet: "recherches" }}>
                  Ce que cherchent les acheteurs
                </Link>
              </li>
              <li>
                <Link to="/ma-fiche/$id" params={{ id: organisation.id }} search={{ onglet: "collegues" }}>
                  Collègues
                </Link>
              </li>
            </ul>
          </>
        )}
      </Loaded>
    </Card>
  );
};

const BuyerCard = ({ organisation }: { organisation: Organisation }) => {
  const query = useQuery(intentsOfBuyerQuery(organisation.id));
  return (
    <Card title={organisation.name}>
      <Loaded query={query} lines={3}>
        {({ items }) => (
          <>
            <p className="text-ink-soft">
              {items.length === 0
                ? "Vous n’avez encore dit aucun achat à venir."
                : `${count(items.length, "intention")} d’achat.`}
            </p>
            <ul className="mt-3 divide-y divide-line">
              {items.map((intent) => (
                <li key={intent.id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
                  <Link to="/intentions/$id" params={{ id: intent.id }}>
                    {intent.title}
                  </Link>
                  <IntentStatusBadge status={intent.status} />
                </li>
              ))}
            </ul>
            <p className="mt-4">
              <ButtonLink to="/intentions/nouvelle" icon="plus">
                Dire un nouvel achat
              </ButtonLink>
            </p>
            <p className="mt-4">
              <Link to="/organisation/$id" params={{ id: organisation.id }}>
                Organisation et collègues
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </Card>
  );
};

const Waiting = ({ organisation }: { organisation: Organisation }) => (
  <Card title={organisation.name} badge={<StatusBadge tone="info" label="Demande en cours" />}>
    <p className="text-ink-soft">
      Un membre de cette organisation, ou l’équipe, doit accepter votre demande.
    </p>
  </Card>
);

const Refused = ({ organisation }: { organisation: Organisation }) => (
  <Card title={organisation.name} badge={<StatusBadge tone="bad" label="Demande refusée" />}>
    <p className="text-ink-soft">{organisation.reason}</p>
    <p className="mt-3 text-small text-ink-soft">
      Vous pouvez redemander à rejoindre cette organisation en disant mieux qui vous êtes.
    </p>
  </Card>
);

/** What was typed here and not sent. */
const Unsent = () => {
  const kept = [
    { key: "fiche-nouvelle", to: "/ma-fiche", label: "Reprendre ma fiche" },
    { key: "intention-nouvelle", to: "/intentions/nouvelle", label: "Reprendre mon intention d’achat" },
  ] as const;
  const found = kept.filter(({ key }) => hasDraft(key));
  return found.length === 0 ? null : (
    <Notice tone="info" title="Une saisie vous attend sur cet appareil">
      <ul>
        {found.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Space = ({ me }: { me: Me }) => (
  <div className="space-y-10">
    <InvitationList me={me} />
    <Unsent />
    {me.organisations.some(({ status }) => status === "approved") && <WaitingList />}
    {me.organisations.length === 0 ? (
      <EmptyState title="Bienvenue">
        <p>Votre adresse n’est encore liée à aucune organisation. Par quoi voulez-vous commencer ?</p>
        <div className="mt-5 flex flex-wrap justify-center gap-3">
          <ButtonLink to="/intentions/nouvelle" look="main">
            J’achète
          </ButtonLink>
          <ButtonLink to="/ma-fiche" look="main">
            Je fournis
          </ButtonLink>
        </div>
      </EmptyState>
    ) : (
      <div className={`grid gap-6 ${me.organisations.length > 1 ? "lg:grid-cols-2" : ""}`}>
        {me.organisations.map((organisation) =>
          organisation.status === "requested" ? (
            <Waiting key={organisation.id} organisation={organisation} />
          ) : organisation.status === "refused" ? (
            <Refused key={organisation.id} organisation={organisation} />
          ) : organisation.type === "supplier" ? (
            <SupplierCard key={organisation.id} organisation={organisation} />
          ) : (
            <BuyerCard key={organisation.id} organisation={organisation} />
          ),
        )}
      </div>
    )}
    <NextRencontre action="Voir où en est notre inscription" />
    <p>
      <Link to="/mes-donnees">Mes données personnelles</Link>
    </p>
  </div>
);

export const MySpacePage = () => {
  const me = useMe();
  const navigate = useNavigate();
  return (
    <Page>
      <PageTitle
        title="Mon espace"
        lead={me.data?.email ?? undefined}
        action={
          me.data && (
            <Button
              onClick={async () => {
                await signOut();
                await navigate({ to: "/" });
              }}
            >
              Me déconnecter
            </Button>
          )
        }
      />
      {me.isPending ? (
        <Skeleton />
      ) : me.data ? (
        <Space me={me.data} />
      ) : (
        <EmptyState title="Vous n’êtes pas connecté">
          <p className="mt-4">
            <ButtonLink to="/connexion" look="main">
              Se connecter
            </ButtonLink>
          </p>
        </EmptyState>
      )}
    </Page>
  );
};
