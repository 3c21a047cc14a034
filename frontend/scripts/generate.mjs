// Generates what is not committed: the API's types from its description, the messages from their catalogue.
import { mkdir, writeFile } from "node:fs/promises";
import { compile } from "@inlang/paraglide-js";
import openapiTS, { astToString } from "openapi-typescript";

const description = new URL(
  "../../functions/adapters/src/main/resources/dev/applyflow/web/openapi.json",
  import.meta.url,
);
const generated = new URL("../src/generated/", import.meta.url);

await mkdir(generated, { recursive: true });
await writeFile(new URL("api.d.ts", generated), astToString(await openapiTS(description)));

await compile({
  project: "./project.inlang",
  outdir: "./src/generated/paraglide",
  strategy: ["localStorage", "preferredLanguage", "baseLocale"],
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
});
