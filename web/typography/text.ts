import { french } from "../../shared/text/typography.ts";

const setInFrench = (children: unknown): unknown => {
  if (typeof children === "string") return french(children);
  return Array.isArray(children) ? children.map(setInFrench) : children;
};

/** The properties of an element, the texts that it holds set in French typography. */
export const inFrench = (props: unknown): object => {
  const own = Object(props);
  return "children" in own ? { ...own, children: setInFrench(own.children) } : own;
};
