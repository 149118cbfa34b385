// Loaded before a measured program: on leaving, it says what the process used (processor time in µs, peak memory in kB).
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.stderr.write(`gebruikt ${userCPUTime + systemCPUTime} ${maxRSS}\n`)
})
