/**
 * What the curriculum has to teach, by id: `A2-07` (a requirement of the source texts), `A6-12` (a leaf of the after-sales
 * flow chart), `C32` (a scenario of the catalogue), `D3-05` (a red line). A file says under `covers:` which of them it
 * teaches; `peilian check --coverage` makes the table.
 */
import { list, text, type Field } from './fields.ts';

/** The header field `covers`, the same in every kind of file. */
export const covers = (): Field<readonly string[]> => list(text('A2-07', 20));
