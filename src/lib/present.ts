/** What people see of a report, before a front door gives it its form: a terminal table, a job summary. */
export interface Section {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}
