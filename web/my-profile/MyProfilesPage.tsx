import { useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { NeedsScripts } from "../components/layout/TeamContact.tsx";
import { useMe } from "../platform/session.ts";
import { FindProfile } from "./FindProfile.tsx";
import { ProfileEditor } from "./ProfileEditor.tsx";
import { emptyProfile } from "./profile-form.ts";

/** Members of one supplier go straight to its profile, members of several choose, and anybody else fills in a new one, with or without an account. */
export const MyProfilesPage = () => {
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  /** A new profile that was stored on the way: one goes on writing it here. */
  const [written, setWritten] = useState<string>();
  return (
    <Page>
      <Loaded query={me}>
        {(account) => {
          const mine =
            account?.organisations.filter(
              ({ id, type, status }) => type === "supplier" && status === "approved" && id !== written,
            ) ?? [];
          const [only] = mine;
          if (mine.length === 1 && only)
            return <Navigate to="/ma-fiche/$id" params={{ id: only.id }} replace />;
          if (mine.length > 1)
            return (
              <>
                <PageTitle title="Mes fiches" />
                <ul className="space-y-3">
                  {mine.map(({ id, name }) => (
                    <li key={id}>
                      <Link to="/ma-fiche/$id" params={{ id }}>
                        {name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            );
          return (
            <>
              <PageTitle
                title="Présenter ma structure"
                lead="Comptez dix minutes. Votre saisie est gardée au fur et à mesure ; l’équipe la relit avant de la mettre en ligne."
              />
              <NeedsScripts />
              <FindProfile me={account} />
              <ProfileEditor
                storageKey="fiche-nouvelle"
                initial={emptyProfile(account?.email ?? "")}
                visitor={account === null}
                onStored={setWritten}
                onSaved={async (saved, submitted) => {
                  await client.invalidateQueries({ queryKey: ["me"] });
                  toast(submitted ? "Votre fiche est envoyée à l’équipe." : "Votre fiche est enregistrée.");
                  void navigate({ to: "/ma-fiche/$id", params: { id: saved.id } });
                }}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
