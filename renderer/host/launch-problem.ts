/** Why a file named on the command line cannot be read, as an error whose `name` is the reason and whose text says what to do. */
export function launchProblem(path: string, reason: 'not-found' | 'no-permission' | 'damaged'): Error {
  const sentences = {
    'not-found': `“${path}” is not there. Check the name and try again.`,
    'no-permission': `“${path}” may not be read by you. Change its permissions, or copy it to a folder of yours, and import it again.`,
    damaged: `“${path}” could not be read from the disk.`,
  }
  const problem = new Error(sentences[reason])
  problem.name = reason
  return problem
}
