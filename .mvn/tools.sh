# What ./run, ./test and .ci/run share: a JDK, and Maven. To be sourced in the project's folder.

readonly wanted_jdk=25

# Prints the major version of a JDK's folder, or nothing when there is none.
version_of() {
  [[ -x "$1/bin/java" && -x "$1/bin/javac" ]] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

# Prints the folder of a JDK that is new enough; fails when there is none.
find_jdk() {
  local candidates=() candidate version
  [[ -z "${JAVA_HOME:-}" ]] || candidates+=("$JAVA_HOME")
  if command -v java >/dev/null; then
    # The path may be a chain of links; the java binary itself knows where it lives.
    candidates+=("$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')")
  fi
  if [[ -x /usr/libexec/java_home ]]; then
    candidates+=("$(/usr/libexec/java_home -v "$wanted_jdk+" 2>/dev/null || true)")
  fi
  candidates+=(/usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*)
  for candidate in "${candidates[@]}"; do
    version=$(version_of "$candidate")
    if [[ -n "$version" && "$version" -ge "$wanted_jdk" ]]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  return 1
}

# Runs Maven on the JDK that is in $jdk: this machine's own, or else the one that the wrapper fetches.
maven() {
  # So that Maven's own libraries do not warn under a new JDK.
  local quiet="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" mvn=./mvnw
  ! command -v mvn >/dev/null || mvn=mvn
  JAVA_HOME="$jdk" MAVEN_OPTS="$quiet ${MAVEN_OPTS:-}" \
    "$mvn" -B -Dstyle.color=never "$@"
}
