import type { ConfigEdit, KeyPath, TextEdit } from '../document/edit.ts';
import { readDocument, startsWith, type Document } from './document.ts';
import { Pieces } from './pieces.ts';
import type { TextStep } from './step.ts';

/**
 * The text on its way through a list of edits. It is parsed anew only where an edit may depend on one before it: a
 * value replaced in place leaves everything that is said at other paths where it is.
 */
export class Draft {
  private document: Document;
  private readonly pieces: Pieces;
  private pending: TextEdit[] = [];
  private inPlace: KeyPath[] = [];
  private stale = false;

  private readonly names: string;

  /** @param names as `readDocument` takes them */
  constructor(document: Document, names: string) {
    this.document = document;
    this.names = names;
    this.pieces = new Pieces(document.text);
  }

  /** The document on which an edit can be planned. */
  documentFor(edit: ConfigEdit): Document {
    const related = (path: KeyPath) => !('path' in edit) || startsWith(edit.path, path) || startsWith(path, edit.path);
    if (this.stale || this.inPlace.some(related)) this.parse();
    return this.document;
  }

  /** Takes in what an edit comes to. */
  add(edit: ConfigEdit, step: TextStep): void {
    if (step.text.length === 0) return;
    this.pending.push(...step.text);
    if (step.inPlace && 'path' in edit) this.inPlace.push(edit.path);
    else this.stale = true;
  }

  /** All of it as edits of the first text. */
  edits(): TextEdit[] {
    this.apply();
    return this.pieces.edits();
  }

  private apply(): void {
    this.pieces.apply(this.pending);
    this.pending = [];
  }

  private parse(): void {
    this.apply();
    const read = readDocument(this.pieces.text, this.names);
    if (!read.ok) throw new Error(`the edit engine wrote what does not parse: ${read.fault.evidence}`);
    this.document = read.value;
    this.inPlace = [];
    this.stale = false;
  }
}
