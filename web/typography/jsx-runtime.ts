import { Fragment, jsx as make, jsxs as makeMany } from "react/jsx-runtime";
import { inFrench } from "./text.ts";

/**
 * What every element of the pages is made with, in the browser as on the server: React's own, once the no-break spaces
 * of its texts are put, whether they are written in the source or come from the API.
 */
export const jsx: typeof make = (type, props, key) => make(type, inFrench(props), key);
export const jsxs: typeof makeMany = (type, props, key) => makeMany(type, inFrench(props), key);
export { Fragment };
