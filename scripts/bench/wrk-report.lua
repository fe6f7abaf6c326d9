-- What wrk has found, as one line of JSON for wrk.ts. Times in microseconds; `cpu` in seconds, of wrk itself.
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format(
    '\n{"requests":%d,"duration":%d,"p50":%d,"p99":%d,"failed":%d,"cpu":%f}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed, os.clock()
  ))
end
