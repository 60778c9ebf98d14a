import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { SourceText } from "../components/basics/SourceText.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";
import type { DatedLine } from "./dated-lines.ts";

const states: Record<DatedLine["state"], { tone: Tone; label: string }> = {
  current: { tone: "good", label: "S’applique" },
  future: { tone: "info", label: "À venir" },
  past: { tone: "neutral", label: "Passée" },
};

type DatedRowsProps<List extends string> = {
  lists: readonly { id: List; title: string; help: string; value: string }[];
  /** What rows are about, and of which day their state is, as headers. */
  what: string;
  onDay: string;
  linesOf: (list: List) => readonly DatedLine[];
  onAdd: (list: List) => void;
  onRemove: (list: List, index: number) => void;
  busy: boolean;
};

/** Lists of dated rows, shipped and added by the team, which adds some and takes back those that do not apply yet. */
export const DatedRows = <List extends string>(props: DatedRowsProps<List>) => {
  const { lists, what, onDay, linesOf, onAdd, onRemove, busy } = props;
  const columnsOf = (list: List, value: string): readonly Column<DatedLine>[] => [
    { key: "what", header: what, names: true, cell: (line) => line.what },
    { key: "value", header: value, cell: (line) => line.value },
    {
      key: "when",
      header: "En vigueur",
      cell: ({ from, until }) =>
        until ? `du ${dayText(from)} au ${dayText(until)}` : `depuis le ${dayText(from)}`,
    },
    { key: "state", header: onDay, cell: ({ state }) => <StatusBadge {...states[state]} /> },
    {
      key: "source",
      header: "Source",
      cell: ({ source }) => (
        <span className="text-small text-ink-soft">
          <SourceText text={source} />
        </span>
      ),
    },
    {
      key: "remove",
      header: "Action",
      cell: ({ own, what: name }) =>
        own && !own.settled ? (
          <Button
            small
            icon="trash"
            busy={busy}
            aria-label={`Retirer : ${name}`}
            onClick={() => onRemove(list, own.index)}
          >
            Retirer
          </Button>
        ) : null,
    },
  ];
  return lists.map(({ id, title, help, value }) => (
    <section key={id} className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 className="text-h2">{title}</h2>
          <p className="mt-1 max-w-measure text-ink-soft">{help}</p>
        </div>
        <Button icon="plus" onClick={() => onAdd(id)}>
          Ajouter une ligne
          <span className="sr-only"> : {title}</span>
        </Button>
      </div>
      <Table caption={title} columns={columnsOf(id, value)} rows={linesOf(id)} rowKey={({ key }) => key} />
    </section>
  ));
};
