import { Button as AriaButton } from "react-aria-components/Button";
import { GridListItem } from "react-aria-components/GridList";
import type { ListedIntent } from "../../shared/intents/filters.ts";
import type { IntentStatus } from "../../shared/intents/lifecycle.ts";
import { dayText } from "../../shared/time/dates.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { Link } from "../components/basics/Link.tsx";
import { needAmountText } from "../reference/need-amount-text.ts";
import { MoveMenu } from "./MoveMenu.tsx";

/** An intent on the board: what it is, and the handle and the menu that move it. */
export const BoardCard = ({
  intent,
  onMove,
}: {
  intent: ListedIntent;
  onMove: (to: IntentStatus) => void;
}) => (
  <GridListItem
    id={intent.id}
    textValue={intent.title}
    className="cursor-grab rounded border border-line bg-surface p-3 outline-offset-2 data-dragging:opacity-50"
  >
    <div className="flex items-start gap-2">
      <AriaButton
        slot="drag"
        aria-label={`Prendre « ${intent.title} »`}
        className="-m-1 grid size-8 shrink-0 place-items-center rounded text-ink-soft hover:bg-violette-wash max-md:hidden"
      >
        <Icon name="menu" className="size-4" />
      </AriaButton>
      <div className="min-w-0">
        <p className="leading-snug font-semibold break-words">
          <Link to="/intentions/$id" params={{ id: intent.id }} draggable={false}>
            {intent.title}
          </Link>
        </p>
        <p className="mt-1 text-small text-ink-soft">{intent.buyerName}</p>
        <p className="text-small text-ink-soft">
          {needAmountText(intent) && <span className="block">{needAmountText(intent)}</span>}
          <span className="block">Lancement : {dayText(intent.launchDate)}</span>
        </p>
      </div>
    </div>
    <MoveMenu intent={intent} onMove={onMove} />
  </GridListItem>
);
