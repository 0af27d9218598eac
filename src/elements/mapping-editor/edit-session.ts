import type { ClientMapping } from '../../model/client-mapping.js';
import { beginEdits, isEdited, type MappingEdits, sameMapping } from '../../model/draft.js';
import type { KeptEdits } from './edit-shelf.js';

/** The edits of one client, the row that they are made on, and what others make of that row meanwhile. */
export class EditSession {
  edits: MappingEdits;
  #row: ClientMapping;
  #theirs: ClientMapping | undefined;

  constructor(row: ClientMapping, kept?: KeptEdits) {
    this.#row = kept?.row ?? row;
    this.edits = kept?.edits ?? beginEdits(row);
    if (kept) this.receive(row);
  }

  /** The row that the person saw when editing began; what is saved names its revision. */
  get row(): ClientMapping {
    return this.#row;
  }

  /** The row as somebody else has made it, while the person has not decided between it and the edits. */
  get theirs(): ClientMapping | undefined {
    return this.#theirs;
  }

  get isDirty(): boolean {
    return isEdited(this.edits, this.#row);
  }

  /** Takes the row as it is now. Answers whether it is at odds with unsaved edits. */
  receive(row: ClientMapping): boolean {
    if (!this.isDirty || !isEdited(this.edits, row)) this.adopt(row);
    else if (sameMapping(row, this.#row)) this.#rebase(row);
    else this.#theirs = row;
    return this.#theirs !== undefined;
  }

  /** Takes the row that came of saving `sent`. Answers whether nothing was edited since. */
  saved(row: ClientMapping, sent: MappingEdits): boolean {
    const isDone = this.edits === sent;
    if (isDone) this.adopt(row);
    else this.#rebase(row);
    return isDone;
  }

  /** Makes a row the one that is seen, and forgets the edits. */
  adopt(row: ClientMapping): void {
    this.#rebase(row);
    this.edits = beginEdits(row);
  }

  /** Decides for the edits: they stand on the row as it is now. */
  keepMine(): void {
    if (this.#theirs) this.#rebase(this.#theirs);
  }

  /** Decides for the row as somebody else has made it. */
  useTheirs(): void {
    if (this.#theirs) this.adopt(this.#theirs);
  }

  #rebase(row: ClientMapping): void {
    this.#row = row;
    this.#theirs = undefined;
  }
}
