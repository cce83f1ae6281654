/**
 * What a person said of the differing rows over the five reports: whether a reader would take them for one thing told in two
 * ways. By kind and by where the readings stand (number of the report, offset), as no text of the reports is kept here.
 */
export const JUDGED_ROWS: Readonly<Record<string, boolean>> = {
  'date 001@299 002@292 002@312 004@303': true,
  'attribution 001@503 002@1154 004@1561': true,
  'attribution 001@0 001@229 002@0 004@0 004@154': true,
  'name 001@1471 002@703 004@721': true,
  'name 001@1260 004@863': true,
  'name 001@464 002@980': true,
  'name 000@1468 001@896': true,
  'name 000@727 003@1176': true,
}
