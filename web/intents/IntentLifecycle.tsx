import { intentStatuses, intentStatusLabels } from "../../shared/intents/lifecycle.ts";
import type { Intent } from "../../shared/intents/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Steps } from "../components/basics/Steps.tsx";
import { Notice } from "../components/feedback/Notice.tsx";

const line = intentStatuses.filter((status) => status !== "dropped");

/** The lifecycle of an intent as a line, with the day of each step passed. */
export const IntentLifecycle = ({ intent }: { intent: Intent }) => {
  if (intent.status === "dropped")
    return (
      <div className="mb-10">
        <Notice tone="warning" title="Cette intention est abandonnée">
          <p>{intent.reason}</p>
        </Notice>
      </div>
    );
  const dayOf = (status: string) => intent.history.findLast((step) => step.status === status)?.at;
  return (
    <div className="mb-10">
      <Steps
        label="Vie de l’intention"
        current={intent.status}
        steps={line.map((status) => {
          const at = dayOf(status);
          return { id: status, label: intentStatusLabels[status], detail: at && dayText(at) };
        })}
      />
    </div>
  );
};
