/** The rule of an amount that must be stated: refuses a blank and what is no amount, with this sentence. */
export const amountRule = (message: string) => ({
  validator: (_: unknown, value: number | null | undefined) =>
    typeof value === 'number' && !Number.isNaN(value)
      ? Promise.resolve()
      : Promise.reject(new Error(message)),
});
