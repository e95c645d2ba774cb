/**
 * Resolves as `work` does; where that takes more than `seconds`, rejects with `reason`.
 * @template Result
 * @param {number} seconds
 * @param {Promise<Result>} work
 * @param {Error} reason
 * @returns {Promise<Result>}
 */
export async function within(seconds, work, reason) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(reason), Math.max(0, seconds) * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
