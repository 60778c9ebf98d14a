import { Icon } from "./Icon.tsx";

type ChosenListProps = { label: string; items: readonly string[]; onRemove: (index: number) => void };

/** What was chosen one by one, each with a cross to take it away. */
export const ChosenList = ({ label, items, onRemove }: ChosenListProps) =>
  items.length === 0 ? null : (
    <ul aria-label={label} className="mt-2 flex flex-wrap gap-2">
      {items.map((item, index) => (
        <li key={item} className="flex items-center rounded bg-violette-wash pl-3">
          {item}
          <button
            type="button"
            onClick={() => onRemove(index)}
            className="grid size-9 place-items-center rounded text-violette hover:bg-surface"
          >
            <Icon name="close" className="size-4" />
            <span className="sr-only">Retirer {item}</span>
          </button>
        </li>
      ))}
    </ul>
  );
