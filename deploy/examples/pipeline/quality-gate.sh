#!/bin/sh
# A run as a quality gate: simulates a process and fails when its figures break a threshold. Needs curl and jq.
#
# usage: quality-gate.sh [PROCESS.yaml]
#   PROCESS.yaml        published first, as a new version where it has changed; absent: what is published is run
#
# environment (defaults in brackets)
#   MODEL_URL           [http://localhost:8081]   SIMULATION_URL [http://localhost:8082]   METRICS_URL [http://localhost:8083]
#   PROCESS             id of the process [marketplace-seller-acquisition]
#   REQUEST             what POST /runs takes besides the process, JSON [{"horizonDays": 90, "followUpDays": 240, "replications": 30, "seed": 42}]
#   MIN_WIN_RATE        the win rate must be this at least, a fraction of 1 [0]
#   MAX_FROZEN_SHARE    frozen leads must be at most this share of all, a fraction of 1 [1]
#   TIMEOUT_SECONDS     how long the run may take [600]
#
# exit status: 0 passed, 1 a threshold is broken, 2 the command line, 3 a service refused, failed or did not answer
set -eu

MODEL_URL=${MODEL_URL:-http://localhost:8081}
SIMULATION_URL=${SIMULATION_URL:-http://localhost:8082}
METRICS_URL=${METRICS_URL:-http://localhost:8083}
PROCESS=${PROCESS:-marketplace-seller-acquisition}
[ -n "${REQUEST:-}" ] || REQUEST='{"horizonDays": 90, "followUpDays": 240, "replications": 30, "seed": 42}'
MIN_WIN_RATE=${MIN_WIN_RATE:-0}
MAX_FROZEN_SHARE=${MAX_FROZEN_SHARE:-1}
TIMEOUT_SECONDS=${TIMEOUT_SECONDS:-600}

[ $# -le 1 ] || { sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2; }
for tool in curl jq; do
  command -v "$tool" >/dev/null || { echo "quality-gate: $tool is not installed" >&2; exit 2; }
done
jq -en --argjson win "$MIN_WIN_RATE" --argjson frozen "$MAX_FROZEN_SHARE" \
  '$win >= 0 and $win <= 1 and $frozen >= 0 and $frozen <= 1' >/dev/null 2>&1 ||
  { echo "quality-gate: MIN_WIN_RATE and MAX_FROZEN_SHARE are fractions from 0 to 1" >&2; exit 2; }
request=$(printf '%s' "$REQUEST" | jq -ce --arg process "$PROCESS" '. + {process: $process}' 2>/dev/null) ||
  { echo "quality-gate: REQUEST is no JSON object" >&2; exit 2; }

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

call() { # the body goes to $answer; prints the status, 000 where nothing answers
  curl -sS --max-time 30 -o "$answer" -w '%{http_code}' "$@" || true
}

refused() { # what, status
  echo "quality-gate: $1: status $2: $(jq -r '.detail // .title // empty, (.problems[]? | "  \(.pointer): \(.message)")' \
    "$answer" 2>/dev/null)" >&2
  exit 3
}

if [ $# -eq 1 ]; then
  status=$(call -H 'Content-Type: application/yaml' --data-binary "@$1" "$MODEL_URL/processes/$PROCESS/versions")
  case $status in
    200 | 201) echo "published $PROCESS version $(jq -r .version "$answer")" ;;
    *) refused "publishing $1" "$status" ;;
  esac
fi

# A version that has just been published is on its way to the simulation service; a repeated request makes no second run.
key="gate-$$-$(date +%s)"
deadline=$(($(date +%s) + TIMEOUT_SECONDS))
while :; do
  status=$(call -H 'Content-Type: application/json' -H "Idempotency-Key: $key" -d "$request" "$SIMULATION_URL/runs")
  case $status in
    202) break ;;
    404 | 422 | 000) [ "$(date +%s)" -lt "$((deadline - TIMEOUT_SECONDS + 30))" ] || refused "requesting the run" "$status" ;;
    *) refused "requesting the run" "$status" ;;
  esac
  sleep 1
done
run=$(jq -r .id "$answer")
echo "run $run"

while :; do
  status=$(call "$METRICS_URL/runs/$run/statistics")
  if [ "$status" = 200 ]; then
    state=$(jq -r .status "$answer")
    case $state in CANCELLED | FAILED) echo "quality-gate: the run ended $state" >&2; exit 3 ;; esac
    [ "$(jq -r .complete "$answer")" = true ] && break
  elif [ "$status" != 404 ] && [ "$status" != 000 ] && [ "$status" != 503 ]; then
    refused "reading statistics" "$status"
  fi
  [ "$(date +%s)" -lt "$deadline" ] || { echo "quality-gate: no end after $TIMEOUT_SECONDS s" >&2; exit 3; }
  sleep 1
done

jq -r --argjson minWinRate "$MIN_WIN_RATE" --argjson maxFrozen "$MAX_FROZEN_SHARE" '
  def interval(e): if e.low == null then "" else " (95 %: \(e.low * 1000 | round / 1000) to \(e.high * 1000 | round / 1000))" end;
  def gate(name; e; ok; bound): "\(if ok then "pass" else "FAIL" end)  \(name) \(e.pooled // 0 | . * 1000 | round / 1000)\(interval(e)), must be \(bound)";
  (.outcomes.winRate) as $win | ((.outcomes.frozen.total // 0) / (.outcomes.leads.total // 1)) as $frozen |
  gate("win rate"; $win; ($win.pooled // 0) >= $minWinRate; "\($minWinRate) at least"),
  gate("frozen share"; {pooled: $frozen}; $frozen <= $maxFrozen; "\($maxFrozen) at most")' "$answer"
jq -e --argjson minWinRate "$MIN_WIN_RATE" --argjson maxFrozen "$MAX_FROZEN_SHARE" \
  '(.outcomes.winRate.pooled // 0) >= $minWinRate
   and (.outcomes.frozen.total // 0) / (.outcomes.leads.total // 1) <= $maxFrozen' "$answer" >/dev/null || exit 1
