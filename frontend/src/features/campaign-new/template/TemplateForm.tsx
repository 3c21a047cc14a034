import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { campaignQuery } from "@/lib/api/campaign";
import type { Campaign } from "@/lib/api/types";
import { fieldProblem } from "@/lib/field-text";
import { preflightQuery } from "../api/preflight";
import { saveTemplate } from "../api/save-template";
import { exampleTemplate } from "./example";
import { insertAtCursor, type TextField } from "./insert";
import { PlaceholderButtons } from "./PlaceholderButtons";
import type { useTemplateDraft } from "./use-template-draft";

interface Props {
  campaign: Campaign;
  draft: ReturnType<typeof useTemplateDraft>;
  onNext: () => void;
}

export function TemplateForm({ campaign: { id, list, activeList }, draft, onNext }: Props) {
  const { text, change, forget } = draft;
  const queryClient = useQueryClient();
  const body = useRef<HTMLTextAreaElement>(null);
  const lastUsed = useRef<TextField>(null);
  const save = useMutation<Campaign>({
    mutationFn: () => saveTemplate(id, text),
    onSuccess: (campaign) => {
      queryClient.setQueryData(campaignQuery(id).queryKey, campaign);
      void queryClient.invalidateQueries(preflightQuery(id));
      forget();
    },
  });
  const subjectError = fieldProblem(save.error, "subject");
  const bodyError = fieldProblem(save.error, "body");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // Not of the mutation itself: whoever has gone to another step meanwhile stays there.
        save.mutate(undefined, { onSuccess: onNext });
      }}
    >
      <Stack>
        {!subjectError && !bodyError && <ProblemAlert error={save.error} />}
        <TextInput
          label={m.template_subject()}
          required
          maxLength={250}
          value={text.subject}
          onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
          onFocus={({ currentTarget }) => (lastUsed.current = currentTarget)}
          error={subjectError}
        />
        <Textarea
          ref={body}
          label={m.template_body()}
          required
          maxLength={20_000}
          autosize
          minRows={10}
          maxRows={24}
          value={text.body}
          onChange={({ currentTarget }) => change({ body: currentTarget.value })}
          onFocus={({ currentTarget }) => (lastUsed.current = currentTarget)}
          error={bodyError}
        />
        <PlaceholderButtons
          list={activeList ?? list}
          onPick={(name) => insertAtCursor(lastUsed.current ?? body.current, name)}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {m.save_and_continue()}
          </Button>
          {!text.subject && !text.body && (
            <Button variant="default" onClick={() => change(exampleTemplate())}>
              {m.template_use_example()}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
