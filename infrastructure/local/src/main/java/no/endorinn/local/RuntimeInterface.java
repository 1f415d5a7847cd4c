package no.endorinn.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function in a JVM of its own under AWS's runtime interface client, which asks us for events as it asks Lambda: that
 * is how cold starts are measured. Linux with glibc only.
 *
 * <p>When a function's JVM ends without a word, its log is kept, with the JVM's crash report in it, and the exception names it.
 */
public final class RuntimeInterface implements AutoCloseable {

    /** Linux's unit of processor time. */
    private static final int MILLIS_A_TICK = 10;

    /** As Linux cuts the names of the compiler's threads, {@code C2 CompilerThread0}. */
    private static final String COMPILER = "CompilerThre";

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /**
     * The client unpacks its native library to one place for all of the machine, {@code /tmp/.libaws-lambda-jni.so}. On Lambda
     * nobody else is there; here, of JVMs that start at once one loads what another has half written, and dies of it. So they are
     * told of a copy that is whole.
     */
    private static final String LIBRARY_PROPERTY = CLIENT.replace("AWSLambda", "runtimeapi.NativeClient.JNI");

    private static final String API = "/2018-06-01/runtime/";
    private static final String INVOCATION = API + "invocation/";
    private static final String FUNCTION_ARN = "arn:aws:lambda:eu-north-1:000000000000:function:";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Template.Function function;
    private final Path output;
    private final Process process;
    private final LinkedBlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<byte[]>> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<byte[]> initFailure = new CompletableFuture<>();
    private final CompletableFuture<byte[]> snapshot = new CompletableFuture<>();
    private final CompletableFuture<byte[]> death;

    @SuppressWarnings("ArrayRecordComponent") // It is never compared.
    private record Invocation(String requestId, byte[] event) {}

    /** As Lambda tells the function how it starts: {@code on-demand}, because of a request, or {@code snap-start}. */
    private RuntimeInterface(
            Template.Function function, Map<String, String> environment, String start, List<String> jvmArguments)
            throws IOException {
        this.function = function;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(API, this::answer);
        server.start();
        output = Files.createTempFile("function", ".log");
        process = launch(environment, start, jvmArguments);
        death = process.onExit().thenApply(ended -> {
            throw ended();
        });
    }

    /**
     * Starts the function's JVM and returns at once; the first {@link #invoke} waits until it asks for work.
     *
     * @param environment the function's own variables, for one {@link LocalRuntime#environment}
     * @param jvmArguments more arguments for {@code java}, such as {@code -XX:TieredStopAtLevel=1}
     * @throws IOException if no JVM can be started
     */
    public static RuntimeInterface start(
            Template.Function function, Map<String, String> environment, String... jvmArguments) throws IOException {
        return new RuntimeInterface(function, environment, "on-demand", Arrays.asList(jvmArguments));
    }

    /** As {@link #start}, in the way of SnapStart: what it does before a snapshot is done before {@link #awaitSnapshot} returns. */
    public static RuntimeInterface startForSnapshot(
            Template.Function function, Map<String, String> environment, String... jvmArguments) throws IOException {
        List<String> arguments = new ArrayList<>(Arrays.asList(jvmArguments));
        // So that org.crac finds the runtime's own hooks, as on Lambda.
        arguments.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        return new RuntimeInterface(function, environment, "snap-start", arguments);
    }

    /** Waits until a function that was started for a snapshot has done all that comes before it. */
    public void awaitSnapshot() throws InterruptedException {
        try {
            CompletableFuture.anyOf(snapshot, initFailure, death).get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(function.logicalId() + " does not come to its snapshot", e);
        }
    }

    /**
     * Has one event answered.
     *
     * @return what the function returned
     * @throws IllegalStateException if it failed, ended, or took longer than 30 seconds beyond its Timeout
     */
    public byte[] invoke(byte[] event) throws InterruptedException {
        String requestId = UUID.randomUUID().toString();
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        answers.put(requestId, answer);
        waiting.add(new Invocation(requestId, event));
        try {
            return (byte[]) CompletableFuture.anyOf(answer, initFailure, death)
                    .get(Duration.ofSeconds(function.timeout()).plusSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(function.logicalId() + " does not answer", e);
        } finally {
            answers.remove(requestId);
        }
    }

    /** How much processor time the function's JVM has used since it started. */
    public Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    /**
     * How much of it went to other than the compiler: that is what a request costs once a function is warm. Counts the threads that
     * there are.
     */
    public Duration processorTimeWithoutCompiler() throws IOException {
        if (!process.isAlive()) {
            throw ended();
        }
        long ticks = 0;
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (Path thread : threads) {
                ticks += ticks(thread);
            }
        }
        return Duration.ofMillis(ticks * MILLIS_A_TICK);
    }

