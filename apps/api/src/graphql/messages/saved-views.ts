/** Sentences of saved views. */
export const savedViews: Record<'en' | 'zh-CN', Record<string, string>> = {
  en: {
    VIEW_NAME_TAKEN: 'You have a view called {name} on this page already. Choose another name.',
    VIEWS_TOO_MANY: 'You have {most} views on this page already. Discard one that you no longer use.',
    VIEW_OF_ANOTHER: "The view {name} is somebody else's. Save one of your own under a name you choose.",
  },
  'zh-CN': {
    VIEW_NAME_TAKEN: '您在本页已有名为“{name}”的视图，请换一个名称。',
    VIEWS_TOO_MANY: '您在本页已有 {most} 个视图，请先删除不再使用的视图。',
    VIEW_OF_ANOTHER: '视图“{name}”是别人的，请另取名称，保存为自己的视图。',
  },
};
