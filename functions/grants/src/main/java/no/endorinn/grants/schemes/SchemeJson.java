package no.endorinn.grants.schemes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Scheme.Amount;
import no.endorinn.grants.schemes.Scheme.Criterion;
import no.endorinn.grants.schemes.Scheme.Eligibility;
import no.endorinn.grants.schemes.Scheme.Follows;
import no.endorinn.grants.schemes.Scheme.Instalments;
import no.endorinn.grants.schemes.Scheme.Keeps;
import no.endorinn.grants.schemes.Scheme.Payment;
import no.endorinn.grants.schemes.Scheme.Report;
import no.endorinn.grants.schemes.Scheme.Scoring;
import no.endorinn.grants.schemes.Scheme.Who;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.words.Wording;
import org.jspecify.annotations.Nullable;

/** Schemes and others' schemes as JSON: in a staff's body and answer, and as they are kept. */
public final class SchemeJson {
    /** One hundred million kroner. */
    public static final long MOST_ORE = 10_000_000_000L;

    /** Of a scheme with all that it may have, in three languages. */
    public static final int MOST_BYTES = 100_000;

    private static final int MOST_CRITERIA = 10;
    private static final int MOST_WEIGHT = 10;
    private static final int MOST_POINTS = 10;
    private static final int MOST_SCORERS = 5;
    private static final int MOST_PHRASES = 10;
    private static final int MOST_QUESTIONS = 3;
    private static final int MOST_ELSEWHERE = 5;
    private static final int MOST_ROUNDS = 60;
    private static final int MOST_YEARS = 25;
    private static final int MOST_MONTHS = 36;
    /** Where a scheme does not say when a report is due. */
    private static final int A_YEAR = 12;

    private static final int MOST_INSTALMENTS = 12;
    private static final int LEAST_ACCEPT_DAYS = 7;
    private static final int MOST_ACCEPT_DAYS = 180;
    /** Where a scheme does not say how long one has to accept. */
    private static final int FOUR_WEEKS = 28;

    private SchemeJson() {}

