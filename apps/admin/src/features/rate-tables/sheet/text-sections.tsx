import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from './section';
import { useSheet } from './sheet-context';
import styles from './sheet.module.css';

const customServices = ['import', 'processes', 'integration', 'consulting', 'other'] as const;

/** Clause 3: the vendor's website. It states no figures. */
export const WebsiteSection = (): ReactNode => <Section of="website" clause="3" />;

/** Clause 8: a representative at any hour. It states no figures. */
export const RepresentativeSection = (): ReactNode => <Section of="representative" clause="8" />;

/** Clause 11: development at an agreed fee. It states no figures. */
export const DevelopmentSection = (): ReactNode => <Section of="development" clause="11" />;

/** Clause 12: services made to measure. It states no figures. */
export function CustomServicesSection(): ReactNode {
  const { t } = useTranslation('guide');
  return (
    <Section of="customServices" clause="12">
      <ol className={styles['services']}>
        {customServices.map((service) => (
          <li key={service}>{t(`customService.${service}`)}</li>
        ))}
      </ol>
    </Section>
  );
}

/** What stands before the clauses: the products that they are for. */
export function Products(): ReactNode {
  const { document, only } = useSheet();
  const { t } = useTranslation(['guide', 'words']);
  if (only !== null) return null;
  const products = document.products.map(({ name }) => name).join(t('words:comma'));
  return (
    <div className={styles['around']}>
      <p>{t('products', { products })}</p>
      <p>{t('solutions')}</p>
    </div>
  );
}

/** What stands after the clauses: whom to ask. */
export function Contact(): ReactNode {
  const { only } = useSheet();
  const { t } = useTranslation('guide');
  return only === null && <p className={styles['around']}>{t('contact')}</p>;
}
