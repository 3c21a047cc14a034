import { Button, FileButton, Group, Input, Stack, Text } from "@mantine/core";
import { useId, useState, type DragEvent, type ReactNode } from "react";
import classes from "./FilePicker.module.css";

interface Props {
  label: string;
  hint: string;
  button: string;
  accept: string;
  loading: boolean;
  error: string | undefined;
  onFile: (file: File) => void;
  children?: ReactNode;
}

/** Takes a file from the dialogue or dropped onto it. */
export function FilePicker({
  label,
  hint,
  button,
  accept,
  loading,
  error,
  onFile,
  children,
}: Props) {
  const [over, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !loading) onFile(file);
  };
  return (
    <Stack
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
      className={classes.zone}
      data-over={over || undefined}
      data-error={error ? true : undefined}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      gap="xs"
    >
      <Text fw={600} id={`${id}-label`}>
        {label}
      </Text>
      <Text c="dimmed" size="sm" id={`${id}-hint`}>
        {hint}
      </Text>
      {children}
      <Group>
        <FileButton
          accept={accept}
          onChange={(file) => file && onFile(file)}
          inputProps={{ "aria-label": label, tabIndex: -1 }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={loading}>
              {button}
            </Button>
          )}
        </FileButton>
      </Group>
      {error && <Input.Error role="alert">{error}</Input.Error>}
    </Stack>
  );
}
