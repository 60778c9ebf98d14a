import { Fragment, jsxDEV as make } from "react/jsx-dev-runtime";
import { inFrench } from "./text.ts";

/** The same as jsx-runtime.ts, under the name that development asks for. */
export const jsxDEV: typeof make = (type, props, ...rest) => make(type, inFrench(props), ...rest);
export { Fragment };
