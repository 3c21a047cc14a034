import { useSessionStorage } from "@mantine/hooks";
import type { Campaign, Template } from "@/lib/api/types";

/** The text as it is being written; outlives a reload and a login in between. */
export function useTemplateDraft({ id, template }: Campaign) {
  const [draft, setDraft, forget] = useSessionStorage<Template | undefined>({
    key: `applyflow-template-${id}`,
    getInitialValueInEffect: false,
  });
  const text = draft ?? template ?? { subject: "", body: "" };
  return {
    text,
    change: (part: Partial<Template>) => setDraft({ ...text, ...part }),
    forget,
  };
}
