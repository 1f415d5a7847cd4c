# What the commands of this folder share. Each takes the stack's name as its first argument, and --dry-run to only tell.

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

dry=
arguments=()
for argument in "$@"; do
  case $argument in
    --dry-run) dry=yes ;;
    *) arguments+=("$argument") ;;
  esac
done
set -- "${arguments[@]}"

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

say() { printf '== %s\n' "$*"; }

# Does what changes something, or with --dry-run tells what it would do.
run() {
  if [[ -n $dry ]]; then
    printf '%s\n' "${*@Q}"
  else
    "$@"
  fi
}

# Fails without these commands, unless it only tells.
need() {
  local command
  [[ -z $dry ]] || return 0
  for command in "$@"; do
    command -v "$command" >/dev/null || fail "$command is needed, and was not found."
  done
}

# One output of the stack; with --dry-run, its name in the place of what nobody has asked for.
output() {
  if [[ -n $dry ]]; then
    printf '<%s>\n' "$1"
    return
  fi
  local value
  value=$(aws cloudformation describe-stacks --stack-name "$stack" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue")
  [[ -n $value && $value != None ]] || fail "The stack $stack has no output $1."
  printf '%s\n' "$value"
}

# Every function, the clocks too: whoever may write.
functions() {
  printf '%s\n' SearchFunction BookingFunction DirectoryFunction SchemesFunction GrantsFunction EquipmentFunction LendingFunction TogetherFunction ScanFunction BookingClock DirectoryClock GrantsClock LendingClock DocumentsFunction
}

tables() {
  printf '%s\n' PeopleTable CalendarTable BookingsTable GrantsTable LoansTable EventsTable
}
