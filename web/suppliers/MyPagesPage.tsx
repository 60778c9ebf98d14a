import { useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { useMe } from "../accounts/session.ts";
import { Page } from "../components/Layout.tsx";
import { Link } from "../components/Link.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Loaded } from "../components/States.tsx";
import { toast } from "../components/Toast.tsx";
import { FindPage } from "./FindPage.tsx";
import { SupplierEditor } from "./SupplierEditor.tsx";
import { emptySupplier } from "./supplier-form.ts";

/** One page: straight to it. Several: which one. None: a new one, account or not. */
export const MyPagesPage = () => {
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <Page>
      <Loaded query={me}>
        {(account) => {
          const mine =
            account?.organisations.filter(
              ({ type, status }) => type === "supplier" && status === "approved",
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
              <FindPage me={account} />
              <SupplierEditor
                storageKey="fiche-nouvelle"
                initial={emptySupplier(account?.email ?? "")}
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
