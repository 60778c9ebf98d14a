import type { Item, Table } from "../functions/platform/db/table.ts";
import type { Lifecycle } from "../shared/lifecycle/lifecycle.ts";
import { lifecycles } from "./docs/lifecycles.ts";

const byNoun = new Map<string, Lifecycle<string>>(
  Object.entries(lifecycles).map(([noun, lifecycle]) => [noun.toUpperCase(), lifecycle]),
);

const lifecycleOf = ({ sk }: Pick<Item, "sk">) => byNoun.get(sk.split("#")[0] ?? "");

const statusOf = ({ doc }: Pick<Item, "doc">): string =>
  typeof doc === "object" && doc !== null && "status" in doc ? String(doc.status) : "";

const isDeclared = ({ transitions }: Lifecycle<string>, from: string, to: string): boolean =>
  Object.values(transitions).some((one) => one.from.includes(from) && [one.to].flat().includes(to));

const guarded = new WeakSet<Table>();

/**
 * A table that refuses to move a document from one status to another unless its lifecycle declares the
 * transition; one that refuses already is left as it is, so that applications may share it.
 */
export const onlyDeclaredTransitions = (table: Table): Table => {
  if (guarded.has(table)) return table;
  const guard: Table = {
    ...table,
    async transact(writes) {
      for (const write of writes) {
        const lifecycle = write.type === "put" && write.expect !== "absent" && lifecycleOf(write.item);
        if (!lifecycle) continue;
        const before = await table.get({ pk: write.item.pk, sk: write.item.sk });
        const [from, to] = [before ? statusOf(before) : "", statusOf(write.item)];
        if (before && from !== to && !isDeclared(lifecycle, from, to))
          throw new Error(`no transition of ${write.item.sk} is declared from ${from} to ${to}`);
      }
      return table.transact(writes);
    },
  };
  guarded.add(guard);
  return guard;
};
