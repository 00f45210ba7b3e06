import { fileURLToPath } from 'node:url'
import { takePictures } from '../test/report/take-pictures.ts'

// npm run pictures: the pictures of docs/pictures anew.
await takePictures(fileURLToPath(new URL('../docs/pictures/', import.meta.url)))
