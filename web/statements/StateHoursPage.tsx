import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { dayText, momentText, ofMonthText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { LoadedPage } from "../components/layout/LoadedPage.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { NeedsScripts, TeamContact } from "../components/layout/TeamContact.tsx";
import { answer, api, ifMatch, named } from "../platform/api.ts";
import { HoursForm } from "./HoursForm.tsx";
import { linkQuery, type StatementOfLink } from "./queries.ts";
import { StatementRecap } from "./StatementRecap.tsx";

const route = getRouteApi("/releves/$token");

/** The hours of a month, stated without an account; only the buttons change anything. */
export const StateHoursPage = () => {
  const { token } = route.useParams();
  return (
    <Page>
      <NeedsScripts />
      <LoadedPage
        query={useQuery(linkQuery(token))}
        lines={6}
        title="Vos heures d’insertion"
        next={
          <>
            Pour déclarer vos heures autrement, ou recevoir un nouveau lien, <TeamContact />.
          </>
        }
      >
        {(view) => <Statement token={token} view={view} />}
      </LoadedPage>
    </Page>
  );
};

const leads: Record<StatementOfLink["status"], string> = {
  expected: "deux minutes suffisent. Vérifiez les heures proposées, corrigez-les, envoyez.",
  stated: "votre relevé est envoyé. L’équipe le vérifie.",
  sentBack: "l’équipe a une question sur votre relevé.",
  recording: "l’équipe enregistre votre relevé.",
  checked: "votre relevé est accepté.",
};

const Statement = ({ token, view }: { token: string; view: StatementOfLink }) => {
  const client = useQueryClient();
  const [correcting, setCorrecting] = useState(false);
  const [thanked, setThanked] = useState(false);
  const writing = view.status === "expected" || view.status === "sentBack" || correcting;
  return (
    <>
      <PageTitle
        over={view.companyName}
        title={`Vos heures ${ofMonthText(view.month)}`}
        lead={`${view.companyName}, ${leads[view.status]}`}
      />
      <div role="status" className="mb-8 empty:hidden">
        {thanked && view.status === "stated" && !correcting && (
          <Notice tone="success" title="Merci, votre relevé est envoyé">
            <p>L’équipe le vérifie et vous écrit si quelque chose est à revoir.</p>
          </Notice>
        )}
        {view.status === "sentBack" && (
          <Notice tone="warning" title="Des lignes sont à corriger">
            <p>Le motif est écrit sur chacune. Le reste est déjà enregistré.</p>
          </Notice>
        )}
      </div>
      {writing ? (
        <HoursForm
          draft={`releve-${token.split(".")[0]}`}
          view={view}
          action={`Envoyer les heures ${ofMonthText(view.month)}`}
          save={(json, { version, idempotencyKey }) =>
            answer(
              api.statements[":token"].$put(
                { param: { token }, json },
                { headers: { ...ifMatch(version).headers, ...named(idempotencyKey).headers } },
              ),
            )
          }
          reload={() => client.fetchQuery({ ...linkQuery(token), staleTime: 0 })}
          onSaved={(sent) => {
            client.setQueryData(linkQuery(token).queryKey, sent);
            setCorrecting(false);
            setThanked(true);
            scrollTo({ top: 0 });
          }}
        />
      ) : (
        <div className="space-y-8">
          {view.statedAt && <p>Déclaré le {momentText(view.statedAt)}.</p>}
          <StatementRecap view={view} />
          {view.status === "stated" ? (
            <Button icon="edit" onClick={() => setCorrecting(true)}>
              Corriger
            </Button>
          ) : (
            <p className="max-w-measure">
              Une erreur dans ce relevé {ofMonthText(view.month)} ? <TeamContact />.
            </p>
          )}
        </div>
      )}
      <p className="mt-12 text-small text-ink-soft">
        Ce lien est personnel, et valable jusqu’au {dayText(view.until)}.
      </p>
    </>
  );
};
