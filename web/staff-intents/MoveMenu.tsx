import { Button as AriaButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { ListedIntent } from "../../shared/intents/filters.ts";
import { type IntentStatus, intentSets, intentStatusLabels } from "../../shared/intents/lifecycle.ts";
import { whyNotStep } from "../../shared/intents/steps.ts";
import { buttonClass } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";

/** Every step that an intent could go to; those it may not say why. */
export const MoveMenu = ({
  intent,
  onMove,
}: {
  intent: ListedIntent;
  onMove: (to: IntentStatus) => void;
}) => {
  const steps = intentSets.steps.filter((status) => status !== intent.status);
  const whyNot = (to: IntentStatus) => whyNotStep(intent.status, to);
  return (
    <MenuTrigger>
      <AriaButton className={`${buttonClass("plain", true)} mt-2 w-full`}>
        Déplacer<span className="sr-only"> « {intent.title} »</span>
        <Icon name="arrowDown" className="size-4" />
      </AriaButton>
      <Popover className="min-w-64 overflow-auto rounded border border-edge bg-surface shadow-lifted">
        <Menu
          aria-label="Mener à l’étape"
          className="max-h-80 overflow-auto p-1 outline-none"
          disabledKeys={steps.filter(whyNot)}
          onAction={(key) => {
            const to = steps.find((status) => status === key);
            if (to) onMove(to);
          }}
        >
          {steps.map((status) => (
            <MenuItem
              key={status}
              id={status}
              textValue={intentStatusLabels[status]}
              className="cursor-pointer rounded px-3 py-2 outline-none data-disabled:cursor-default data-disabled:text-ink-soft data-focused:bg-violette-wash"
            >
              {intentStatusLabels[status]}
              {whyNot(status) && <span className="block text-small">{whyNot(status)}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
