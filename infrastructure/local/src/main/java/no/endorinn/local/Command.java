package no.endorinn.local;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The command line of the local runtime. */
final class Command {

    private static final int DEFAULT_PORT = 8080;
    private static final int PORTS_TRIED = 20;

    private int port = DEFAULT_PORT;
    private Path project = Path.of("");
    private Optional<Path> chosenData = Optional.empty();
    private boolean fresh;
    private Optional<PrintStream> log = Optional.empty();

    private Command() {}

    /** Runs until the process is told to stop; returns the exit code if it does not come so far. */
    static int run(String[] arguments) {
        // The functions own System.out; what is said here is said to whoever started this.
        PrintStream terminal = System.out;
        PrintStream complaints = System.err;
        Command command = new Command();
        try {
            command.read(arguments);
            command.serve(terminal, complaints);
            return 0;
        } catch (IllegalArgumentException e) {
            complaints.println(e.getMessage());
            complaints.println("Bruk: ./run [--port 8080] [--data .data] [--fresh]");
            return 2;
        } catch (IOException | RuntimeException e) {
            complaints.println("Én dør inn starter ikke: " + e.getMessage());
            command.log.ifPresent(e::printStackTrace);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void read(String[] arguments) {
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--port" -> port = number(value(option, rest));
                case "--data" -> chosenData = Optional.of(Path.of(value(option, rest)));
                case "--project" -> project = Path.of(value(option, rest));
                default -> throw new IllegalArgumentException("Ukjent valg: " + option);
            }
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " mangler en verdi");
        }
        return rest.next();
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("Ingen port: " + text);
        }
        return Integer.parseInt(text);
    }

    private void serve(PrintStream terminal, PrintStream complaints) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        DataFolder data = new DataFolder(chosenData.orElse(project.resolve(".data")));
        if (fresh) {
            data.wipe();
        }
        PrintStream lines =
                new PrintStream(new FileOutputStream(data.functionLog().toFile(), true), true, StandardCharsets.UTF_8);
        System.setOut(lines);
        System.setErr(lines);
        log = Optional.of(lines);
        Door door = door(complaints);
        LocalRuntime runtime = LocalRuntime.start(Options.of(project).withDemo(), door, Optional.of(data));
        Runtime.getRuntime().addShutdownHook(new Thread(runtime::close, "close"));
        terminal.printf(
                "Én dør inn: %s%s/ (klar på %d s)%n",
                runtime.address(),
                AppSite.PATH,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        new CountDownLatch(1).await();
    }

    private Door door(PrintStream complaints) throws IOException {
        for (int candidate = port; ; candidate++) {
            try {
                Door door = new Door(candidate);
                if (candidate != port) {
                    complaints.printf("Port %d er opptatt; bruker %d.%n", port, candidate);
                }
                return door;
            } catch (BindException taken) {
                if (candidate == port + PORTS_TRIED) {
                    throw taken;
                }
            }
        }
    }
}
