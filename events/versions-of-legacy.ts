import type { LegacyCatalogue, LegacyEventType } from './legacy-catalogue.js';

/** The versions of what legacy records and their imports state, without the schemas; the type forbids drift. */
export const legacyVersions: { readonly [Type in LegacyEventType]: LegacyCatalogue[Type]['version'] } = {
  LegacyRecordImported: 1,
  LegacyRecordCorrected: 1,
  LegacyRecordFrozen: 1,
  LegacyRecordTakenOver: 1,
  LegacyRecordGivenBack: 1,
  LegacyImportBegan: 1,
  LegacyImportPageRecorded: 1,
  LegacyImportCompleted: 1,
};
