import type { Scheme } from '../scheme.ts'
import { etsi } from './etsi.ts'
import { focusGroup } from './focus-group.ts'
import { ieee802 } from './ieee802.ts'
import { ietf } from './ietf.ts'
import { ituCom } from './itu-com.ts'
import { ituConference } from './itu-conference.ts'
import { ituDms } from './itu-dms.ts'
import { ituLetter } from './itu-letter.ts'
import { ituLiaisonFile } from './itu-liaison-file.ts'
import { ituPrinted } from './itu-printed.ts'
import { ituQuestion } from './itu-question.ts'
import { ituR } from './itu-r.ts'
import { ituRecommendation } from './itu-recommendation.ts'
import { ituShort } from './itu-short.ts'
import { jtc1 } from './jtc1.ts'
import { thirdGeneration } from './third-generation.ts'

/** Every scheme, the more telling before the less: where two match the same characters, the earlier one keeps them. */
export const allSchemes: readonly Scheme[] = [
  ituDms,
  ituLiaisonFile,
  focusGroup,
  ituCom,
  ituPrinted,
  ituLetter,
  ieee802,
  thirdGeneration,
  etsi,
  jtc1,
  ietf,
  ituConference,
  ituR,
  ituRecommendation,
  ituQuestion,
  ituShort,
]
