import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { holderRoleLabels } from "../../shared/clause/codes.ts";
import { followedStatusLabels, outcomeLabels } from "../../shared/clause/progress/lifecycle.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { ButtonLink, Link } from "../components/basics/Link.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { EmptyState, ErrorState, Loaded } from "../components/feedback/States.tsx";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { amount, count, number } from "../platform/format.ts";
import { problemOf } from "../platform/problem.ts";
import { EndDialog } from "./EndDialog.tsx";
import { LetterDialog, type LetterKind } from "./LetterDialog.tsx";
import { MonthsSection } from "./MonthsSection.tsx";
import { hoursText, lateText, progressText, statusTones, workedText } from "./progress-words.ts";
import { type FollowedView, followedContractQuery, refreshFollowed } from "./queries.ts";

const route = getRouteApi("/equipe/clauses/marches/$id");

/** Where the contract comes from: its intent, its rencontre, what was signed. */
const Chain = ({ contract }: FollowedView) => (
  <nav aria-label="D’où vient ce marché" className="no-print mb-6">
    <ul className="flex flex-wrap gap-x-6 gap-y-2">
      {contract.intentId && (
        <li>
          <Link to="/intentions/$id" params={{ id: contract.intentId }}>
            1. L’intention d’achat
          </Link>
        </li>
      )}
      {contract.rencontreId && (
        <li>
          <Link to="/equipe/rencontres/$id" params={{ id: contract.rencontreId }}>
            2. La rencontre
          </Link>
        </li>
      )}
      <li>
        <Link to="/equipe/marches/$id" params={{ id: contract.id }}>
          {contract.intentId || contract.rencontreId ? "3. Le marché signé" : "Le marché signé"}
        </Link>
      </li>
      <li>
        <Link to="/equipe/journal" search={{ sur: contract.id }}>
          Qui a fait quoi
        </Link>
      </li>
    </ul>
  </nav>
);

const facts = ({ standing, contract }: FollowedView): { label: string; value: string }[] => {
  const { expected, remaining, projected, knownUntil, penalty } = standing;
  const { start, end } = contract.clause;
  return [
    ...(remaining === undefined ? [] : [{ label: "Heures restantes", value: hoursText(remaining) }]),
    ...(expected === undefined
      ? []
      : [
          {
            label: `Attendues au ${dayText(knownUntil)}, à proportion des jours`,
            value: hoursText(expected),
          },
        ]),
    ...(projected === undefined ? [] : [{ label: "À la fin, à ce rythme", value: hoursText(projected) }]),
    { label: "Dates", value: `${start ? dayText(start) : "?"} – ${end ? dayText(end) : "sans fin connue"}` },
    ...(penalty === undefined
      ? []
      : [{ label: "Pénalités pour les heures manquantes", value: amount(penalty) }]),
  ];
};

