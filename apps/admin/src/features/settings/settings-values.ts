import type { SettingsParts } from './settings-documents';

/** What can be set. */
export type SettingsValues = Omit<SettingsParts, 'version' | 'changedAt' | 'changedBy' | '__typename'>;

const NOT_SET = new Set(['version', 'changedAt', 'changedBy', '__typename']);

/** The values of the settings alone. */
export function valuesOf(settings: SettingsParts): SettingsValues {
  const entries = Object.entries(settings).filter(([name]) => !NOT_SET.has(name));
  return Object.fromEntries(entries) as SettingsValues;
}

const blankAsNull = (value: unknown): unknown => (typeof value === 'string' ? value.trim() || null : value);

/** What differs from the settings as they were read: what is left alone is not sent. */
export function changedValues(
  before: SettingsValues,
  typed: Partial<SettingsValues>,
): Partial<SettingsValues> {
  const was = before as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(typed)
      .map(([name, value]) => [name, blankAsNull(value)] as const)
      .filter(([name, value]) => name in was && value !== was[name]),
  );
}
