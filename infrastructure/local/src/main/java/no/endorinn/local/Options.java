package no.endorinn.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * How the local runtime is to run.
 *
 * @param project the folder that holds template.yaml
 * @param port of the API; 0 for a free one
 * @param data the folder that keeps tables and the issuer's key; absent, everything lasts as long as the runtime
 * @param demo the folder of the demo municipality; absent, the tables start empty
 * @param environments the largest number of environments of a function at once
 * @param clock the time of tokens and events
 * @param registers where the public registers answer; absent, the runtime answers in their place
 */
public record Options(
        Path project,
        int port,
        Optional<Path> data,
        Optional<Path> demo,
        int environments,
        Clock clock,
        Optional<URI> registers) {

    private static final int ENVIRONMENTS = 16;

    public Options {
        if (environments < 1) {
            throw new IllegalArgumentException("a function needs an environment, not " + environments);
        }
    }

    /** In memory, on a free port, with empty tables and at most 16 environments of a function. */
    public static Options of(Path project) {
        return new Options(
                project, 0, Optional.empty(), Optional.empty(), ENVIRONMENTS, Clock.systemUTC(), Optional.empty());
    }

    public Options withPort(int other) {
        return new Options(project, other, data, demo, environments, clock, registers);
    }

    public Options withData(Path folder) {
        return new Options(project, port, Optional.of(folder), demo, environments, clock, registers);
    }

    /** With the project's own demo municipality. */
    public Options withDemo() {
        return withDemo(project.resolve("infrastructure").resolve("demo"));
    }

    public Options withDemo(Path folder) {
        return new Options(project, port, data, Optional.of(folder), environments, clock, registers);
    }

    public Options withEnvironments(int bound) {
        return new Options(project, port, data, demo, bound, clock, registers);
    }

    public Options withClock(Clock other) {
        return new Options(project, port, data, demo, environments, other, registers);
    }

    /** With registers elsewhere, or nowhere. */
    public Options withRegisters(URI address) {
        return new Options(project, port, data, demo, environments, clock, Optional.of(address));
    }
}
