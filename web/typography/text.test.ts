import { createElement, isValidElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { jsx, jsxs } from "./jsx-runtime.ts";

it("sets the texts of every element in French typography, and leaves the rest as it is", () => {
  const drawn = jsxs("p", {
    title: "Objet : tonte",
    children: ["« ", jsx("b", { children: "Tonte : 2 km" }), " » ?", [" !"], 3, null],
  });
  expect(renderToStaticMarkup(drawn)).toBe(
    '<p title="Objet : tonte">«\u00a0<b>Tonte\u00a0: 2\u00a0km</b>\u00a0»\u00a0?\u00a0!3</p>',
  );
});

it("keeps keys, elements and functions given as children", () => {
  const given = () => createElement("i");
  const made = jsx("p", { children: given }, "one");
  expect(isValidElement<{ children: unknown }>(made) && made.props.children).toBe(given);
  expect(made.key).toBe("one");
});
