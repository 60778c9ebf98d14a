import { type ReactNode, useEffect, useRef } from "react";

const site = "Rencontres solidaires";

/** The first page read is announced by the browser itself. */
let navigated = false;

type PageTitleProps = {
  /** The page's name, in the tab and the heading. */
  title: string;
  /** A line above: where one is. */
  over?: ReactNode;
  /** A sentence below: what the page is for. */
  lead?: ReactNode;
  /** The page's main action. */
  action?: ReactNode;
};

/** Names the page in the tab and its heading; after a navigation the heading takes the focus. */
export const PageTitle = ({ title, over, lead, action }: PageTitleProps) => {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === site ? site : `${title} · ${site}`;
  }, [title]);
  useEffect(() => {
    if (navigated) ref.current?.focus({ preventScroll: true });
    navigated = true;
  }, []);
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        {over && <div className="mb-2 text-small text-ink-soft">{over}</div>}
        <h1 ref={ref} tabIndex={-1} className="text-h1">
          {title}
        </h1>
        {lead && <p className="mt-3 max-w-measure text-lead text-ink-soft">{lead}</p>}
      </div>
      {action && <div className="no-print flex flex-wrap gap-3">{action}</div>}
    </div>
  );
};

/** The page's name alone, for pages whose heading is drawn otherwise. */
export const useTitle = (title: string) =>
  useEffect(() => {
    document.title = title === site ? site : `${title} · ${site}`;
    navigated = true;
  }, [title]);
