import { memo, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnnualPlansSection } from './annual-plans-section';
import { CausesSection } from './causes-section';
import { DataRepairSection } from './data-repair-section';
import { EmergencySection } from './emergency-section';
import { FreePeriodSection } from './free-period-section';
import { HotlineSection } from './hotline-section';
import { OnSiteSection } from './on-site-section';
import { RemoteSection } from './remote-section';
import { SheetContext, type Sheet } from './sheet-context';
import { TaxSection } from './tax-section';
import {
  Contact,
  CustomServicesSection,
  DevelopmentSection,
  Products,
  RepresentativeSection,
  WebsiteSection,
} from './text-sections';
import { TrainingSection } from './training-section';
import { ZonesSection } from './zones-section';
import styles from './sheet.module.css';

/** A whole rate table, laid out as the guide prints it. */
export const RateTableSheet = memo(function RateTableSheet({ sheet }: { readonly sheet: Sheet }): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  const { t: words } = useTranslation('words');
  const spoken = useMemo(() => ({ ...sheet, t, words, isOverview: false }), [sheet, t, words]);
  return (
    <SheetContext value={spoken}>
      <div className={styles['sheet']}>
        <Products />
        <FreePeriodSection />
        <CausesSection />
        <WebsiteSection />
        <HotlineSection />
        <TrainingSection />
        <OnSiteSection />
        <DataRepairSection />
        <AnnualPlansSection />
        <RepresentativeSection />
        <RemoteSection />
        <EmergencySection />
        <ZonesSection />
        <DevelopmentSection />
        <CustomServicesSection />
        <TaxSection />
        <Contact />
      </div>
    </SheetContext>
  );
});
