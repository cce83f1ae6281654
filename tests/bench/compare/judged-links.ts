/**
 * Strong links that no gold pair speaks of, as one reader judged them: whether both passages say something of the same thing.
 * By where they stand (number of the report, offset), as no text of the reports is kept here.
 */
export const JUDGED_LINKS: Readonly<Record<string, boolean>> = {
  '001@502 004@1561': true,
  '001@502 002@1154': true,
  '002@1154 004@1561': true,
  '001@351 004@0': true,
  '002@1154 004@1291': false,
  '002@781 004@0': true,
  '001@846 004@812': true,
  '001@0 002@1154': true,
  '001@0 004@368': true,
  '002@1064 004@368': true,
  '000@1151 003@932': false,
  '000@2623 002@1272': false,
}
