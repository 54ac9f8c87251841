// Upgrades and patches.
export default {
  summary: '服务期内发布的版本，客户可以一直下载；服务期外发布的，要在服务期内下载。',
  kind: { UPGRADE: '升级', PATCH: '补丁' },
  column: {
    releasedOn: '发布日期',
    product: '产品',
    version: '版本号',
    kind: '类型',
    notes: '更新内容',
    check: '能否下载',
  },
  filter: { label: '筛选', productAll: '全部产品', kindAll: '全部类型' },
  list: {
    empty: '还没有版本。发布升级或补丁后，在这里登记。',
    none: '没有符合条件的版本。请更换条件。',
  },
  add: {
    open: '登记版本',
    productChoose: '选择产品',
    productMissing: '请选择产品',
    versionMissing: '请填写版本号，如 2005.2.1',
    submit: '登记',
    done: '{{release}} 已登记',
  },
  check: {
    open: '查许可',
    of: '查许可：{{release}}',
    title: '谁可以下载 {{release}}',
    licence: '客户与许可',
    on: '下载日期',
    hint: '选择许可后，这里说明能否下载、为什么。',
    yes: '可以下载',
    no: '不能下载',
    reason: {
      COVERED_ON_RELEASE_DAY: '发布那天在服务期内，以后一直可以下载。',
      COVERED_ON_DOWNLOAD_DAY: '下载那天在服务期内。',
      NOT_COVERED: '发布那天和下载那天都不在服务期内。续约后可以下载。',
      NOT_RELEASED: '那天还没有发布。',
      OTHER_PRODUCT: '这份许可是另一产品。',
    },
  },
};
