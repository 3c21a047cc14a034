import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import api from "../../../functions/adapters/src/main/resources/dev/applyflow/web/openapi.json";
import { describeMailError } from "@/features/campaign/mail-error";
import { describeListProblem } from "@/features/campaign-new/list/list-problem";
import { describeReason } from "@/features/campaign-new/list/report/row-reason";
import { warningKinds } from "@/features/campaign-new/list/warnings/kinds";
import { overwriteGetLocale } from "@/generated/paraglide/runtime";
import type { ProblemCode } from "@/lib/api/problem";
import { ProblemError } from "@/lib/api/problem";
import type {
  FieldError,
  ListFlaw,
  Mail,
  MailErrorReason,
  RecipientList,
  RowReason,
  WarningCode,
} from "@/lib/api/types";
import { fieldText } from "@/lib/field-text";
import { problemSentences, problemTitle } from "@/lib/problem-text";

const { schemas } = api.components;
const foreign = "the server's own words";
const unknown = "not-known-here-yet";

type ListProblem = NonNullable<RecipientList["problem"]>;

function mailError(errorCode: Mail["errorCode"], errorReason: MailErrorReason | null = null) {
  return { errorCode, errorReason, errorValues: ["2026-11-20", "2"], errorText: null };
}

function listProblem(code: string, reason: ListFlaw | null = null): ListProblem {
  return { code: code as ListProblem["code"], reason, values: ["3", "200"], detail: foreign };
}

/* Each kind of code, and how this page tells it, in whatever language is set. */
const kinds: Record<string, { codes: string[]; tell: (code: string) => string }> = {
  problem: {
    codes: schemas.Problem.properties.code.enum,
    tell: (code) => problemTitle(code as ProblemCode),
  },
  "field error": {
    codes: schemas.FieldError.properties.code.enum,
    tell: (code) =>
      fieldText({
        field: "field",
        code: code as FieldError["code"],
        detail: foreign,
        values: ["2026-11-20T10:00:00Z", "2"],
      }),
  },
  "list problem": {
    codes: schemas.ListProblem.properties.code.enum,
    tell: (code) => describeListProblem(listProblem(code)),
  },
  "flaw of a list": {
    codes: schemas.ListFlaw.enum,
    tell: (code) => describeListProblem(listProblem("list-unreadable", code as ListFlaw)),
  },
  "reason to reject a row": {
    codes: schemas.RowReasonCode.enum.filter((code) => code !== "DUPLICATE_ADDRESS"),
    tell: (code) => describeReason(code as RowReason["code"]),
  },
  warning: {
    codes: schemas.WarningCode.enum,
    tell: (code) => warningKinds[code as WarningCode]({ count: "1" }),
  },
  "mail error": {
    codes: schemas.MailErrorCode.enum,
    tell: (code) => describeMailError(mailError(code as Mail["errorCode"])),
  },
  "reason of a mail error": {
    codes: schemas.MailErrorReason.enum,
    tell: (code) => describeMailError(mailError("TRANSIENT", code as MailErrorReason)),
  },
};

beforeEach(() => {
  overwriteGetLocale(() => "en");
  vi.stubGlobal("navigator", { languages: [] });
});

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries(kinds))("a %s", (_, { codes, tell }) => {
  test.each(codes)("%s is told in each language", (code) => {
    const [en, de] = (["en", "de"] as const).map((locale) => {
      overwriteGetLocale(() => locale);
      return tell(code);
    });
    expect(en).not.toBe(de);
    for (const text of [en, de])
      expect(text).not.toMatch(/^(the server's own words|Not usable|Nicht brauchbar)|undefined/);
  });
});

test.each(schemas.Problem.properties.code.enum)("%s has a title of its own", (code) => {
  const title = problemTitle(code as ProblemCode);
  expect(title === problemTitle(unknown as ProblemCode)).toBe(code === "internal");
});

test("what is not known yet is told in the server's own words", () => {
  expect(kinds["field error"]?.tell(unknown)).toBe(foreign);
  expect(kinds["list problem"]?.tell(unknown)).toBe(foreign);
  expect(
    describeMailError({ ...mailError(unknown as Mail["errorCode"]), errorText: foreign }),
  ).toBe(foreign);
});

test("of a flaw that is not known yet the code is told", () => {
  const told = describeListProblem(listProblem("list-too-large", unknown as ListFlaw));
  expect(told).toBe("The list is too large. Split it, or remove what you do not need.");
});

test("a server's sentence that names particulars is shown, whatever the status", () => {
  const lines = (code: ProblemCode, status: number) =>
    problemSentences(new ProblemError(code, status, foreign));
  expect(lines("internal", 500)).toContain(foreign);
  expect(lines("test-mail-failed", 502)).toContain(foreign);
  expect(lines("mailbox-connect-failed", 502)).toContain(foreign);
  expect(lines("wrong-state", 409)).toContain(foreign);
  expect(lines("mailbox-missing", 409)).toEqual(["Connect it, then repeat this."]);
  expect(problemSentences(new ProblemError("offline", 0))).toHaveLength(1);
});
