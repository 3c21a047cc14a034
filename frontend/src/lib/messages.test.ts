import { expect, test } from "vitest";
import de from "../../messages/de.json";
import en from "../../messages/en.json";

const keys = Object.keys(en) as (keyof typeof en)[];

/** The names in braces that a message, or any of its plural forms, fills in. */
function inputs(message: unknown): string[] {
  const names = [...JSON.stringify(message).matchAll(/[^"]?\{(\w+)\}/g)].map(
    ([, name]) => name ?? "",
  );
  return [...new Set(names)].sort();
}

test("every message exists in every language", () => {
  expect(Object.keys(de)).toEqual(keys);
});

test.each(keys)("%s fills in the same in every language", (key) => {
  expect(inputs(de[key])).toEqual(inputs(en[key]));
});
