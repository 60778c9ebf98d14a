import type { ReactNode } from "react";
import type { InboxGroup, InboxItem } from "../../shared/overview/staff-inbox.ts";
import { isLate, relativeTime } from "../../shared/time/relative-time.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { now } from "../platform/clock.ts";
import { count, number } from "../platform/format.ts";

/** Since when it has been waiting, with a clock where that is long. */
const WaitingSince = ({ since }: { since: string }) =>
  isLate(since, now()) ? (
    <span className="flex items-center gap-1 text-small font-semibold text-amber">
      <Icon name="clock" className="size-4" />
      {relativeTime(since, now())}
    </span>
  ) : (
    <span className="block text-small text-ink-soft">{relativeTime(since, now())}</span>
  );

type InboxGroupCardProps = {
  group: InboxGroup;
  title: string;
  /** What leads to the thing, or does what waits at once. */
  lineOf: (item: InboxItem) => { name: ReactNode; action?: ReactNode };
  /** Leads to all of them. */
  all: ReactNode;
};

/** One kind of thing that waits: the oldest first, each with what to do about it. */
export const InboxGroupCard = ({ group, title, lineOf, all }: InboxGroupCardProps) => {
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
                <WaitingSince since={item.since} />
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
