import type { ListFindings, ListReading, Meaning } from "@/lib/api/types";

/** How a list is to be read, while its owner corrects it. */
export interface Layout {
  sheet: string | null;
  hasHeaders: boolean;
  /** As its field holds it: may be empty. */
  headerLine: number | string;
  /** By the column's position, counted from 1. */
  meanings: Readonly<Record<number, Meaning>>;
}

export function layoutOf({ sheet, headerLine, columns }: ListFindings): Layout {
  return {
    sheet,
    hasHeaders: headerLine > 0,
    headerLine: headerLine > 0 ? headerLine : 1,
    meanings: Object.fromEntries(
      columns.flatMap(({ position, meaning }) =>
        position !== null && meaning !== null ? [[position, meaning]] : [],
      ),
    ),
  };
}

/** Only one column can have a meaning: another one that had it becomes a further column. */
export function withMeaning(layout: Layout, position: number, meaning: Meaning | null): Layout {
  const others = Object.entries(layout.meanings).filter(
    ([other, taken]) => Number(other) !== position && taken !== meaning,
  );
  const meanings = meaning === null ? others : [...others, [position, meaning] as const];
  return { ...layout, meanings: Object.fromEntries(meanings) };
}

/** Another sheet has other columns: how those are to be read is guessed first. */
export function toReading(importId: string, found: ListFindings, layout: Layout): ListReading {
  const { sheet, hasHeaders, headerLine, meanings } = layout;
  return {
    importId,
    sheet,
    layout:
      sheet === found.sheet
        ? {
            headerLine: hasHeaders ? Number(headerLine) : 0,
            columns: Object.entries(meanings).map(([position, meaning]) => ({
              position: Number(position),
              meaning,
            })),
          }
        : null,
  };
}