const Standing = ({ view }: { view: FollowedView }) => {
  const { standing } = view;
  return (
    <section aria-label="Avancement" className="space-y-6">
      {standing.share === undefined ? (
        <p className="text-lead">{progressText(standing)}</p>
      ) : (
        <ProgressBar label={workedText(standing)} share={Math.min(1, standing.share)} />
      )}
      <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {facts(view).map(({ label, value }) => (
          <div key={label}>
            <dt className="text-small text-ink-soft">{label}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** What staff have to do now, and what the product can tell them. */
const toDoOf = ({ standing, contract, companies, employments }: FollowedView): string[] => {
  const { clause } = contract;
  const open = standing.status === "running" || standing.status === "planned";
  const named = companies.flatMap(({ name, remaining }) =>
    remaining ? [`${name} : il reste ${hoursText(remaining)} à faire.`] : [],
  );
  return [
    ...(clause.plannedHours === undefined || !clause.start || !clause.end
      ? ["Donnez les heures prévues et les dates : sans elles, l’avancement ne se compare pas."]
      : []),
    ...(companies.length === 0 ? ["Ajoutez l’entreprise qui tient le marché."] : []),
    ...companies
      .filter(({ email }) => !email)
      .map(({ name }) => `${name} : donnez le contact qui déclare les heures.`),
    ...(open ? named : []),
    ...(standing.status === "running" && employments.running === 0
      ? ["Personne ne travaille en ce moment sur ce marché."]
      : []),
    ...(standing.status === "short" && !clause.ended
      ? ["Le marché est fini et il manque des heures : dites s’il est dispensé du reste, et pourquoi."]
      : []),
  ];
};

const ToDo = ({ view }: { view: FollowedView }) => {
  const items = toDoOf(view);
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="mb-4 text-h2">À faire</h2>
      <ul className="max-w-measure list-disc space-y-1 pl-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
};

type CompanyRow = FollowedView["companies"][number];

const companyColumns: readonly Column<CompanyRow>[] = [
  {
    key: "name",
    header: "Entreprise",
    names: true,
    cell: ({ companyId, name }) => (
      <Link to="/equipe/clauses/entreprises/$id" params={{ id: companyId }} className="font-semibold">
        {name}
      </Link>
    ),
  },
  { key: "role", header: "Rôle", cell: ({ role }) => holderRoleLabels[role] },
  {
    key: "planned",
    header: "Sa part",
    align: "right",
    cell: ({ plannedHours }) => (plannedHours === undefined ? "–" : number(Math.round(plannedHours))),
  },
  { key: "worked", header: "Faites", align: "right", cell: ({ worked }) => number(Math.round(worked)) },
  {
    key: "remaining",
    header: "Restantes",
    align: "right",
    cell: ({ remaining }) => (remaining === undefined ? "–" : number(Math.round(remaining))),
  },
];

const Companies = ({ companies, contract, employments }: FollowedView) => (
  <section>
    <h2 className="mb-4 text-h2">Entreprises et emplois</h2>
    {companies.length === 0 ? (
      <EmptyState title="Aucune entreprise">
        <p>
          <Link to="/equipe/clauses/marches/$id/clause" params={{ id: contract.id }}>
            Ajoutez celle qui tient le marché
          </Link>
        </p>
      </EmptyState>
    ) : (
      <Table
        caption="Entreprises du marché"
        columns={companyColumns}
        rows={companies}
        rowKey={({ companyId }) => companyId}
      />
    )}
    <p className="mt-4">
      {employments.total === 0
        ? "Aucun contrat de travail pour l’instant."
        : `${count(employments.total, "contrat")} de travail, dont ${number(employments.running)} en cours, pour ${count(employments.participants, "personne")}.`}
    </p>
  </section>
);

const letterNames: Record<LetterKind, string> = { reminder: "Relance", certificate: "Attestation" };

const Letters = ({ letters }: FollowedView) => (
  <section>
    <h2 className="mb-4 text-h2">Lettres</h2>
    {letters.length === 0 ? (
      <p className="text-ink-soft">Aucune lettre n’est partie.</p>
    ) : (
      <ul className="divide-y divide-line">
        {letters.map(({ id, content, createdAt, mailId, nth }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
            <span>
              {letterNames[content.kind]} à {content.recipient.name}, le {dayText(createdAt)}
              {nth > 1 && ` (envoi ${nth})`}
            </span>
            <Link to="/equipe/courriels" search={{ courriel: mailId }}>
              Le courriel<span className="sr-only"> à {content.recipient.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** That the contract is behind, and what may be done about it. */
const Late = ({ view, onRemind }: { view: FollowedView; onRemind: () => void }) => {
  const client = useQueryClient();
  const { contract, standing, alert } = view;
  const mark = useMutation({
    mutationFn: (seen: boolean) =>
      answer(api.clause.contracts[":id"].alert.$put({ param: { id: contract.id }, json: { seen } })),
    onSuccess: ({ seen }) => {
      refreshFollowed(client);
      if (seen) toast("L’alerte est vue.", () => mark.mutate(false));
    },
  });
  if (!standing.late) return null;
  const { expected = 0, worked, remaining = 0 } = standing;
  return (
    <Notice tone="warning" title={lateText(standing.late)}>
      <p>
        {standing.late === "end"
          ? `Il manque ${hoursText(remaining)}.`
          : `${hoursText(expected)} étaient attendues au ${dayText(standing.knownUntil)}, ${count(Math.round(worked), "est faite", "sont faites")}.`}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button small icon="mail" onClick={onRemind}>
          Préparer une relance
        </Button>
        {alert && !alert.seen && (
          <Button small icon="check" busy={mark.isPending} onClick={() => mark.mutate(true)}>
            J’ai vu
          </Button>
        )}
      </div>
    </Notice>
  );
};

/** Staff’s word on the end: said, or taken back. */
const End = ({
  view,
  onEnd,
  onCertify,
}: {
  view: FollowedView;
  onEnd: () => void;
  onCertify: () => void;
}) => {
  const client = useQueryClient();
  const { contract, standing } = view;
  const { ended } = contract.clause;
  const resume = useMutation({
    mutationFn: () =>
      answer(
        api.clause.contracts[":id"].end.$delete({ param: { id: contract.id } }, ifMatch(contract.version)),
      ),
    onSuccess: () => {
      refreshFollowed(client);
      toast("Le suivi reprend.");
    },
  });
  return (
    <section>
      <h2 className="mb-4 text-h2">La fin du marché</h2>
      {ended ? (
        <p className="mb-4 max-w-measure">
          {outcomeLabels[ended.outcome]}, le {dayText(ended.on)}.{ended.why && ` ${ended.why}`}
        </p>
      ) : (
        <p className="mb-4 max-w-measure text-ink-soft">
          Les dates et les heures disent où en est le marché. Votre mot l’emporte : heures faites, dispense,
          ou heures manquantes.
        </p>
      )}
      {resume.error && <ErrorState error={problemOf(resume.error)} />}
      <div className="flex flex-wrap gap-3">
        {standing.status === "completed" && (
          <Button look="main" icon="mail" onClick={onCertify}>
            Préparer l’attestation
          </Button>
        )}
        {ended ? (
          <Button icon="undo" busy={resume.isPending} onClick={() => resume.mutate()}>
            Revenir sur cette fin
          </Button>
        ) : (
          <Button icon="check" onClick={onEnd}>
            Dire comment il se termine
          </Button>
        )}
      </div>
    </section>
  );
};

const Followed = ({ view }: { view: FollowedView }) => {
  const client = useQueryClient();
  const [open, setOpen] = useState<"end" | LetterKind>();
  const { contract, standing, operationName } = view;
  const { number: code, lot, modalities } = contract.clause;
  const close = () => setOpen(undefined);
  return (
    <div className="space-y-12">
      <div>
        <PageTitle
          over={<Link to="/equipe/clauses">Marchés suivis</Link>}
          title={contract.title}
          lead={`${contract.buyerName} · marché ${code}${lot ? `, lot ${lot}` : ""} · ${modalities.join(", ")}${operationName ? ` · ${operationName}` : ""}`}
          action={
            <ButtonLink icon="edit" to="/equipe/clauses/marches/$id/clause" params={{ id: contract.id }}>
              Corriger la clause
            </ButtonLink>
          }
        />
        <Chain {...view} />
        <p className="mb-6">
          <StatusBadge tone={statusTones[standing.status]} label={followedStatusLabels[standing.status]} />
        </p>
        <Late view={view} onRemind={() => setOpen("reminder")} />
      </div>
      <Standing view={view} />
      <ToDo view={view} />
      <section>
        <h2 className="mb-4 text-h2">Heures par mois</h2>
        <MonthsSection months={view.months} title={contract.title} />
      </section>
      <Companies {...view} />
      <End view={view} onEnd={() => setOpen("end")} onCertify={() => setOpen("certificate")} />
      <Letters {...view} />
      {open === "end" && (
        <EndDialog
          view={view}
          onClose={close}
          onDone={(version) => {
            close();
            refreshFollowed(client);
            toast("La fin du marché est notée.", () => {
              void answer(
                api.clause.contracts[":id"].end.$delete({ param: { id: contract.id } }, ifMatch(version)),
              ).then(() => refreshFollowed(client));
            });
          }}
        />
      )}
      {open !== undefined && open !== "end" && (
        <LetterDialog
          view={view}
          kind={open}
          onClose={close}
          onSent={(sent) => {
            close();
            refreshFollowed(client);
            toast(count(sent, "lettre est partie", "lettres sont parties"));
          }}
        />
      )}
    </div>
  );
};

/** One contract under a clause: where it stands, what is to be done, its letters and its end. */
export const FollowedContractPage = () => {
  const { id } = route.useParams();
  const query = useQuery(followedContractQuery(id));
  if (query.error && problemOf(query.error).code === "clause.notFollowed")
    return (
      <>
        <PageTitle title="La clause de ce marché n’est pas suivie" />
        <ButtonLink look="main" to="/equipe/clauses/marches/$id/clause" params={{ id }}>
          Suivre la clause
        </ButtonLink>
      </>
    );
  return (
    <Loaded query={query} lines={8}>
      {(view) => <Followed key={view.contract.id} view={view} />}
    </Loaded>
  );
};
