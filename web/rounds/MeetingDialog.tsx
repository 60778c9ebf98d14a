import { useState } from "react";
import { hourText } from "../../shared/dates.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Notice } from "../components/Notice.tsx";
import { Select } from "../components/Select.tsx";
import { percent } from "../format.ts";
import { problemOf } from "../problem.ts";
import { Components } from "./Components.tsx";
import type { MeetingView, RoundView } from "./queries.ts";
import { useAdjust } from "./useAdjust.ts";
import { useOrganisationNames } from "./useOrganisationNames.ts";

type MeetingDialogProps = {
  rencontre: Rencontre;
  round: RoundView;
  meeting: MeetingView;
  onClose: () => void;
};

const adjustable = new Set(["proposed", "validated", "failed"]);

/** One meeting: why these two, and what can be done of it. */
export const MeetingDialog = ({ rencontre, round, meeting, onClose }: MeetingDialogProps) => {
  const adjust = useAdjust(round.rencontreId, round.number, onClose);
  const [slot, setSlot] = useState(meeting.slot);
  const name = useOrganisationNames(round.rencontreId);
  // Matches name organisations, meetings name registrations: the supplier's name joins them.
  const matches =
    round.matches?.filter(
      ({ intentId, supplierId }) =>
        meeting.intentIds.includes(intentId) && name(supplierId) === meeting.supplierName,
    ) ?? [];
  const here = rencontre.slots.find(({ id }) => id === meeting.slot);
  const { buyer, supplier } = meeting;
  return (
    <Dialog title={`${meeting.buyerName} et ${meeting.supplierName}`} onClose={onClose} wide>
      <div className="space-y-6">
        <p>
          {here && hourText(here.start)}, table {meeting.table}
          {meeting.pinned && ", voulu par l’équipe"}. Intérêt : {percent(meeting.score)}.
        </p>
        {matches.map((match) => (
          <section key={match.intentId} className="space-y-3">
            <ul className="list-disc space-y-1 pl-5">
              {match.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            {match.cautions.length > 0 && (
              <Notice tone="warning" title="À savoir">
                {match.cautions.map((caution) => (
                  <p key={caution}>{caution}</p>
                ))}
              </Notice>
            )}
            <Components components={match.components} />
          </section>
        ))}
        {adjust.error && (
          <Notice tone="error" title={problemOf(adjust.error).title}>
            <p>{problemOf(adjust.error).detail}</p>
          </Notice>
        )}
        {adjustable.has(round.status) && !round.replanning && (
          <div className="space-y-5 border-t border-line pt-5">
            <div className="flex flex-wrap gap-3">
              {!meeting.pinned && (
                <Button
                  icon="pin"
                  busy={adjust.isPending}
                  onClick={() =>
                    adjust.mutate({
                      adjustment: { type: "pin", buyer, supplier, slot: meeting.slot, table: meeting.table },
                      said: "Le rendez-vous est épinglé.",
                    })
                  }
                >
                  Épingler ici
                </Button>
              )}
              <Button
                icon="block"
                look="danger"
                busy={adjust.isPending}
                onClick={() =>
                  adjust.mutate({
                    adjustment: { type: "veto", buyer, supplier, reason: "" },
                    said: "Le rendez-vous est écarté ; le plan se recalcule.",
                  })
                }
              >
                Écarter ce rendez-vous
              </Button>
            </div>
            <form
              className="flex flex-wrap items-end gap-3"
              onSubmit={(event) => {
                event.preventDefault();
                adjust.mutate({
                  adjustment: { type: "move", meetingId: meeting.id, slot },
                  said: "Le rendez-vous est déplacé ; le plan se recalcule.",
                });
              }}
            >
              <div className="w-44">
                <Select
                  path="slot"
                  label="Déplacer à"
                  value={slot}
                  onChange={setSlot}
                  options={rencontre.slots.map(({ id, start }) => ({ value: id, label: hourText(start) }))}
                />
              </div>
              <Button type="submit" busy={adjust.isPending} disabled={slot === meeting.slot}>
                Déplacer
              </Button>
            </form>
          </div>
        )}
      </div>
    </Dialog>
  );
};
