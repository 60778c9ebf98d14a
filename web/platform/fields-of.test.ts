import { expect, it, vi } from "vitest";
import { fieldsOf } from "./fields-of.ts";

it("ties a field to its value, its path and the change of it alone", () => {
  const set = vi.fn();
  const field = fieldsOf({ title: "Tonte", months: 12 }, set, "need.");
  expect(field("title")).toMatchObject({ path: "need.title", value: "Tonte" });
  field("months").onChange(24);
  expect(set).toHaveBeenCalledExactlyOnceWith({ months: 24 });
});

it("gives a field the same handler at each drawing of its form, so that a key elsewhere does not draw it again", () => {
  const set = vi.fn();
  const before = fieldsOf({ title: "T", city: "" }, set);
  const after = fieldsOf({ title: "To", city: "" }, set);
  expect(after("city").onChange).toBe(before("city").onChange);
  expect(after("city").onChange).not.toBe(after("title").onChange);
  expect(fieldsOf({ title: "T", city: "" }, vi.fn())("city").onChange).not.toBe(before("city").onChange);
});
