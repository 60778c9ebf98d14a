import { type ReactNode, use, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { count } from "../../platform/format.ts";
import { Icon } from "../basics/Icon.tsx";
import { OverContext } from "../basics/over.ts";
import { FieldHelp, FieldMessage, type FieldProps, inputClass, useField } from "./Field.tsx";

export type ComboItem = { id: string; label: string; detail?: string };

type ComboBoxProps = FieldProps & {
  /** What can be chosen for what is typed; already filtered. */
  items: readonly ComboItem[];
  onSearch: (text: string) => void;
  loading?: boolean;
  onChoose: (item: ComboItem | undefined) => void;
  /** The text of what is chosen; where choices are gathered in a list beside, the box empties after each. */
  chosen?: string;
  gather?: boolean;
  hideLabel?: boolean;
  placeholder?: string;
  /** Said instead of an empty list while too little is typed. */
  hint?: string;
};

/** A box where one types a few letters and chooses among what is found: communes, categories, organisations. */
export const ComboBox = ({
  items,
  onSearch,
  loading,
  onChoose,
  chosen = "",
  gather,
  hideLabel,
  placeholder,
  hint,
  ...field
}: ComboBoxProps) => {
  const { id, error, control } = useField(field);
  const over = use(OverContext);
  const [text, setText] = useState(chosen);
  const [known, setKnown] = useState(chosen);
  // A choice reported to the list closes it, and is forgotten once it is closed.
  const [taken, setTaken] = useState<ComboItem["id"] | null>(null);
  const [open, setOpen] = useState(false);
  // What is typed and not chosen would open the list again as Escape closes it.
  const [shut, setShut] = useState(false);
  if (known !== chosen) {
    setKnown(chosen);
    setText(chosen);
  }
  const type = (typed: string) => {
    setShut(false);
    setText(typed);
    onSearch(typed);
    if (typed === "" && !gather && chosen !== "") onChoose(undefined);
  };
  return (
    <I18nProvider locale="fr-FR">
      <AriaComboBox
        items={items}
        inputValue={text}
        onInputChange={type}
        selectedKey={taken}
        onOpenChange={(opens) => {
          setOpen(opens);
          if (!opens) setTaken(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !open) return;
          // The first Escape closes the list, and not the dialog that it is in.
          event.preventDefault();
          setShut(true);
        }}
        onSelectionChange={(key) => {
          const item = items.find((one) => one.id === key);
          if (!item) return;
          setTaken(item.id);
          onChoose(item);
          setText(gather ? "" : item.label);
          if (gather) onSearch("");
        }}
        onBlur={() => {
          setShut(false);
          if (!gather && text !== "") setText(chosen);
        }}
        defaultFilter={() => true}
        allowsEmptyCollection
        menuTrigger={shut ? "manual" : "focus"}
        isInvalid={error !== undefined}
      >
        <Label className={hideLabel ? "sr-only" : "mb-1.5 block font-semibold"}>
          {field.label}
          {field.optional && <span className="font-normal text-ink-soft"> (facultatif)</span>}
        </Label>
        <div className="relative">
          <Input
            id={id}
            aria-describedby={control["aria-describedby"]}
            placeholder={placeholder}
            className={`${inputClass} pr-10`}
          />
          <Button
            className="absolute inset-y-0 right-0 grid w-10 place-items-center text-ink-soft"
            aria-label="Montrer les choix"
          >
            <Icon name="arrowDown" />
          </Button>
        </div>
        <FieldHelp id={id} help={field.help} />
        <FieldMessage id={id} error={error} />
        {over && (
          // Elsewhere the library announces it, in an element of its own that an open dialog silences.
          <span role="status" className="sr-only">
            {open && count(items.length, "choix", "choix")}
          </span>
        )}
        <Popover
          {...(over && { UNSTABLE_portalContainer: over })}
          className="w-(--trigger-width) overflow-auto rounded border border-edge bg-surface shadow-lifted"
        >
          <ListBox<ComboItem>
            className="max-h-72 overflow-auto p-1"
            renderEmptyState={() => (
              <Empty>
                {hint && text.trim().length < 2
                  ? hint
                  : loading
                    ? "Recherche en cours…"
                    : "Rien ne correspond à ces lettres."}
              </Empty>
            )}
          >
            {(item) => (
              <ListBoxItem
                textValue={item.label}
                className="cursor-pointer rounded px-3 py-2 outline-none data-focused:bg-violette-wash"
              >
                {item.label}
                {item.detail && <span className="block text-small text-ink-soft">{item.detail}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </I18nProvider>
  );
};

const Empty = ({ children }: { children: ReactNode }) => (
  <p className="px-3 py-2 text-ink-soft">{children}</p>
);
