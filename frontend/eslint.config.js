import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import hooks from "eslint-plugin-react-hooks";
import globals from "globals";
import { readdirSync } from "node:fs";
import ts from "typescript-eslint";

const features = readdirSync(new URL("src/features", import.meta.url));

/** A feature may be thrown away or moved whole: others never reach into it, `app` puts them together. */
const apart = features.map((feature) => ({
  files: [`src/features/${feature}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: [
              "@/app/*",
              "**/../app/*",
              ...features
                .filter((other) => other !== feature)
                .flatMap((other) => [`@/features/${other}/**`, `**/../${other}/**`]),
            ],
            message: "Features do not know each other, nor the app: pass it in from src/app.",
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(["dist", "src/generated", "test-results", "playwright-report"]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.json", "tsconfig.node.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // The router redirects by throwing.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "@tanstack/router-core", name: "Redirect" }] },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_" }],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], ...hooks.configs.flat.recommended },
  {
    files: ["src/{lib,components}/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@/features/**", "@/app/**"], message: "What is shared knows no feature." },
          ],
        },
      ],
    },
  },
  ...apart,
  {
    files: ["src/**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXText[value=/[a-z]{2}/]:not([value=/^\\s*ApplyFlow\\s*$/])",
          message: "Every text comes from the catalogue: messages/en.json and de.json.",
        },
        {
          selector:
            "JSXAttribute[name.name=/^(label|title|description|placeholder|hint|text|aria-label)$/] > Literal",
          message: "Every text comes from the catalogue: messages/en.json and de.json.",
        },
      ],
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
);
