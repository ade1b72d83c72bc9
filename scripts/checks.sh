#!/usr/bin/env bash
# Runs the parts that are named as arguments (functions part_… below) one after the other and says at the end which
# passed, failed and were skipped, and why. Ends with 1 if one failed.
#
# Environment: VENV, WORKERS; POSTGRES_URL, MARIADB_URL, REDIS_URL (servers that the tests may use); CHROMIUM.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

export VENV=${VENV:-.venv} WORKERS=${WORKERS:-auto} PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
POSTGRES_URL=${POSTGRES_URL:-postgres://postgres@127.0.0.1:5432/test}
MARIADB_URL=${MARIADB_URL:-mysql://root@127.0.0.1:3306/test}
REDIS_URL=${REDIS_URL:-redis://127.0.0.1:6379/0}
unset DATABASE_URL CACHE_URL TEST_DATABASE_NAME DJANGO_SETTINGS_MODULE PYTEST_ADDOPTS

# These run processes of their own on SQLite: once is enough.
NO_DATABASE=(--ignore=tests/test_projects.py --ignore=tests/test_packaging.py --ignore=tests/test_layers.py)
SKIPPED=77 # exit code of a part that cannot run here
reason=""
summary=()
passed=0 failed=0 skipped=0

skip() {
  reason=$1
  return "$SKIPPED"
}

run() {
  local name=$1 start=$SECONDS status
  printf '\n=== %s\n' "$name"
  reason=""
  "part_$name"
  status=$?
  case $status in
    0) passed=$((passed + 1)); summary+=("passed   $name ($((SECONDS - start)) s)") ;;
    "$SKIPPED") skipped=$((skipped + 1)); summary+=("skipped  $name: $reason"); echo "skipped: $reason" ;;
    *) failed=$((failed + 1)); summary+=("FAILED   $name (exit code $status, $((SECONDS - start)) s)") ;;
  esac
}

# Debian packages, if this machine lets us install them.
apt_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  { timeout 300 apt-get update -qq \
    && DEBIAN_FRONTEND=noninteractive timeout 600 apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1
}

group() { make -s "$VENV/.group-$1"; }

# pytest with further arguments; a selection that finds no test is skipped.
suite() {
  "$VENV/bin/pytest" "$@"
  local status=$?
  if [ $status = 5 ]; then skip "there is no such test"; else return $status; fi
}

connects() {
  DATABASE_URL=$1 DJANGO_SETTINGS_MODULE=example_site.settings timeout 60 "$VENV/bin/python" -c \
    'import django; django.setup(); from django.db import connection; connection.ensure_connection()' 2>/dev/null
}

# Whether a database server answers; one that has stopped is started if that is a matter of one command.
database() {
  connects "$1" && return
  [ "$(id -u)" = 0 ] && command -v service >/dev/null && service "$2" start >/dev/null 2>&1
  for _ in 1 2 3 4 5; do connects "$1" && return; sleep 2; done
  return 1
}

chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" /usr/bin/chromium chromium-browser google-chrome; do
    [ -n "$candidate" ] && command -v "$candidate" && return
  done
  return 1
}

# What the tests need from npm stands in a package.json beside them.
npm_packages() {
  command -v npm >/dev/null || return 1
  local manifest
  while read -r manifest; do
    npm install --prefix "$(dirname "$manifest")" --no-audit --no-fund --loglevel=error || return 1
  done < <(find tests docs -name package.json -not -path '*/node_modules/*')
}

part_test() { make test; }
part_lint() { make lint; }
part_migrations() { make migrations-check; }
part_docs() { make docs; }
part_slow() { suite -n "$WORKERS" -m "slow and not browser and not external"; }

part_postgres() {
  { group postgres && group redis; } || { skip "psycopg or redis cannot be installed"; return; }
  database "$POSTGRES_URL" postgresql || { skip "no PostgreSQL at $POSTGRES_URL"; return; }
  local cache=""
  if "$VENV/bin/python" -c "import redis, sys; redis.from_url(sys.argv[1]).ping()" "$REDIS_URL" 2>/dev/null; then
    cache=$REDIS_URL
    echo "with Redis as cache"
  else
    echo "without Redis: none at $REDIS_URL"
  fi
  DATABASE_URL=$POSTGRES_URL CACHE_URL=$cache suite -n "$WORKERS" "${NO_DATABASE[@]}"
}

part_mariadb() {
  "$VENV/bin/python" -c "import MySQLdb" 2>/dev/null || group mariadb 2>/dev/null \
    || { apt_install gcc pkg-config libmariadb-dev python3-dev && group mariadb; } \
    || { skip "mysqlclient cannot be built (it needs gcc, pkg-config and libmariadb-dev)"; return; }
  database "$MARIADB_URL" mariadb || { skip "no MariaDB at $MARIADB_URL"; return; }
  DATABASE_URL=$MARIADB_URL suite -n "$WORKERS" "${NO_DATABASE[@]}"
}

part_wagtail74() { make test VENV=var/wagtail74 PINS="wagtail~=7.4.0 django~=5.2.0"; }

part_browser() {
  local binary
  binary=$(chromium) || { apt_install chromium && binary=$(chromium); } || { skip "there is no Chromium"; return; }
  group browser || { skip "playwright cannot be installed"; return; }
  npm_packages || echo "without what comes from npm"
  # Playwright's synchronous API runs an event loop in the thread in which the tests use the database.
  CHROMIUM=$binary DJANGO_ALLOW_ASYNC_UNSAFE=1 suite -m browser
}

part_external() {
  npm_packages || { skip "npm packages cannot be installed"; return; }
  suite -m "external and not browser"
}

for part in "$@"; do
  declare -F "part_$part" >/dev/null || { echo "There is no part '$part'." >&2; exit 2; }
done
make "$VENV/.ready" || exit 1
for part in "$@"; do run "$part"; done

printf '\n=== summary\n'
printf '%s\n' "${summary[@]}"
echo "parts: $passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
