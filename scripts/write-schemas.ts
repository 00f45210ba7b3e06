// node scripts/write-schemas.ts FOLDER…: writes the published JSON Schemas into each folder.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedSchemas } from './schemas.ts'

for (const folder of process.argv.slice(2)) {
  mkdirSync(folder, { recursive: true })
  for (const { fileName, json } of publishedSchemas()) writeFileSync(join(folder, fileName), json)
}
