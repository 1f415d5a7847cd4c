package no.endorinn.local;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Runs a project's template.yaml on this machine: its tables, its functions, its HTTP API with the authorizer, and an
 * issuer of tokens. Everything listens on 127.0.0.1 only.
 */
public final class LocalRuntime implements AutoCloseable {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String AUDIENCE = "endorinn";
    /** How often the schedules look at the clock. */
    private static final Duration PACE = Duration.ofSeconds(1);

    /** How often a table is asked what has changed in it. */
    private static final Duration STREAM_PACE = Duration.ofMillis(250);

    private final Door door;
    private final DynamoDbLocal dynamoDb;
    private final Issuer issuer;
    private final Template template;
    private final Optional<DataFolder> data;
    private final Map<String, FunctionPool> functions = new HashMap<>();
    private final Schedules schedules;
    private final BucketSite bucket;
    private final Streams streams;

    private LocalRuntime(Options options, Door door, Optional<DataFolder> data) {
        this.door = door;
        this.data = data;
        URI issuerUri = address().resolve(IssuerSite.PATH);
        RSAKey key = data.map(DataFolder::issuerKey).map(SigningKeys::keptIn).orElseGet(SigningKeys::ofThisProcess);
        issuer = new Issuer(issuerUri, AUDIENCE, key, options.clock());
        template = Template.read(
                options.project().resolve("template.yaml"),
                Map.of(
                        "IssuerUrl", issuerUri.toString(),
                        "Audience", AUDIENCE,
                        "RegistersUrl",
                                options.registers()
                                        .orElseGet(() -> address().resolve(RegisterSite.PATH))
                                        .toString()));
        dynamoDb =
                data.map(folder -> DynamoDbLocal.onDisk(folder.database(), 0)).orElseGet(DynamoDbLocal::inMemory);
        try {
            try (DynamoDbClient client = dynamoDb.client()) {
                Tables.create(client, template.tables(), UnaryOperator.identity());
            }
            List<Path> libraries = FunctionCode.inCommon(template.functions());
            for (Template.Function function : template.functions()) {
                functions.put(
                        function.logicalId(),
                        new FunctionPool(function, properties(function), options.environments(), libraries));
            }
            schedules = new Schedules(template, functions, options.clock());
            bucket = new BucketSite(
                    data.map(DataFolder::bucket),
                    template.scannedBuckets(),
                    options.clock(),
                    new EventRules(template, functions)::put);
            streams = new Streams(template, functions, dynamoDb);
        } catch (RuntimeException e) {
            dynamoDb.close();
            throw e;
        }
    }

