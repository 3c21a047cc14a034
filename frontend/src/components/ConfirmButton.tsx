import { Button, Group, Modal, Stack, Text, type ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { m } from "@/generated/paraglide/messages";

interface Props extends ButtonProps {
  label: string;
  /** The question, what follows from a yes, and the yes itself. */
  title: string;
  text: string;
  confirm: string;
  onConfirm: () => void;
}

/** A button for what cannot be undone: asks first. */
export function ConfirmButton({ label, title, text, confirm, onConfirm, ...button }: Props) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        closeButtonProps={{ "aria-label": m.close() }}
        centered
      >
        <Stack>
          <Text>{text}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {m.keep_it()}
            </Button>
            <Button
              color="red"
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
