import {
  type KeyboardEvent,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { count } from "../../platform/format.ts";
import { Icon } from "../basics/Icon.tsx";
import { FieldFrame, type FieldProps, inputClass, useField } from "./Field.tsx";
import { nextChoice } from "./next-choice.ts";

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

/**
 * A box where one types a few letters and chooses among what is found: communes, categories, organisations. It follows
 * the editable combobox of the ARIA Authoring Practices, and is drawn by the server as it stands: the forms that strangers
 * open on a phone begin with it.
 */
export const ComboBox = ({
  items: found,
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
  const { id, control } = useField(field);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(chosen);
  const [known, setKnown] = useState(chosen);
  const [open, setOpen] = useState(false);
  /** The choice that the arrow keys are on. */
  const [active, setActive] = useState<number>();
  // The letter typed is shown before the list that it leads to, which may be long.
  const items = useDeferredValue(found);
  if (known !== chosen) {
    setKnown(chosen);
    setText(chosen);
  }
  const listId = `${id}-choix`;
  const on = active !== undefined && items[active] ? active : undefined;
  const close = () => {
    setOpen(false);
    setActive(undefined);
  };
  const type = (typed: string) => {
    setText(typed);
    // Not where a text typed before the page's scripts had come is told to the box: one is elsewhere by then.
    setOpen(document.activeElement === input.current);
    setActive(undefined);
    onSearch(typed);
    if (typed === "" && !gather && chosen !== "") onChoose(undefined);
  };
  const choose = (item: ComboItem) => {
    close();
    const left = gather ? "" : item.label;
    setText(left);
    onSearch(left);
    onChoose(item);
  };
  const latest = useRef(choose);
  useLayoutEffect(() => {
    latest.current = choose;
  });
  const chooseLatest = useCallback((item: ComboItem) => latest.current(item), []);
  const leave = () => {
    close();
    if (!gather && text !== "") setText(chosen);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive(nextChoice(on, items.length, event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && open) {
      // It takes what the arrows are on; the form is not sent from an open list.
      event.preventDefault();
      const item = on === undefined ? undefined : items[on];
      if (item) choose(item);
      else close();
    } else if (event.key === "Escape" && open) {
      // The first Escape closes the list, and not the dialog that it is in.
      event.preventDefault();
      close();
    }
  };
  const nothing =
    hint && text.trim().length < 2
      ? hint
      : loading
        ? "Recherche en cours…"
        : "Rien ne correspond à ces lettres.";
  return (
    <FieldFrame {...field} {...(hideLabel ? { hideLabel } : {})}>
      <div className="relative">
        <input
          {...control}
          ref={input}
          id={id}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-activedescendant={open && on !== undefined ? optionId(listId, on) : undefined}
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onBlur={({ currentTarget, relatedTarget }) => {
            // Some screen readers put the focus on a choice before they press it.
            if (!currentTarget.parentElement?.contains(relatedTarget)) leave();
          }}
          onKeyDown={press}
          className={`${inputClass} pr-10`}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label="Montrer les choix"
          className="absolute inset-y-0 right-0 grid w-10 place-items-center text-ink-soft"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (open) return close();
            input.current?.focus();
            setOpen(true);
          }}
        >
          <Icon name="arrowDown" />
        </button>
        {open && (
          // Until the list has followed what was typed, a press on it would choose what is about to leave.
          <div className={items === found ? undefined : "pointer-events-none"}>
            <Choices
              id={listId}
              label={field.label}
              items={items}
              active={on}
              nothing={nothing}
              onChoose={chooseLatest}
            />
          </div>
        )}
      </div>
      <span role="status" className="sr-only">
        {open && (items.length > 0 ? count(items.length, "choix", "choix") : nothing)}
      </span>
    </FieldFrame>
  );
};

const optionId = (listId: string, index: number) => `${listId}-${index}`;

type ChoicesProps = {
  id: string;
  label: string;
  items: readonly ComboItem[];
  active: number | undefined;
  /** What stands where nothing is found. */
  nothing: string;
  onChoose: (item: ComboItem) => void;
};

const rowClass = "cursor-pointer rounded px-3 py-2 hover:bg-violette-wash";

/** The open list, drawn again when it changes. The focus stays in the box above: a press here must not take it. */
const Choices = memo(({ id, label, items, active, nothing, onChoose }: ChoicesProps) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView({ block: "nearest" });
  }, []);
  useEffect(() => {
    if (active !== undefined) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className="absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-auto rounded border border-edge bg-surface p-1 shadow-lifted"
      onMouseDown={(event) => event.preventDefault()}
    >
      {items.length === 0 && (
        <div
          role="option"
          aria-disabled="true"
          aria-selected="false"
          tabIndex={-1}
          className="px-3 py-2 text-ink-soft"
        >
          {nothing}
        </div>
      )}
      {items.map((item, index) => (
        <div
          key={item.id}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onClick={() => onChoose(item)}
          onKeyDown={(event) => event.key === "Enter" && onChoose(item)}
          className={`${rowClass} ${index === active ? "bg-violette-wash outline-2 -outline-offset-2 outline-violette" : ""}`}
        >
          {item.label}
          {item.detail && <span className="block text-small text-ink-soft">{item.detail}</span>}
        </div>
      ))}
    </div>
  );
});
