const STATUS = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  500: "INTERNAL",
};

/** An error as Google's APIs write it. */
export function error(code, reason, message) {
  const errors = [{ message, domain: "global", reason }];
  return Response.json({ error: { code, message, errors, status: STATUS[code] } }, { status: code });
}
