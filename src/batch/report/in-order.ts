/**
 * Work on several items at a time, results in the order of the items. No more than `most` are begun before their turn, so
 * memory does not grow with their number. The first failure is thrown when its turn comes.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<{ readonly value: R } | { readonly error: unknown }>[] = []
  const settled = async (item: T) => {
    try {
      return { value: await work(item) }
    } catch (error) {
      return { error }
    }
  }
  const next = async (): Promise<R> => {
    const ended = await begun.shift()!
    if ('error' in ended) throw ended.error
    return ended.value
  }
  for await (const item of items) {
    begun.push(settled(item))
    if (begun.length >= most) yield await next()
  }
  while (begun.length > 0) yield await next()
}
