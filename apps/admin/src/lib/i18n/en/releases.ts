// Upgrades and patches.
export default {
  summary: 'What came out under cover may be had for ever; anything else only while under cover.',
  kind: { UPGRADE: 'Upgrade', PATCH: 'Patch' },
  column: {
    releasedOn: 'Released on',
    product: 'Product',
    version: 'Version',
    kind: 'Kind',
    notes: 'What is new',
    check: 'Who may have it',
  },
  filter: { label: 'Filter', productAll: 'All products', kindAll: 'All kinds' },
  list: {
    empty: 'There is no release yet. Once an upgrade or a patch is out, enter it here.',
    none: 'Nothing fits. Change the filters.',
  },
  add: {
    open: 'Add a release',
    productChoose: 'Choose a product',
    productMissing: 'Choose a product',
    versionMissing: 'Enter the version, such as 2005.2.1',
    submit: 'Add it',
    done: '{{release}} was added',
  },
  check: {
    open: 'Check',
    of: 'Check: {{release}}',
    title: 'Who may have {{release}}',
    licence: 'Customer and licence',
    on: 'Day of the download',
    hint: 'Choose a licence: whether it may be had, and why, stands here.',
    yes: 'It may be had',
    no: 'It may not be had',
    reason: {
      COVERED_ON_RELEASE_DAY: 'The licence was covered on the day of the release: it may be had for ever.',
      COVERED_ON_DOWNLOAD_DAY: 'The licence is covered on the day of the download.',
      NOT_COVERED: 'The licence is covered on neither day. Once it is renewed, it may be had.',
      NOT_RELEASED: 'It is not out on that day.',
      OTHER_PRODUCT: 'The licence is for another product.',
    },
  },
};
