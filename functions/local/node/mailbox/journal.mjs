import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/**
 * Appends every change as a line `[table, key, value]`, null for "gone", before it is answered: a kill loses
 * nothing that was acknowledged. Opening replays the lines and writes back only the last of each key.
 */
export class Journal {
  #file;
  #tables = new Map();

  constructor(file) {
    this.#file = file;
    if (existsSync(file)) this.#replay();
  }

  /** What was written before this start, as [key, value] in the order of first writing. */
  entries(table) {
    return [...(this.#tables.get(table) ?? [])];
  }

  put(table, key, value) {
    appendFileSync(this.#file, line(table, key, value));
  }

  remove(table, key) {
    this.put(table, key, null);
  }

  #replay() {
    // What follows the last line end was cut off by a kill and was never answered.
    for (const text of readFileSync(this.#file, "utf8").split("\n").slice(0, -1)) {
      const [table, key, value] = JSON.parse(text);
      if (!this.#tables.has(table)) this.#tables.set(table, new Map());
      if (value === null) this.#tables.get(table).delete(key);
      else this.#tables.get(table).set(key, value);
    }
    const kept = [...this.#tables].flatMap(([table, rows]) => [...rows].map(([key, value]) => line(table, key, value)));
    writeFileSync(`${this.#file}.new`, kept.join(""));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function line(table, key, value) {
  return `${JSON.stringify([table, key, value])}\n`;
}
