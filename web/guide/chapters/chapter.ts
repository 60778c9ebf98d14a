import type { ReactNode } from "react";

/** A page of the guide, short enough to be read at once. */
export type Chapter = {
  slug: string;
  title: string;
  lead: string;
  /** Articles and texts it rests on, as in « L2113-12 ». */
  sources: readonly string[];
  Content: () => ReactNode;
};