    /** Nothing of a thread that has ended since it was listed: most of those are the compiler's, which come and go. */
    private static long ticks(Path thread) throws IOException {
        try {
            return ticks(Files.readString(thread.resolve("stat")));
        } catch (IOException e) {
            if (Files.exists(thread)) {
                throw e;
            }
            return 0;
        }
    }

    /** {@code NUMBER (NAME) STATE ...}: of what follows the name, the twelfth and the thirteenth are user and system time. */
    private static long ticks(String stat) {
        int name = stat.lastIndexOf(')');
        if (stat.regionMatches(name - COMPILER.length(), COMPILER, 0, COMPILER.length())) {
            return 0;
        }
        String[] fields = stat.substring(name + 2).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** What the function has written so far, its log. */
    public String written() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        boolean unexplained = !process.isAlive() && !initFailure.isDone();
        process.destroyForcibly().onExit().join();
        server.stop(0);
        threads.shutdownNow();
        if (!unexplained && !output.toFile().delete()) {
            throw new IllegalStateException("the log is gone: " + output);
        }
    }

    private Process launch(Map<String, String> environment, String start, List<String> jvmArguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-D" + LIBRARY_PROPERTY + "=" + Library.UNPACKED);
        command.add("-XX:+ErrorFileToStdout");
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", clientClassPath(), CLIENT, function.handler()));
        ProcessBuilder builder = new ProcessBuilder(command)
                // Where the client looks for the function's code.
                .directory(function.code().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> variables = builder.environment();
        // Nothing of this machine's own AWS settings may reach it.
        variables.keySet().removeIf(name -> name.startsWith("AWS_") || name.equals("JAVA_TOOL_OPTIONS"));
        variables.putAll(environment);
        variables.put(
                "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + server.getAddress().getPort());
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", start);
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function.logicalId());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.logicalId());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        variables.put("LAMBDA_TASK_ROOT", function.code().toString());
        variables.put("_HANDLER", function.handler());
        return builder.start();
    }

    /** The runtime's own class path, which on Lambda is apart from the function's. */
    private static String clientClassPath() {
        return Stream.of(
                        CLIENT,
                        Context.class.getName(),
                        PojoSerializer.class.getName(),
                        "software.amazon.awssdk.utilslite.SdkInternalThreadLocal")
                .map(RuntimeInterface::jarOf)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jarOf(String className) {
        try {
            return Path.of(ofTheClient(className)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> ofTheClient(String className) {
        try {
            return Class.forName(className, false, RuntimeInterface.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the runtime interface client is not on the class path", e);
        }
    }

    /** The client's native library, unpacked for the functions of this JVM when the first of them starts. */
    private static final class Library {
        static final Path UNPACKED = unpack();

        private static Path unpack() {
            String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
            String name = "/jni/libaws-lambda-jni.linux-" + machine + ".so";
            try (InputStream library =
                    Objects.requireNonNull(ofTheClient(CLIENT).getResourceAsStream(name), name)) {
                Path file = Files.createTempFile("lambda-client", ".so");
                file.toFile().deleteOnExit();
                Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(INVOCATION + "next")) {
                next(exchange);
                return;
            }
            if (path.equals(API + "restore/next")) {
                // The snapshot would be taken now; what comes after it runs in each environment restored from it.
                snapshot.complete(null);
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.equals(API + "init/error")) {
                initFailure.completeExceptionally(failure(body));
            } else if (path.startsWith(INVOCATION)) {
                String[] parts = path.substring(INVOCATION.length()).split("/", -1);
                CompletableFuture<byte[]> answer = answers.get(parts[0]);
                if (answer != null && parts[1].equals("response")) {
                    answer.complete(body);
                } else if (answer != null) {
                    answer.completeExceptionally(failure(body));
                }
            }
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            Invocation invocation = waiting.take();
            long deadline = Instant.now().plusSeconds(function.timeout()).toEpochMilli();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Invoked-Function-Arn", FUNCTION_ARN + function.logicalId());
            exchange.sendResponseHeaders(200, invocation.event().length);
            exchange.getResponseBody().write(invocation.event());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private IllegalStateException ended() {
        return new IllegalStateException(
                function.logicalId() + " ended with code " + process.exitValue() + "; its log: " + output);
    }

    private IllegalStateException failure(byte[] body) {
        return new IllegalStateException(function.logicalId() + " failed: " + new String(body, StandardCharsets.UTF_8));
    }
}