    /** An id of staff's choosing. */
    public static String id(Fields fields, String name) {
        String id = fields.text(name, 40);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            fields.note(CommonCode.MALFORMED_ID, name);
        }
        return id;
    }

    /** What {@link #text} holds. */
    static Scheme fromText(String id, long version, String json) {
        Scheme read = read(id, Fields.ofBody(json));
        return read.withVersion(version);
    }

    static OtherScheme otherFromText(String id, long version, String json) {
        return readOther(id, Fields.ofBody(json)).withVersion(version);
    }

    /** A scheme in its first version; what is wrong with single fields is noted, and what they say of one another is {@link SchemeRules}'. */
    public static Scheme read(String id, Fields fields) {
        Wording name = wording(fields, "name", 80);
        Wording purpose = wording(fields, "purpose", 600);
        List<Criterion> criteria = fields.objects("criteria", MOST_CRITERIA, SchemeJson::criterion);
        List<Wording> phrases = fields.objects("phrases", MOST_PHRASES, each -> wording(each, 400));
        Fields who = fields.object("who");
        Fields amount = fields.object("amount");
        Fields follows = fields.object("follows");
        Fields keeps = fields.object("keepsYears");
        return new Scheme(
                id,
                0,
                name,
                purpose,
                criteria,
                fields.optionalObject("scoring").map(SchemeJson::scoring),
                phrases,
                new Who(
                        who.flag("associations", false),
                        who.flag("unregistered", false),
                        who.flag("people", false),
                        who.objects("questions", MOST_QUESTIONS, SchemeJson::question)),
                new Amount(
                        amount.whole("least", 0, MOST_ORE),
                        amount.whole("most", 1, MOST_ORE),
                        amount.optionalObject("rate").map(SchemeJson::rate)),
                new Follows(
                        follows.choice("payment", Payment.class),
                        follows.flag("accept", false),
                        follows.has("acceptDays")
                                ? follows.integer("acceptDays", LEAST_ACCEPT_DAYS, MOST_ACCEPT_DAYS)
                                : FOUR_WEEKS,
                        follows.optionalObject("instalments")
                                .map(SchemeJson::instalments)
                                .orElse(Instalments.ONE),
                        follows.choice("report", Report.class),
                        optional(follows.optionalWhole("reportAbove", 1, MOST_ORE)),
                        follows.has("reportMonths") ? follows.integer("reportMonths", 1, MOST_MONTHS) : A_YEAR,
                        follows.flag("reportBlocks", false),
                        follows.flag("conditionsOnUse", false)),
                new Keeps(
                        keeps.integer("drafts", 1, MOST_YEARS),
                        keeps.integer("refused", 1, MOST_YEARS),
                        keeps.integer("granted", 1, MOST_YEARS)),
                id(fields, "form"),
                fields.flag("published", false),
                fields.objects("rounds", MOST_ROUNDS, SchemeJson::round));
    }

    private static Instalments instalments(Fields fields) {
        return new Instalments(fields.integer("count", 1, MOST_INSTALMENTS), fields.integer("months", 1, A_YEAR));
    }

    private static Rate rate(Fields fields) {
        return new Rate(
                fields.whole("each", 1, MOST_ORE),
                id(fields, "question"),
                wording(fields, "unit", 40),
                optional(fields.optionalWhole("most", 1, MOST_ORE)));
    }

    private static Criterion criterion(Fields fields) {
        return new Criterion(wording(fields, 300), fields.has("weight") ? fields.integer("weight", 0, MOST_WEIGHT) : 1);
    }

    private static Scoring scoring(Fields fields) {
        return new Scoring(
                fields.integer("most", 1, MOST_POINTS),
                fields.integer("scorers", 1, MOST_SCORERS),
                fields.flag("blind", false));
    }

    private static Eligibility question(Fields fields) {
        return new Eligibility(
                id(fields, "id"),
                wording(fields, "text", 200),
                fields.flag("mustBe", true),
                wording(fields, "otherwise", 300),
                fields.texts("elsewhere", MOST_ELSEWHERE, 40));
    }

    private static Round round(Fields fields) {
        return new Round(
                id(fields, "id"),
                fields.instant("opens"),
                Optional.ofNullable(fields.optionalInstant("deadline")),
                Duration.ofMinutes(fields.has("graceMinutes") ? fields.integer("graceMinutes", 0, 24 * 60) : 0),
                optional(fields.optionalWhole("budget", 0, MOST_ORE)),
                Optional.ofNullable(fields.optionalDate("answerBy")),
                fields.flag("closed", false));
    }

    /** Another's scheme in its first version. */
    public static OtherScheme readOther(String id, Fields fields) {
        return new OtherScheme(
                id,
                0,
                wording(fields, "name", 80),
                fields.text("by", 80),
                wording(fields, "who", 300),
                Optional.ofNullable(fields.optionalDate("deadline")),
                optional(fields.optionalWhole("most", 1, MOST_ORE)),
                link(fields));
    }

    private static String link(Fields fields) {
        String link = fields.text("link", 300);
        if (!link.matches("https://[a-z0-9-]+(\\.[a-z0-9-]+)+(/[!-~]*)?")) {
            fields.note(GrantCode.NOT_A_LINK, "link");
        }
        return link;
    }

    private static Wording wording(Fields fields, String name, int longest) {
        return wording(fields.object(name), longest);
    }

    private static Wording wording(Fields fields, int longest) {
        return new Wording(fields.text("nb", longest), fields.text("nn", longest), fields.text("en", longest));
    }

    private static OptionalLong optional(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** A scheme as it is shown to staff. */
    public static Map<String, Object> view(Scheme scheme) {
        return identified(scheme.id(), scheme.version(), write(scheme));
    }

    /** Another's as it is shown to staff. */
    public static Map<String, Object> view(OtherScheme other) {
        return identified(other.id(), other.version(), write(other));
    }

    private static Map<String, Object> identified(String id, long version, Map<String, Object> written) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("version", version);
        json.putAll(written);
        return json;
    }

    static String text(Scheme scheme) {
        return Json.write(write(scheme));
    }

    static String text(OtherScheme other) {
        return Json.write(write(other));
    }

    /** All that staff wrote, as they sent it. */
    private static Map<String, Object> write(Scheme scheme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", scheme.name());
        json.put("purpose", scheme.purpose());
        json.put("criteria", scheme.criteria().stream().map(SchemeJson::write).toList());
        scheme.scoring().ifPresent(scoring -> json.put("scoring", scoring));
        json.put("phrases", scheme.phrases());
        json.put("who", scheme.who());
        json.put("amount", write(scheme.amount()));
        json.put("follows", write(scheme.follows()));
        json.put("keepsYears", scheme.keeps());
        json.put("form", scheme.form());
        json.put("published", scheme.published());
        json.put("rounds", scheme.rounds().stream().map(SchemeJson::write).toList());
        return json;
    }

    /** From how much to how much. */
    public static Map<String, Object> write(Amount amount) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("least", amount.least());
        json.put("most", amount.most());
        amount.rate().ifPresent(rate -> json.put("rate", write(rate)));
        return json;
    }

    private static Map<String, Object> write(Rate rate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("each", rate.each());
        json.put("question", rate.question());
        json.put("unit", rate.unit());
        rate.most().ifPresent(ore -> json.put("most", ore));
        return json;
    }

    /** A weight of 1 is what a criterion has that says none. */
    private static Map<String, Object> write(Criterion criterion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nb", criterion.text().nb());
        json.put("nn", criterion.text().nn());
        json.put("en", criterion.text().en());
        if (criterion.weight() != 1) {
            json.put("weight", criterion.weight());
        }
        return json;
    }

    /** What comes after a yes. */
    public static Map<String, Object> write(Follows follows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("payment", follows.payment());
        json.put("accept", follows.accept());
        json.put("acceptDays", follows.acceptDays());
        json.put("instalments", follows.instalments());
        json.put("report", follows.report());
        follows.reportAbove().ifPresent(ore -> json.put("reportAbove", ore));
        json.put("reportMonths", follows.reportMonths());
        json.put("reportBlocks", follows.reportBlocks());
        json.put("conditionsOnUse", follows.conditionsOnUse());
        return json;
    }

    private static Map<String, Object> write(Round round) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", round.id());
        json.put("opens", round.opens());
        round.deadline().ifPresent(last -> json.put("deadline", last));
        json.put("graceMinutes", round.grace().toMinutes());
        round.budget().ifPresent(ore -> json.put("budget", ore));
        round.answerBy().ifPresent(day -> json.put("answerBy", day));
        json.put("closed", round.closed());
        return json;
    }

    private static Map<String, Object> write(OtherScheme other) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", other.name());
        json.put("by", other.by());
        json.put("who", other.who());
        other.deadline().ifPresent(date -> json.put("deadline", date));
        other.most().ifPresent(ore -> json.put("most", ore));
        json.put("link", other.link());
        return json;
    }
}
