import type { ReactNode } from "react";
import { ageText, isLate } from "../../shared/ages.ts";
import type { DeskGroup, DeskItem } from "../../shared/desk.ts";
import { now } from "../clock.ts";
import { Icon } from "../components/Icon.tsx";
import { count, number } from "../format.ts";

/** Since when, with a clock where it is long. */
const Age = ({ since }: { since: string }) =>
  isLate(since, now()) ? (
    <span className="flex items-center gap-1 text-small font-semibold text-amber">
      <Icon name="clock" className="size-4" />
      {ageText(since, now())}
    </span>
  ) : (
    <span className="block text-small text-ink-soft">{ageText(since, now())}</span>
  );

type DeskGroupCardProps = {
  group: DeskGroup;
  title: string;
  /** What leads to the thing, or does what waits at once. */
  lineOf: (item: DeskItem) => { name: ReactNode; action?: ReactNode };
  /** Leads to all of them. */
  all: ReactNode;
};

/** One kind of thing that waits: the oldest first, each with what to do about it. */
export const DeskGroupCard = ({ group, title, lineOf, all }: DeskGroupCardProps) => {
  const left = group.count - group.items.length;
  return (
    <section className="rounded-large border border-line bg-surface p-5 sm:p-6">
      <div className="flex items-baseline justify-between gap-4 border-b border-line pb-3">
        <h2 className="text-h3">{title}</h2>
        <p className="font-title text-h2 font-bold tabular-nums text-brique">
          {number(group.count)}
          {group.more && <span className="text-text font-semibold"> et plus</span>}
        </p>
      </div>
      <ul className="divide-y divide-line">
        {group.items.map((item) => {
          const { name, action } = lineOf(item);
          return (
            <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 flex-1 basis-56">
                <p className="font-semibold break-words">{name}</p>
                {item.detail && <p className="text-small break-words text-ink-soft">{item.detail}</p>}
                <Age since={item.since} />
              </div>
              {action}
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-small">
        {all}
        {left > 0 && <span className="text-ink-soft"> (encore {count(left, "autre")})</span>}
      </p>
    </section>
  );
};
