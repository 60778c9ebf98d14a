import { useNavigate } from "@tanstack/react-router";
import { emailText } from "../../shared/fields/email-text.ts";
import { SignedOut } from "../accounts/SignedOut.tsx";
import { Button } from "../components/basics/Button.tsx";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { EmptyState, Skeleton } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { UnreadMessages } from "../messages/UnreadMessages.tsx";
import { hasDraft } from "../platform/drafts.ts";
import { type Me, signOut, useMe } from "../platform/session.ts";
import { NextRencontre } from "../rencontres/NextRencontre.tsx";
import { InvitationList } from "./InvitationList.tsx";
import { OrganisationCard } from "./OrganisationCard.tsx";
import { TaskList } from "./TaskList.tsx";

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

const MySpace = ({ me }: { me: Me }) => (
  <div className="space-y-10">
    <InvitationList me={me} />
    <UnreadMessages />
    <Unsent />
    {me.organisations.some(({ status }) => status === "approved") && <TaskList />}
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
        {me.organisations.map((organisation) => (
          <OrganisationCard key={organisation.id} organisation={organisation} />
        ))}
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
        lead={me.data ? emailText(me.data.email) : undefined}
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
      {me.isPending ? <Skeleton /> : me.data ? <MySpace me={me.data} /> : <SignedOut />}
    </Page>
  );
};
