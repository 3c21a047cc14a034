import { SimpleGrid, Text } from "@mantine/core";
import { m } from "@/generated/paraglide/messages";
import type { Campaign } from "@/lib/api/types";
import { PreviewPane } from "./PreviewPane";
import { TemplateForm } from "./TemplateForm";
import { useTemplateDraft } from "./use-template-draft";

interface Props {
  campaign: Campaign;
  onNext: () => void;
}

export function TemplateStep({ campaign, onNext }: Props) {
  const draft = useTemplateDraft(campaign);
  const { id, activeList } = campaign;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
      <TemplateForm campaign={campaign} draft={draft} onNext={onNext} />
      {activeList ? (
        <PreviewPane campaignId={id} importId={activeList.importId} template={draft.text} />
      ) : (
        <Text c="dimmed">{m.preview_needs_list()}</Text>
      )}
    </SimpleGrid>
  );
}
