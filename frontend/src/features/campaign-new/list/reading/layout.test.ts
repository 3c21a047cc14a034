import { expect, test } from "vitest";
import type { FoundColumn, ListFindings } from "@/lib/api/types";
import { layoutOf, toReading, withMeaning } from "./layout";

const column = (position: number | null, meaning: FoundColumn["meaning"]): FoundColumn => ({
  position,
  header: "",
  name: "column",
  meaning,
  samples: [],
});

const found: ListFindings = {
  sheets: ["Notes", "Companies"],
  sheet: "Companies",
  headerLine: 3,
  columns: [
    column(1, "COMPANY_NAME"),
    column(2, "EMAIL"),
    column(3, null),
    column(null, "RECIPIENT_NAME"),
  ],
  warnings: {},
};

test("what was found is what is asked for again, without columns that are made of others", () => {
  expect(toReading("id", found, layoutOf(found))).toEqual({
    importId: "id",
    sheet: "Companies",
    layout: {
      headerLine: 3,
      columns: [
        { position: 1, meaning: "COMPANY_NAME" },
        { position: 2, meaning: "EMAIL" },
      ],
    },
  });
});

test("a meaning moves from one column to another", () => {
  const layout = withMeaning(layoutOf(found), 3, "EMAIL");
  expect(layout.meanings).toEqual({ 1: "COMPANY_NAME", 3: "EMAIL" });
  expect(withMeaning(layout, 1, null).meanings).toEqual({ 3: "EMAIL" });
});

test("without headers the first line is a row", () => {
  const layout = { ...layoutOf(found), hasHeaders: false };
  expect(toReading("id", found, layout).layout?.headerLine).toBe(0);
});

test("another sheet is guessed anew", () => {
  const layout = { ...layoutOf(found), sheet: "Notes" };
  expect(toReading("id", found, layout)).toEqual({ importId: "id", sheet: "Notes", layout: null });
});
