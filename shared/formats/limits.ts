import type { ReadLimits } from '../contracts/reading.ts'

const MiB = 1024 * 1024

/** Largest part of a package, and largest member of an archive, in inflated bytes. Source: Tika's and POI's habits on 11,400 collected files. */
const maxInflatedBytesPerPart = 256 * MiB
/** Everything inflated from one file. Source: ClamAV's MaxScanSize, 400 MiB. */
const maxInflatedBytes = 400 * MiB
/** Source: POI's ZipSecureFile warns at 100:1 and real spreadsheets reach that; deflate itself cannot exceed 1,032:1. */
const maxInflationRatio = 200
/** Parts or members. Source: ClamAV's MaxFiles. */
const maxEntries = 10_000
/** Source: libxml2's xmlParserMaxDepth. */
const maxXmlDepth = 256
/** Characters of text, about ten thousand pages; V8's longest string is ten times that. */
const maxTextLength = 50_000_000
/** An archive in an archive in an archive: real ones stop at three. */
const maxArchiveDepth = 5

/** The limits a file is read within unless told otherwise. */
export const defaultLimits: ReadLimits = {
  maxInflatedBytesPerPart,
  maxInflatedBytes,
  maxInflationRatio,
  maxEntries,
  maxXmlDepth,
  maxTextLength,
  maxArchiveDepth,
}

/**
 * Inflated bytes up to which the ratio does not count: spreadsheets of a thousand equal rows exceed 200:1 and are
 * harmless. A bomb is refused once it has given this much.
 */
export const ratioFloorBytes = 32 * MiB

/** A reader is ended after a minute at the latest: until then everything behind the file waits. */
const longestMs = 60_000

/** Time a file of this size may take. Source: of 11,400 collected files none needed more than 20 s and 2 s a megabyte. */
export const deadlineMs = (sizeBytes: number): number => Math.min(longestMs, 20_000 + (sizeBytes / MiB) * 2_000)
