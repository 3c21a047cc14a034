import { createTheme, type CSSVariablesResolver } from "@mantine/core";

export const theme = createTheme({
  primaryColor: "indigo",
  // Mantine's own shades fall short of WCAG AA.
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: { fontWeight: "650" },
});

/** Contrast of at least 4.5 : 1 on every surface, in both schemes. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": colors.gray[7],
    "--mantine-color-placeholder": colors.gray[7],
    "--mantine-color-error": colors.red[9],
    "--mantine-color-anchor": colors.indigo[9],
    ...lightColors({
      blue: "#1a5f9e",
      gray: colors.gray[8],
      green: "#1f6b30",
      indigo: colors.indigo[9],
      orange: "#9c3a08",
      red: "#b02323",
      violet: colors.violet[9],
    }),
  },
  dark: {
    "--mantine-color-dimmed": colors.dark[1],
    "--mantine-color-placeholder": colors.dark[1],
    "--mantine-color-error": colors.red[4],
    "--mantine-color-anchor": colors.indigo[3],
  },
});

/** The text of badges and alerts, on the faint background of the same colour. */
function lightColors(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([color, text]) => [`--mantine-color-${color}-light-color`, text]),
  );
}
