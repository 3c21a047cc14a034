const types: Record<string, string> = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** By the name: what a browser says about a .csv depends on what else is installed. */
export function contentType(filename: string): string {
  const extension = filename.split(".").pop()?.toLowerCase() ?? "";
  return types[extension] ?? "application/octet-stream";
}
