import { useEffect, useState } from 'react'

/** An address under which the window finds a blob, for as long as it is drawn. */
export function useBlobAddress(blob: Blob): string | undefined {
  const [address, setAddress] = useState<string>()
  // An address holds the blob in memory until it is given back; that is outside React.
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}
