import { Collection } from "@emulators/core";

/** A collection of the emulator whose items survive a restart. */
export class DurableCollection extends Collection {
  #journal;
  #name;

  constructor(journal, name, indexFields) {
    super(indexFields);
    this.#journal = journal;
    this.#name = name;
    for (const [id, item] of journal.entries(name)) {
      this.items.set(id, item);
      this.addToIndex(item);
      this.autoId = Math.max(this.autoId, id + 1);
    }
  }

  insert(data) {
    return this.#written(super.insert(detached(data)));
  }

  update(id, data) {
    const item = super.update(id, detached(data));
    return item && this.#written(item);
  }

  delete(id) {
    this.#journal.remove(this.#name, id);
    return super.delete(id);
  }

  /** Deletes all, and goes on counting where it was: an id is never given twice. */
  clear() {
    for (const id of [...this.items.keys()]) this.delete(id);
  }

  #written(item) {
    this.#journal.put(this.#name, item.id, item);
    return item;
  }
}

/** In strings of its own: a subject cut out of a mail would keep the whole mail in memory. */
function detached(item) {
  return JSON.parse(JSON.stringify(item));
}

/** A map that survives a restart. */
export class DurableMap extends Map {
  #journal;
  #name;

  constructor(journal, name) {
    super();
    for (const [key, value] of journal.entries(name)) super.set(key, value);
    this.#journal = journal;
    this.#name = name;
  }

  set(key, value) {
    this.#journal.put(this.#name, key, value);
    return super.set(key, value);
  }

  delete(key) {
    this.#journal.remove(this.#name, key);
    return super.delete(key);
  }
}
