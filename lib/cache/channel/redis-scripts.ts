/**
 * What Redis does at one stroke, in Lua. The hash has the fields `count`, `memory` and `since`, `change:<number>`
 * for each change that somebody has not heard of, and `listener:<id>` for each process.
 */

/**
 * Before each of them: ARGV[1] names the memory, if this call begins one. What the server says of itself tells
 * whether it has been started anew, perhaps from an older copy.
 */
export const FOREMOST = `
local key, time = KEYS[1], redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local info = redis.call('INFO', 'server')
if redis.call('HSETNX', key, 'memory', ARGV[1]) == 1 then redis.call('HSET', key, 'since', now) end
local uptime = tonumber(string.match(info, 'uptime_in_seconds:(%d+)') or 0) * 1000
local knownForMs = math.min(uptime, now - redis.call('HGET', key, 'since'))
local epoch = redis.call('HGET', key, 'memory') .. (string.match(info, 'run_id:(%w+)') or '')
local count = tonumber(redis.call('HGET', key, 'count') or 0)
`;

export const RENEW = `
local field, heard = 'listener:' .. ARGV[2], tonumber(ARGV[3])
local known = redis.call('HGET', key, field)
local listener = known and cjson.decode(known) or { id = ARGV[2], heard = count, renewals = -1 }
listener.renewals = listener.renewals + 1
if known then
  if heard > listener.heard then redis.call('PUBLISH', key, 'heard') end
  listener.heard = heard
end
redis.call('HSET', key, field, cjson.encode(listener))
return { known and 0 or 1, count, epoch }
`;

export const LOOK = `
local all, changes, listeners = redis.call('HGETALL', key), {}, {}
for at = 1, #all, 2 do
  local number = tonumber(string.match(all[at], '^change:(%d+)$'))
  if number and number > tonumber(ARGV[2]) then table.insert(changes, all[at + 1]) end
  if string.match(all[at], '^listener:') then table.insert(listeners, all[at + 1]) end
end
return { count, epoch, changes, listeners }
`;

export const TELL = `
local number = redis.call('HINCRBY', key, 'count', 1)
local change = { number = number, tags = cjson.decode(ARGV[2]), teller = ARGV[3] }
redis.call('HSET', key, 'change:' .. number, cjson.encode(change))
local all, heard = redis.call('HGETALL', key), number
for at = 1, #all, 2 do
  if string.match(all[at], '^listener:') then heard = math.min(heard, cjson.decode(all[at + 1]).heard) end
end
for at = 1, #all, 2 do
  local old = tonumber(string.match(all[at], '^change:(%d+)$'))
  if old and old <= heard then redis.call('HDEL', key, all[at]) end
end
redis.call('PUBLISH', key, 'change')
return { number, epoch, knownForMs }
`;

export const REMOVE = `
local field = 'listener:' .. ARGV[2]
local known = redis.call('HGET', key, field)
if known and (ARGV[3] == '' or cjson.decode(known).renewals == tonumber(ARGV[3])) then
  redis.call('HDEL', key, field)
end
return 1
`;
