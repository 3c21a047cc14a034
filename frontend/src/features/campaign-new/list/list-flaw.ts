import { m } from "@/generated/paraglide/messages";
import type { ListFlaw } from "@/lib/api/types";
import { formatNumber } from "@/lib/format";

/** What exactly makes a file unfit for a list, and what to do; what a sentence names comes in the order in which the API gives it. */
export const listFlaws: Record<ListFlaw, (first: string, second: string) => string> = {
  "old-excel": () => m.list_flaw_old_excel(),
  password: () => m.list_flaw_password(),
  pdf: () => m.list_flaw_pdf(),
  "web-page": () => m.list_flaw_web_page(),
  "binary-workbook": () => m.list_flaw_binary_workbook(),
  "open-document": () => m.list_flaw_open_document(),
  numbers: () => m.list_flaw_numbers(),
  "other-document": () => m.list_flaw_other_document(),
  archive: () => m.list_flaw_archive(),
  "no-list": () => m.list_flaw_no_list(),
  "sheet-without-addresses": (sheet) => m.list_flaw_sheet_without_addresses({ sheet }),
  file: (max) => m.list_flaw_file({ max }),
  columns: (line, max) => m.list_flaw_columns({ line, max }),
  cells: () => m.list_flaw_cells(),
  texts: (max) => m.list_flaw_texts({ max: formatNumber(Number(max)) }),
  row: () => m.list_flaw_row(),
  cell: () => m.list_flaw_cell(),
  text: () => m.list_flaw_text(),
  data: () => m.list_flaw_data(),
  parts: (max) => m.list_flaw_parts({ max: formatNumber(Number(max)) }),
  workbook: () => m.list_flaw_workbook(),
  "row-order": () => m.list_flaw_row_order(),
  quotation: (line) => m.list_flaw_quotation({ line }),
  "endless-row": () => m.list_flaw_endless_row(),
  nul: () => m.list_flaw_nul(),
  gone: () => m.list_flaw_gone(),
};