    /**
     * Starts, loads the demo municipality if asked to and not yet done, and returns when requests are answered.
     *
     * @throws BindException if the port is taken
     * @throws IOException if the data folder or the demo cannot be read or written
     * @throws IllegalStateException if a function is not built, the data folder is in use, or the demo is refused
     */
    public static LocalRuntime start(Options options) throws IOException {
        Door door = new Door(options.port());
        try {
            @Nullable
            DataFolder data =
                    options.data().isPresent() ? new DataFolder(options.data().get()) : null;
            return start(options, door, Optional.ofNullable(data));
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }

    /** Starts at a door and on a folder that are taken already, and gives both back on close. */
    static LocalRuntime start(Options options, Door door, Optional<DataFolder> data) throws IOException {
        LocalRuntime runtime;
        try {
            runtime = new LocalRuntime(options, door, data);
        } catch (RuntimeException e) {
            door.close();
            data.ifPresent(DataFolder::close);
            throw e;
        }
        try {
            runtime.open(options);
            return runtime;
        } catch (IOException | RuntimeException e) {
            runtime.close();
            throw e;
        }
    }

    private void open(Options options) throws IOException {
        List<Persona> personas = options.demo().map(Persona::read).orElse(List.of());
        Template.Authorizer expected = template.authorizer()
                .map(declared -> new Template.Authorizer(issuer.uri().toString(), declared.audience()))
                .orElseGet(() -> new Template.Authorizer(issuer.uri().toString(), List.of(AUDIENCE)));
        Gateway gateway = new Gateway(
                template, new JwtAuthorizer(expected, issuer.keys(), options.clock()), functions, options.clock());
        @Nullable Path log = data.isPresent() ? data.get().functionLog() : null;
        Reception reception = new Reception(
                gateway,
                new IssuerSite(issuer, personas, options.clock()),
                schedules,
                new RegisterSite(options.demo()),
                bucket,
                new AppSite(
                        options.project().resolve("web").resolve("dist"),
                        options.demo().map(folder -> folder.resolve("pictures")),
                        template.pageHeaders(),
                        DemoMunicipality.inShort(options.demo()),
                        issuer),
                () -> StartPage.render(address(), dynamoDb.endpoint(), template, personas, Optional.ofNullable(log)),
                () -> ApiDocumentation.render(options.project().resolve("docs").resolve("openapi.yaml")));
        UntilLoaded outsiders = new UntilLoaded(reception);
        door.open(outsiders);
        try {
            load(options, personas, reception);
        } finally {
            outsiders.letIn();
        }
        bucket.start();
        schedules.start(PACE);
        streams.start(STREAM_PACE);
    }

    private void load(Options options, List<Persona> personas, Door.Site api) throws IOException {
        if (options.demo().isPresent() && !data.map(DataFolder::demoIsLoaded).orElse(false)) {
            LocalDate today = LocalDate.ofInstant(options.clock().instant(), OSLO);
            DemoDates dates = new DemoDates(data.isPresent() ? data.get().demoDay(today) : today);
            try (DynamoDbClient client = dynamoDb.client()) {
                new DemoMunicipality(options.demo().get(), personas, dates, options.clock())
                        .load(client, api, address(), issuer);
            }
            if (data.isPresent()) {
                data.get().demoLoaded();
            }
        }
    }

    /** Where the API and the local pages are. */
    public URI address() {
        return door.address();
    }

    public URI dynamoDbEndpoint() {
        return dynamoDb.endpoint();
    }

    /** Who issues the tokens that the API takes. */
    public Issuer issuer() {
        return issuer;
    }

    public Template template() {
        return template;
    }

    /**
     * Fires a schedule of the template now, and returns when the function is done.
     *
     * @param function the logical id of the function
     * @param event the name of the schedule at that function
     * @throws IllegalArgumentException if there is no such schedule
     * @throws IllegalStateException if the function failed; the log has it
     */
    public void fire(String function, String event) {
        if (!schedules.fire(function, event)) {
            throw new IllegalStateException(function + " failed when its schedule " + event + " fired it");
        }
    }

    /**
     * The environment variables that a function would have on Lambda, so that it can be run on its own against these
     * tables.
     */
    public Map<String, String> environment(Template.Function function) {
        Map<String, String> variables = new HashMap<>(function.environment(UnaryOperator.identity()));
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
        variables.put("AWS_ENDPOINT_URL_S3", address().resolve(BucketSite.PATH).toString());
        variables.put("AWS_REGION", DynamoDbLocal.REGION.id());
        variables.put("AWS_ACCESS_KEY_ID", DynamoDbLocal.ACCESS_KEY);
        variables.put("AWS_SECRET_ACCESS_KEY", DynamoDbLocal.SECRET_KEY);
        return variables;
    }

    private Map<String, String> properties(Template.Function function) {
        Map<String, String> properties = new HashMap<>();
        function.environment(UnaryOperator.identity())
                .forEach((variable, value) -> properties.put(Template.Function.property(variable), value));
        properties.put("aws.endpointUrlDynamoDb", dynamoDb.endpoint().toString());
        properties.put("aws.endpointUrlS3", address().resolve(BucketSite.PATH).toString());
        properties.put("aws.region", DynamoDbLocal.REGION.id());
        properties.put("aws.accessKeyId", DynamoDbLocal.ACCESS_KEY);
        properties.put("aws.secretAccessKey", DynamoDbLocal.SECRET_KEY);
        return properties;
    }

    /** Lets running requests finish, for five seconds at most, then what schedules have fired, as long, and stops. */
    @Override
    public void close() {
        door.close();
        bucket.close();
        schedules.close();
        streams.close();
        functions.values().forEach(FunctionPool::close);
        dynamoDb.close();
        data.ifPresent(DataFolder::close);
    }

    /** The command behind {@code ./run}. */
    public static void main(String[] arguments) {
        System.exit(Command.run(arguments));
    }
}
