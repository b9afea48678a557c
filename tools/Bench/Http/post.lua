-- wrk posts the body given after `--`, and ends with one line of JSON.
function init(arguments)
  wrk.method = "POST"
  wrk.headers["content-type"] = "application/json"
  wrk.body = arguments[1]
end

function done(summary)
  local errors = summary.errors
  print(string.format(
    '{"answered":%d,"failed":%d,"bytes":%d,"seconds":%f}',
    summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout, summary.bytes, summary.duration / 1e6))
end
