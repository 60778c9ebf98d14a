import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { Loaded, Skeleton } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { useMe } from "../platform/session.ts";
import { HowItGoes } from "./HowItGoes.tsx";
import { isOver, rencontreQuery } from "./queries.ts";
import { RencontreFacts } from "./RencontreFacts.tsx";
import { RencontreNotices } from "./RencontreNotices.tsx";
import { RencontreStatusBadge } from "./RencontreStatusBadge.tsx";
import { WhatCame } from "./WhatCame.tsx";

const route = getRouteApi("/rencontres/$id");

/** For those who are signed in: the public page does without its forms. */
const MyParticipation = lazy(() =>
  import("./MyParticipation.tsx").then((module) => ({ default: module.MyParticipation })),
);

const SignInFirst = () => (
  <section className="rounded-large bg-violette-wash p-6 md:p-8">
    <h2 className="text-h2">Participer</h2>
    <p className="mt-2 max-w-measure">
      L’inscription se fait au nom d’une organisation. Connectez-vous avec votre adresse électronique, sans
      mot de passe.
    </p>
    <p className="mt-4">
      <ButtonLink to="/connexion" look="main">
        Se connecter pour s’inscrire
      </ButtonLink>
    </p>
  </section>
);

/** What the person who reads does in this rencontre. */
const Participation = ({ rencontre }: { rencontre: Rencontre }) => {
  const { data: me } = useMe();
  if (me)
    return (
      <Suspense fallback={<Skeleton lines={3} />}>
        <MyParticipation rencontre={rencontre} me={me} />
      </Suspense>
    );
  return me === null && rencontre.status === "open" ? <SignInFirst /> : null;
};

const Facts = ({ rencontre }: { rencontre: Rencontre }) => (
  <div className="grid gap-8 md:grid-cols-[1fr_20rem]">
    <div className="space-y-4">
      <RencontreStatusBadge status={rencontre.status} />
      {rencontre.description && <p className="prose whitespace-pre-line">{rencontre.description}</p>}
    </div>
    <RencontreFacts rencontre={rencontre} />
  </div>
);

/** A rencontre: for everybody the day, for participants their registration and plan, which comes first on the day. */
export const RencontrePage = () => {
  const { id } = route.useParams();
  const query = useQuery(rencontreQuery(id));
  const me = useMe();
  return (
    <Page>
      <Loaded query={query} lines={6}>
        {(rencontre) => {
          const running = rencontre.status === "running";
          return (
            <>
              <PageTitle
                over={<Link to="/rencontres">Rencontres</Link>}
                title={rencontre.title}
                action={
                  me.data?.staff && (
                    <ButtonLink to="/equipe/rencontres/$id" params={{ id }}>
                      Piloter cette rencontre
                    </ButtonLink>
                  )
                }
              />
              <div className="space-y-10">
                <RencontreNotices rencontre={rencontre} />
                {running && <Participation rencontre={rencontre} />}
                <Facts rencontre={rencontre} />
                {!running && <Participation rencontre={rencontre} />}
                {isOver(rencontre) && <WhatCame rencontreId={id} />}
                {!running && !isOver(rencontre) && <HowItGoes />}
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
