/** Resolves when nothing fades or moves any more; what is looked at by its colours must stand still. */
export async function settled(): Promise<void> {
  // One that is taken away with its element is at its end too.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
}
