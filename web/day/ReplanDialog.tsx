import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { DayChange } from "../../shared/rounds/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ErrorState, Skeleton } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { count } from "../platform/format.ts";
import { ChangesList } from "./ChangesList.tsx";
import { MailsToRead } from "./MailsToRead.tsx";
import { useReplanning } from "./useReplanning.ts";

type ReplanDialogProps = {
  rencontre: Rencontre;
  /** What happened, as a heading. */
  title: string;
  /** The fields that describe it; shown before what it would change. */
  children?: ReactNode;
  /** The change, once it is described in full. */
  change: DayChange | undefined;
  /** Asks at once: there is nothing to describe. */
  atOnce?: boolean;
  onClose: () => void;
};

const confirmLabel = (people: number): string =>
  people === 0
    ? "Enregistrer, sans prévenir personne"
    : `Appliquer et prévenir ${count(people, "participant")}`;

/** A change of the day: what it would move is shown and counted, then confirmed once. */
export const ReplanDialog = ({ rencontre, title, children, change, atOnce, onClose }: ReplanDialogProps) => {
  const onPublished = useCallback(() => {
    toast("Le plan est à jour ; ceux dont il change sont prévenus.");
    onClose();
  }, [onClose]);
  const { number, ask, publish, asking, publishing, changes, failed, error } = useReplanning(
    rencontre.id,
    onPublished,
  );
  const [asked, setAsked] = useState<string>();
  const wanted = change && JSON.stringify(change);
  // What was computed for another change is not shown beside this one.
  const fresh = asked !== undefined && asked === wanted;
  const see = () => {
    if (!change || asking) return;
    setAsked(wanted);
    ask(change);
  };
  useEffect(() => {
    if (atOnce && asked === undefined) see();
  });
  return (
    <Dialog title={title} onClose={onClose} wide>
      <div className="space-y-6">
        {children}
        <div aria-live="polite" className="space-y-4">
          {asking && <Skeleton lines={3} />}
          {fresh && failed && (
            <Notice tone="error" title="Le calcul n’a pas abouti">
              <p>{failed}</p>
            </Notice>
          )}
          {fresh && error && <ErrorState error={error} />}
          {fresh && changes && !asking && <ChangesList changes={changes} rencontre={rencontre} />}
          {fresh && changes && !asking && changes.people > 0 && number !== undefined && (
            <MailsToRead rencontreId={rencontre.id} round={number} />
          )}
        </div>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Ne rien faire</Button>
          {fresh && changes && !asking && (
            <Button look="main" busy={publishing} onClick={publish}>
              {confirmLabel(changes.people)}
            </Button>
          )}
          {!(fresh && changes && !error) && (
            <Button look="main" busy={asking} aria-disabled={change === undefined || undefined} onClick={see}>
              {fresh && error ? "Recalculer" : "Voir ce que cela change"}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
};
