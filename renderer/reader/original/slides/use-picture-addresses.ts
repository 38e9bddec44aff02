import { useEffect, useState } from 'react'
import type { DrawnPicture } from '../../../../shared/contracts/drawing.ts'

const none: readonly string[] = []

/** Addresses under which the window finds the pictures of a drawing, for as long as it is shown. */
export function usePictureAddresses(pictures: readonly DrawnPicture[]): readonly string[] {
  const [made, setMade] = useState<{ readonly pictures: readonly DrawnPicture[]; readonly addresses: readonly string[] }>()
  // An address holds its picture in memory until it is given back; that is outside React.
  useEffect(() => {
    const addresses = pictures.map(({ type, bytes }) => URL.createObjectURL(new Blob([bytes], { type })))
    setMade({ pictures, addresses })
    return () => {
      for (const address of addresses) URL.revokeObjectURL(address)
    }
  }, [pictures])
  return made?.pictures === pictures ? made.addresses : none
}
