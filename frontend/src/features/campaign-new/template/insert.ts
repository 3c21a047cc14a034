export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Puts a placeholder where the cursor is, as if it had been typed. */
export function insertAtCursor(field: TextField | null, name: string): void {
  if (!field) return;
  const end = field.value.length;
  field.setRangeText(`{{${name}}}`, field.selectionStart ?? end, field.selectionEnd ?? end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
