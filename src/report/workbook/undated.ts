/** Signatures and places of the ZIP format (APPNOTE 4.3). */
const END = 0x06054b50
const endSize = 22
const entry = { time: 12, localOffset: 42, nameLength: 28, extraLength: 30, commentLength: 32, size: 46 }
const localTime = 10
/** 1 January 1980, midnight: the first that the format knows. */
const epoch = 0x0021_0000

/** A ZIP file without the time at which it was made, so that the same content gives the same bytes. Changes it in place. */
export const undated = (zip: Buffer): Buffer => {
  const end = zip.length - endSize
  if (zip.readUInt32LE(end) !== END) throw new Error('not the end of a ZIP file')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    zip.writeUInt32LE(epoch, at + entry.time)
    zip.writeUInt32LE(epoch, zip.readUInt32LE(at + entry.localOffset) + localTime)
    at +=
      entry.size +
      zip.readUInt16LE(at + entry.nameLength) +
      zip.readUInt16LE(at + entry.extraLength) +
      zip.readUInt16LE(at + entry.commentLength)
  }
  return zip
}
