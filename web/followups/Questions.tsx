import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type FollowUpStatus, followUpStatusLabels } from "../../shared/followups/lifecycle.ts";
import type { FollowUp } from "../../shared/followups/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { ConfirmDialog } from "../components/dialogs/Dialog.tsx";
import { EmptyState, ErrorState, LoadedPages } from "../components/feedback/States.tsx";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import { count } from "../platform/format.ts";
import { PhoneDialog } from "./PhoneDialog.tsx";

const questionsQuery = (rencontreId: string) =>
  infiniteQueryOptions({
    queryKey: ["follow-ups", rencontreId],
    queryFn: ({ pageParam }) =>
      answer(
        api["follow-ups"].$get({
          query: { rencontreId, limit: "100", ...(pageParam ? { cursor: pageParam } : {}) },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.cursor,
  });

const tones: Record<FollowUpStatus, Tone> = { sent: "info", answered: "good", closed: "neutral" };

const columns: readonly Column<FollowUp>[] = [
  {
    key: "name",
    header: "Participant",
    names: true,
    cell: ({ organisationName, side }) => (
      <>
        <span className="font-semibold">{organisationName}</span>
        <span className="block text-small text-ink-soft">
          {side === "buyer" ? "Acheteur" : "Fournisseur"}
        </span>
      </>
    ),
  },
  { key: "wave", header: "Vague", cell: ({ wave, sentAt }) => `J+${wave}, le ${dayText(sentAt)}` },
  {
    key: "meetings",
    header: "Rendez-vous",
    align: "right",
    cell: ({ meetingIds }) => meetingIds.length,
  },
  {
    key: "state",
    header: "État",
    cell: ({ status, reminders }) => (
      <>
        <StatusBadge tone={tones[status]} label={followUpStatusLabels[status]} />
        {reminders > 0 && (
          <span className="block text-small text-ink-soft">{count(reminders, "relance")}</span>
        )}
      </>
    ),
  },
];

type Open = { dialog: "remind" | "phone"; followUp: FollowUp };

/** The questions sent after a rencontre: who has not answered, and what can be done about it. */
export const Questions = ({ rencontreId }: { rencontreId: string }) => {
  const [open, setOpen] = useState<Open>();
  const client = useQueryClient();
  const query = useInfiniteQuery(questionsQuery(rencontreId));
  const done = (message: string) => {
    for (const queryKey of [["follow-ups", rencontreId], ["outcomes"], ["report"], ["follow-up-heard"]])
      void client.invalidateQueries({ queryKey });
    setOpen(undefined);
    toast(message);
  };
  const reminder = useMutation({
    mutationFn: ({ id }: FollowUp) => answer(api["follow-ups"][":id"].reminder.$post({ param: { id } })),
    onSuccess: (_, { organisationName }) => done(`${organisationName} est relancé.`),
  });
  return (
    <>
      <LoadedPages query={query} lines={4}>
        {(rows) => {
          const waiting = rows.filter(({ status }) => status === "sent").length;
          if (rows.length === 0)
            return <EmptyState title="Aucune question n’est partie pour cette rencontre" />;
          return (
            <section className="space-y-4">
              <h2 className="text-h2">
                {waiting === 0
                  ? "Plus aucune réponse n’est attendue"
                  : `${count(waiting, "participant n’a", "participants n’ont")} pas encore répondu`}
              </h2>
              <Table
                caption="Questions envoyées aux participants"
                columns={[
                  ...columns,
                  {
                    key: "actions",
                    header: "Faire",
                    cell: (followUp) =>
                      followUp.status !== "closed" && (
                        <div className="flex flex-wrap gap-2 md:justify-end">
                          {followUp.status === "sent" && followUp.reminders < 2 && (
                            <Button small icon="mail" onClick={() => setOpen({ dialog: "remind", followUp })}>
                              Relancer<span className="sr-only"> {followUp.organisationName}</span>
                            </Button>
                          )}
                          <Button small icon="edit" onClick={() => setOpen({ dialog: "phone", followUp })}>
                            Noter la réponse<span className="sr-only"> de {followUp.organisationName}</span>
                          </Button>
                        </div>
                      ),
                  },
                ]}
                rows={rows}
                rowKey={({ id }) => id}
                onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
                loadingMore={query.isFetchingNextPage}
              />
            </section>
          );
        }}
      </LoadedPages>
      {open?.dialog === "remind" && (
        <ConfirmDialog
          title="Relancer un participant"
          action={`Relancer ${open.followUp.organisationName}`}
          busy={reminder.isPending}
          onConfirm={() => reminder.mutate(open.followUp)}
          onClose={() => setOpen(undefined)}
        >
          <p>
            Un courriel part maintenant ; il compte parmi les deux relances prévues. La question porte sur{" "}
            {count(open.followUp.meetingIds.length, "rendez-vous", "rendez-vous")}.
          </p>
          {reminder.error && <ErrorState error={reminder.error} />}
        </ConfirmDialog>
      )}
      {open?.dialog === "phone" && (
        <PhoneDialog
          id={open.followUp.id}
          organisationName={open.followUp.organisationName}
          onSaved={() => done("Les réponses sont notées.")}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
};
