/** A part of a report for people. The entry points format it as a terminal table or as a job summary. */
export interface Section {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}
