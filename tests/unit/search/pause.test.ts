import { describe, expect, it } from 'vitest'
import { answerFirst, giveWay } from '../../../renderer/search/engine/pause.ts'

const ticks = async (count: number) => {
  for (let tick = 0; tick < count; tick++) await new Promise((resume) => setTimeout(resume))
}

describe('work in the background', () => {
  it('rests until every answer that was begun is there, one that failed too, and then goes on', async () => {
    const told: string[] = []
    const answers = [
      answerFirst(() => ticks(3)).then(() => told.push('answered')),
      answerFirst(() => ticks(8).then(() => Promise.reject(new Error('for the test')))).catch(() => told.push('failed')),
    ]
    const background = giveWay().then(() => told.push('background'))
    await Promise.all([...answers, background])
    expect(told).toEqual(['answered', 'failed', 'background'])
  })

  it('rests on when the next question is asked as soon as the one before is answered', async () => {
    const told: string[] = []
    const asking = async () => {
      for (let question = 1; question <= 3; question++) told.push(await answerFirst(() => ticks(2).then(() => `answer ${question}`)))
    }
    await Promise.all([asking(), giveWay().then(() => told.push('background'))])
    expect(told).toEqual(['answer 1', 'answer 2', 'answer 3', 'background'])
  })

  it('goes on at once where nobody asks', async () => {
    await answerFirst(() => ticks(1))
    const told: string[] = []
    await Promise.all([giveWay().then(() => told.push('background')), ticks(8).then(() => told.push('later'))])
    expect(told).toEqual(['background', 'later'])
  })
})
