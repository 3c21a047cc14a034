import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { ProblemAlert } from "@/components/ProblemAlert";
import { m } from "@/generated/paraglide/messages";
import { fieldProblem } from "@/lib/field-text";
import { renameCampaign } from "./api/rename-campaign";
import { useChange } from "./use-change";

export function RenameButton({ campaignId, name }: { campaignId: string; name: string }) {
  const [opened, { open, close }] = useDisclosure();
  const [text, setText] = useState(name);
  const rename = useChange<string>(campaignId, (next) => renameCampaign(campaignId, next));
  const nameError = fieldProblem(rename.error, "name");
  return (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          setText(name);
          open();
        }}
      >
        {m.rename()}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={m.rename_title()}
        closeButtonProps={{ "aria-label": m.close() }}
        centered
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            rename.mutate(text.trim(), { onSuccess: close });
          }}
        >
          <Stack>
            {!nameError && <ProblemAlert error={rename.error} />}
            <TextInput
              label={m.campaign_name()}
              required
              maxLength={120}
              data-autofocus
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
              error={nameError}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={rename.isPending}>
                {m.save()}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
