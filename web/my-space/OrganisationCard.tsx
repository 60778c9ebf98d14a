import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { SupplierStatus } from "../../shared/suppliers/lifecycle.ts";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { IntentStatusBadge } from "../intents/IntentStatusBadge.tsx";
import { intentsOfBuyerQuery } from "../intents/queries.ts";
import { count } from "../platform/format.ts";
import type { Me } from "../platform/session.ts";
import { supplierQuery } from "../suppliers/queries.ts";
import { SupplierStatusBadge } from "../suppliers/SupplierStatusBadge.tsx";

type Organisation = Me["organisations"][number];

/** What the members of a supplier are told of its profile, by its state. */
const profileNews = (reason: string | undefined): Record<SupplierStatus, string> => ({
  draft: reason
    ? `L’équipe demande une correction : ${reason}`
    : "Votre fiche n’est pas encore envoyée à l’équipe.",
  submitted: "L’équipe lit votre fiche. Vous recevrez un courriel.",
  published: "Votre fiche est dans l’annuaire.",
  suspended: `Votre fiche est suspendue : ${reason ?? ""}`,
});

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
            <p className="text-ink-soft">{profileNews(reason)[status]}</p>
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

const MembershipRequested = ({ organisation }: { organisation: Organisation }) => (
  <Card title={organisation.name} badge={<StatusBadge tone="info" label="Demande en cours" />}>
    <p className="text-ink-soft">
      Un membre de cette organisation, ou l’équipe, doit accepter votre demande.
    </p>
  </Card>
);

const MembershipRefused = ({ organisation }: { organisation: Organisation }) => (
  <Card title={organisation.name} badge={<StatusBadge tone="bad" label="Demande refusée" />}>
    <p className="text-ink-soft">{organisation.reason}</p>
    <p className="mt-3 text-small text-ink-soft">
      Vous pouvez redemander à rejoindre cette organisation en disant mieux qui vous êtes.
    </p>
  </Card>
);

/** One of my organisations: the request to join it, its profile, or its purchases. */
export const OrganisationCard = ({ organisation }: { organisation: Organisation }) => {
  if (organisation.status === "requested") return <MembershipRequested organisation={organisation} />;
  if (organisation.status === "refused") return <MembershipRefused organisation={organisation} />;
  return organisation.type === "supplier" ? (
    <SupplierCard organisation={organisation} />
  ) : (
    <BuyerCard organisation={organisation} />
  );
};
