import { Icon } from "../basics/Icon.tsx";

type ChosenListProps = {
  label: string;
  /** Named apart from their ids: a name may come later. */
  items: readonly { id: string; name: string }[];
  onRemove: (id: string) => void;
};

/** What was chosen one by one, each with a cross to take it away. */
export const ChosenList = ({ label, items, onRemove }: ChosenListProps) =>
  items.length === 0 ? null : (
    <ul aria-label={label} className="mt-2 flex flex-wrap gap-2">
      {items.map(({ id, name }) => (
        <li key={id} className="flex items-center rounded bg-violette-wash pl-3">
          {name}
          <button
            type="button"
            onClick={() => onRemove(id)}
            className="grid size-9 place-items-center rounded text-violette hover:bg-surface"
          >
            <Icon name="close" className="size-4" />
            <span className="sr-only">Retirer {name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
