import { m } from "@/generated/paraglide/messages";
import type { Template } from "@/lib/api/types";

/** The catalogue writes [name] for a placeholder, since braces are its own. */
export function exampleTemplate(): Template {
  return {
    subject: braced(m.template_example_subject()),
    body: braced(m.template_example_body()),
  };
}

export function braced(text: string): string {
  return text.replace(/\[([^\]]+)]/g, "{{$1}}");
}
