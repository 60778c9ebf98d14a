import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Loaded, Skeleton } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { NeedsScripts } from "../components/layout/TeamContact.tsx";
import { useMe } from "../platform/session.ts";
import { VisitorIntentEditor } from "./VisitorIntentEditor.tsx";

const route = getRouteApi("/intentions/nouvelle");

/** What members alone use is loaded for them alone. */
const MemberEditor = lazy(() =>
  import("./MemberIntent.tsx").then((module) => ({ default: module.MemberEditor })),
);
const NextLot = lazy(() => import("./MemberIntent.tsx").then((module) => ({ default: module.NextLot })));

const coming = <Skeleton lines={8} />;

export const NewIntentPage = () => {
  const { lot } = route.useSearch();
  return (
    <Page>
      {lot ? (
        <Suspense fallback={coming}>
          <NextLot of={lot} />
        </Suspense>
      ) : (
        <NewIntent />
      )}
    </Page>
  );
};

const NewIntent = () => {
  const me = useMe();
  return (
    <>
      <PageTitle
        title="Dire ce que je vais acheter"
        lead="Avant tout avis de marché : une intention n’engage à rien. Elle nous permet de chercher qui peut y répondre."
      />
      <NeedsScripts />
      <Loaded query={me} lines={8}>
        {(account) =>
          account ? (
            <Suspense fallback={coming}>
              <MemberEditor account={account} />
            </Suspense>
          ) : (
            <VisitorIntentEditor />
          )
        }
      </Loaded>
    </>
  );
};
