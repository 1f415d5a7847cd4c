package no.endorinn.kernel.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.RightsTable;

/** One request to one route, with what it needs to be answered: who asks, when, and how long there is. */
public final class Request {
    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"(\\d{1,15})\"");
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");

    private static final int LONGEST_ID = 100;

    private final Map<String, String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final String body;
    private final Language language;
    private final Optional<String> subject;
    private final Permit permit;
    private final Instant now;
    private final Effort effort;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** The table of rights, the route by which the request came, and what it has rows of its own for. */
    record Permit(RightsTable rights, String route, Set<String> abouts) {}

    Request(
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            String body,
            Language language,
            Optional<String> subject,
            Permit permit,
            Effort effort) {
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.language = language;
        this.subject = subject;
        this.permit = permit;
        this.now = effort.now().truncatedTo(ChronoUnit.SECONDS);
        this.effort = effort;
    }

    /**
     * The value of a path parameter.
     *
     * @throws Rejection 404 when it is longer than any id of ours: it would not fit in a key
     */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no parameter " + name);
        }
        if (value.length() > LONGEST_ID) {
            throw Rejection.notFound();
        }
        return value;
    }

    /** The reference number in the path, however it was typed; what is not one does not exist. */
    public String reference() {
        String reference = RequestKey.normalised(path("reference"));
        if (!RequestKey.isReference(reference)) {
            throw Rejection.notFound();
        }
        return reference;
    }

    /** The fields of the JSON body. Whatever has one takes no query parameters. */
    public Fields body() {
        query().check();
        return Fields.ofBody(body);
    }

    /** The fields of the query string. */
    public Fields query() {
        return Fields.ofQuery(query);
    }

    /** Where the page before this one ended; the route takes no other parameters. */
    public Optional<Cursor> cursor() {
        Fields query = query();
        Optional<Cursor> from = query.cursor();
        query.check();
        return from;
    }

    /** SHA-256 of what the body says, whatever its blanks and the order of its fields: two requests with the same key must have the same. */
    public String bodyDigest() {
        return RequestKey.sha256(body.isEmpty() ? "" : Json.canonical(body));
    }

    /** Which request this is, to stay with what it makes: the same as before when it is repeated. */
    public Origin origin() {
        return new Origin(
                key().digest(),
                path.isEmpty() ? bodyDigest() : RequestKey.sha256(new TreeMap<>(path) + "\n" + bodyDigest()));
    }

    /**
     * Whom the access token speaks for, on a route that is not open: its {@code sub}, opaque, known to the people table alone, never
     * shown to others and never logged.
     */
    public String subject() {
        return subject.orElseThrow(() -> Rejection.of(CommonCode.SIGN_IN_FIRST));
    }

    /** Who may call the route. */
    public Callers callers() {
        return permit.rights().callers(permit.route());
    }

    /** Who may call the route when it is about this: one of those that its {@link Route} names. */
    public Callers callers(String about) {
        return permit.rights().callers(permit.route(), about);
    }

    /** Whether the route has other callers when it is about this. */
    public boolean differsWhen(String about) {
        return permit.abouts().contains(about);
    }

    /** Which creating request this is, from who asks and their {@code Idempotency-Key} (8 to 100 visible ASCII characters). */
    public RequestKey key() {
        String key = headers.get("idempotency-key");
        if (key == null) {
            throw Rejection.of(CommonCode.IDEMPOTENCY_KEY_MISSING);
        }
        if (!IDEMPOTENCY_KEY.matcher(key).matches()) {
            throw Rejection.of(CommonCode.IDEMPOTENCY_KEY_MALFORMED);
        }
        return RequestKey.of(subject(), key);
    }

    /**
     * The version that {@code If-Match} names; empty without the header or with {@code *}. A weak tag counts as the strong one: caches
     * on the way make ours weak when they compress an answer.
     */
    public OptionalLong ifMatch() {
        String header = headers.get("if-match");
        if (header == null || header.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = ENTITY_TAG.matcher(header);
        if (!tag.matches()) {
            throw Rejection.of(CommonCode.IF_MATCH_MALFORMED);
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /** As {@link #ifMatch}, on a route where nobody may write over what they have not seen (428 without the header). */
    public long requiredIfMatch() {
        return ifMatch().orElseThrow(() -> Rejection.of(CommonCode.IF_MATCH_MISSING));
    }

    /** Whether {@code If-None-Match} has the tag; also as a weak one, which CloudFront makes of those it compresses. */
    boolean hasSeen(String tag) {
        String header = headers.getOrDefault("if-none-match", "");
        return Stream.of(header.split(",", -1))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    /** The language of the answer's texts. */
    public Language language() {
        return language;
    }

    /** The moment the request arrived, in whole seconds: the one "now" of everything it decides. */
    public Instant now() {
        return now;
    }

    /** How long there is, and what it has cost so far. */
    public Effort effort() {
        return effort;
    }

    /** Counts something of the trade for the metrics: so many bookings made, cancelled, … */
    public void count(String metric, int many) {
        counts.merge(metric, many, Integer::sum);
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
