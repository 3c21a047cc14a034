import { resolve } from "node:path";

const samples = resolve(
  import.meta.dirname,
  "../../functions/local/src/main/resources/dev/applyflow/local/sample",
);

export const messyList = `${samples}/companies.xlsx`;
export const resume = `${samples}/resume.pdf`;
