#!/usr/bin/env node
// No static imports: they would fail on an old Node before it could be told what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 13)) {
  // SQLite came with Node 22, which says at each start that it is new. What we need of it our own tests hold.
  const { emitWarning } = process
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).startsWith('SQLite is an experimental'))
      Reflect.apply(emitWarning, process, [warning, ...rest])
  }
  const { run } = await import('./program.ts')
  process.exitCode = await run(process.argv.slice(2))
} else {
  process.stderr.write(
    `milestones needs Node.js 22.13 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org, or run it through "npm start --" in the project's folder, which brings its own.\n`,
  )
  process.exitCode = 2
}
