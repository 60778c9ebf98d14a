import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { dayText } from "../../shared/time/dates.ts";
import { Icon, type IconName } from "../components/basics/Icon.tsx";
import { ButtonLink } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { JoinRequestItem } from "../organisations/JoinRequests.tsx";
import { today } from "../platform/clock.ts";
import { kindTitle } from "../reference/kind-names.ts";
import { type MyTask, myTasksQuery } from "./queries.ts";

/** My tasks, at the top of my space: one sentence and one link for each. */
export const TaskList = () => {
  const query = useQuery(myTasksQuery);
  return (
    <section>
      <h2 className="text-h2">Ce qui vous attend</h2>
      <div className="mt-4">
        <Loaded query={query} lines={3}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="flex items-center gap-2 text-ink-soft">
                <Icon name="check" className="size-5 text-green" />
                Rien : tout est à jour.
              </p>
            ) : (
              <ul className="divide-y divide-line rounded-large border border-line bg-surface px-5">
                {items.map((item) => (
                  <li key={keyOf(item)} className="py-4">
                    <TaskLine item={item} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </section>
  );
};

const keyOf = (item: MyTask): string =>
  [
    item.kind,
    item.organisationId,
    "accountId" in item ? item.accountId : "",
    "rencontreId" in item ? item.rencontreId : "",
    "intentId" in item ? item.intentId : "",
    "path" in item ? item.path : "",
    "proof" in item ? item.proof : "",
  ].join(" ");

const Line = ({ icon, text, children }: { icon: IconName; text: ReactNode; children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
    <p className="flex min-w-0 flex-1 basis-72 gap-3">
      <Icon name={icon} className="mt-0.5 size-5.5 text-brique" />
      <span>{text}</span>
    </p>
    {children}
  </div>
);

const TaskLine = ({ item }: { item: MyTask }) => {
  const name = <strong>{item.organisationName}</strong>;
  switch (item.kind) {
    case "joinRequest":
      return <JoinRequestItem request={item} />;
    case "followUp":
      return (
        <Line
          icon="bell"
          text={
            <>
              Dites ce que sont devenus les rendez-vous de {name} à « {item.rencontreTitle} », avant le{" "}
              {dayText(item.closesAt)}.
            </>
          }
        >
          <ButtonLink
            to="/suites/$token"
            params={{ token: item.path.replace("/suites/", "") }}
            look="main"
            small
          >
            Répondre pour tous les rendez-vous
          </ButtonLink>
        </Line>
      );
    case "registrationToConfirm":
      return (
        <Line
          icon="calendar"
          text={
            <>
              « {item.rencontreTitle} » a changé de date : {name} vient-elle toujours ?
            </>
          }
        >
          <ButtonLink to="/rencontres/$id" params={{ id: item.rencontreId }} look="main" small>
            Répondre
          </ButtonLink>
        </Line>
      );
    case "planPublished":
      return (
        <Line
          icon="calendar"
          text={
            <>
              Le programme de {name} est prêt pour « {item.rencontreTitle} », le {dayText(item.date)}.
            </>
          }
        >
          <ButtonLink to="/rencontres/$id" params={{ id: item.rencontreId }} small>
            Voir mes rendez-vous
          </ButtonLink>
        </Line>
      );
    case "pageRefused":
      return (
        <Line
          icon="alert"
          text={
            <>
              La fiche de {name} est à corriger : {item.reason}
            </>
          }
        >
          <ButtonLink to="/ma-fiche/$id" params={{ id: item.organisationId }} look="main" small>
            Corriger la fiche
          </ButtonLink>
        </Line>
      );
    case "proofExpiring":
      return (
        <Line
          icon="clock"
          text={
            <>
              Le justificatif « {kindTitle(item.proof)} » de {name}{" "}
              {item.validUntil < today() ? "a pris fin" : "prend fin"} le {dayText(item.validUntil)}.
            </>
          }
        >
          <ButtonLink to="/ma-fiche/$id" params={{ id: item.organisationId }} hash="champ-proofs" small>
            Ajouter le nouveau
          </ButtonLink>
        </Line>
      );
    case "pageDraft":
      return (
        <Line icon="edit" text={<>La fiche de {name} a des changements que l’équipe n’a pas reçus.</>}>
          <ButtonLink to="/ma-fiche/$id" params={{ id: item.organisationId }} small>
            Finir la fiche
          </ButtonLink>
        </Line>
      );
    case "intentDraft":
      return (
        <Line icon="edit" text={<>« {item.title} » est un brouillon : l’équipe ne l’a pas reçu.</>}>
          <ButtonLink to="/intentions/$id" params={{ id: item.intentId }} small>
            Finir l’intention
          </ButtonLink>
        </Line>
      );
    case "registrationOpen":
      return (
        <Line
          icon="calendar"
          text={
            <>
              {name} peut s’inscrire à « {item.rencontreTitle} », le {dayText(item.date)}.
            </>
          }
        >
          <ButtonLink to="/rencontres/$id" params={{ id: item.rencontreId }} small>
            S’inscrire
          </ButtonLink>
        </Line>
      );
  }
};
