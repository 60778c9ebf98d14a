import { useState } from "react";
import { GridList } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import type { ListedIntent } from "../../shared/intents/filters.ts";
import { type IntentStatus, intentStatuses, intentStatusLabels } from "../../shared/intents/lifecycle.ts";
import { whyNotStep } from "../../shared/intents/steps.ts";
import { Button } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { count, number } from "../platform/format.ts";
import { BoardCard } from "./BoardCard.tsx";

/** The type of what is dragged names the step it comes from, so that a column knows before the drop whether it may take it. */
const typeOf = (status: IntentStatus) => `intention-${status}`;

/** A step may hold many: the rest is asked for. */
const shownFirst = 20;

type BoardColumnProps = {
  status: IntentStatus;
  intents: readonly ListedIntent[];
  dragged: ListedIntent | undefined;
  onDrag: (id: string | undefined) => void;
  onDrop: (id: string, to: IntentStatus) => void;
};

/** One step, with the intents that are there. */
export const BoardColumn = ({ status, intents, dragged, onDrag, onDrop }: BoardColumnProps) => {
  const label = intentStatusLabels[status];
  const takes = intentStatuses.filter((from) => from !== status && !whyNotStep(from, status));
  const { dragAndDropHooks } = useDragAndDrop<ListedIntent>({
    getItems: (keys) => [...keys].map((id) => ({ [typeOf(status)]: String(id), "text/plain": String(id) })),
    acceptedDragTypes: takes.map(typeOf),
    getDropOperation: (target) => (target.type === "root" ? "move" : "cancel"),
    onDragStart: ({ keys }) => onDrag(String([...keys][0])),
    onDragEnd: () => onDrag(undefined),
    onRootDrop: async ({ items }) => {
      for (const item of items) if (item.kind === "text") onDrop(await item.getText("text/plain"), status);
    },
  });
  const [whole, setWhole] = useState(false);
  const shown = whole ? intents : intents.slice(0, shownFirst);
  const why = dragged && dragged.status !== status ? whyNotStep(dragged.status, status) : undefined;
  return (
    <li className="flex w-72 shrink-0 flex-col rounded-large bg-sunken p-3 max-md:w-full">
      <h2 className="mb-2 flex items-baseline justify-between gap-2 px-1 text-text font-semibold">
        {label}
        <span className="font-title text-h3 tabular-nums text-ink-soft">
          {number(intents.length)}
          <span className="sr-only"> {intents.length < 2 ? "intention" : "intentions"}</span>
        </span>
      </h2>
      {why && (
        <p className="mb-2 flex gap-1.5 rounded bg-amber-wash p-2 text-small text-amber">
          <Icon name="block" className="mt-0.5 size-4" />
          {why}
        </p>
      )}
      <GridList
        aria-label={label}
        items={shown}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => <p className="px-1 py-4 text-small text-ink-soft">Aucune intention</p>}
        className="flex min-h-24 flex-1 flex-col gap-2 rounded outline-offset-2 data-drop-target:bg-violette-wash data-drop-target:outline-3 data-drop-target:outline-violette md:max-h-[70vh] md:overflow-y-auto"
      >
        {(intent) => <BoardCard intent={intent} onMove={(to) => onDrop(intent.id, to)} />}
      </GridList>
      {shown.length < intents.length && (
        <Button small className="mt-2" icon="arrowDown" onClick={() => setWhole(true)}>
          {count(intents.length - shown.length, "autre")}
          <span className="sr-only"> à l’étape {label}</span>
        </Button>
      )}
    </li>
  );
};
