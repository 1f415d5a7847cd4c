package no.endorinn.booking.premises;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.endorinn.booking.premises.PriceList.Rate;
import no.endorinn.booking.premises.Terms.Suitability;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Hours;
import no.endorinn.calendar.OpeningJson;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.words.Email;

/** Terms as JSON: one shape for the API, for export and import, and for the table. */
public final class TermsJson {
    private static final Pattern PART_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,9}");
    /** On the app's own origin: its pages load pictures from nowhere else. */
    private static final Pattern PICTURE = Pattern.compile("/pictures/[A-Za-z0-9][A-Za-z0-9._-]*");

    private static final Set<Integer> GRIDS = Set.of(5, 10, 15, 20, 30, 60);
    private static final int MOST_ORE_AN_HOUR = 10_000_000;

    private TermsJson() {}

    /** The terms in the fields; what is wrong is noted there, and the caller checks before using what it got. */
    public static Terms read(Fields fields) {
        List<Terms.Part> parts = fields.objects("parts", 12, TermsJson::part);
        int shortest = fields.integer("shortestMinutes", 5, 1_440);
        int longest = fields.integer("longestMinutes", 5, 10_080);
        int grid = fields.integer("startGridMinutes", 5, 60);
        Set<String> partIds = new HashSet<>();
        parts.forEach(part -> {
            if (!partIds.add(part.id())) {
                fields.note(BookingCode.SAME_PART_TWICE.with("part", part.id()), "parts");
            }
        });
        if (!GRIDS.contains(grid)) {
            fields.note(BookingCode.ODD_START_GRID, "startGridMinutes");
        }
        if (shortest > longest) {
            fields.note(BookingCode.SHORTEST_LONGER_THAN_LONGEST, "shortestMinutes");
        }
        Fields owner = fields.object("owner");
        Fields address = fields.object("address");
        Fields rules = fields.object("houseRules");
        Fields contact = fields.object("contact");
        Fields opening = fields.object("opening");
        return new Terms(
                fields.text("name", 80),
                new Terms.Owner(owner.text("name", 80), owner.flag("municipal", false)),
                new Terms.Address(address.text("street", 100), address.text("postcode", 10), address.text("town", 60)),
                fields.text("place", 60),
                fields.integer("capacity", 1, 20_000),
                parts,
                Set.copyOf(fields.choices("suitability", Suitability.class)),
                pictures(fields),
                new Terms.HouseRules(rules.integer("version", 1, 1_000_000), rules.text("text", 4_000)),
                contact(contact),
                OpeningJson.read(opening),
                grid,
                shortest,
                longest,
                fields.integer("daysAhead", 1, Terms.MOST_DAYS_AHEAD),
                fields.integer("bufferBeforeMinutes", 0, Terms.LONGEST_BUFFER),
                fields.integer("bufferAfterMinutes", 0, Terms.LONGEST_BUFFER),
                fields.integer("cancellationHours", 0, 720),
                fields.optionalObject("quota")
                        .map(quota -> new Terms.Quota(
                                Optional.ofNullable(quota.optionalInteger("openBookings", 1, 500)),
                                Optional.ofNullable(quota.optionalInteger("hoursPerWeek", 1, 168)),
                                Optional.ofNullable(quota.optionalInteger("seriesLength", 1, 90)))),
                prices(fields),
                fields.objects("access", 40, rule -> access(rule, partIds)));
    }

    /** The JSON of terms, as {@link #read} takes it. */
    public static Map<String, Object> write(Terms terms) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", terms.name());
        json.put("owner", terms.owner());
        json.put("address", terms.address());
        json.put("place", terms.place());
        json.put("capacity", terms.capacity());
        json.put("parts", terms.parts());
        json.put("suitability", new TreeSet<>(terms.suitability()));
        json.put("pictures", terms.pictures());
        json.put("houseRules", terms.houseRules());
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("name", terms.contact().name());
        terms.contact().email().ifPresent(email -> contact.put("email", email));
        terms.contact().phone().ifPresent(phone -> contact.put("phone", phone));
        json.put("contact", contact);
        json.put("opening", OpeningJson.write(terms.opening()));
        json.put("startGridMinutes", terms.startGrid());
        json.put("shortestMinutes", terms.shortest());
        json.put("longestMinutes", terms.longest());
        json.put("daysAhead", terms.daysAhead());
        json.put("bufferBeforeMinutes", terms.bufferBefore());
        json.put("bufferAfterMinutes", terms.bufferAfter());
        json.put("cancellationHours", terms.cancellationHours());
        terms.quota().ifPresent(quota -> json.put("quota", quota(quota)));
        json.put("prices", rates(terms.prices()));
        json.put("fullOrePerHour", terms.prices().full().whole());
        json.put("fullPartOrePerHour", terms.prices().full().part());
        json.put("access", terms.access().stream().map(TermsJson::access).toList());
        return json;
    }

    private static List<String> pictures(Fields fields) {
        List<String> pictures = fields.texts("pictures", 10, 200);
        if (!pictures.stream().allMatch(picture -> PICTURE.matcher(picture).matches())) {
            fields.note(BookingCode.NOT_A_PICTURE, "pictures");
        }
        return pictures;
    }

    private static Terms.Part part(Fields fields) {
        String id = fields.text("id", 10);
        if (!PART_ID.matcher(id).matches()) {
            fields.note(CommonCode.MALFORMED_ID, "id");
        }
        return new Terms.Part(id, fields.text("name", 60), fields.integer("capacity", 1, 20_000));
    }

    private static Terms.Contact contact(Fields fields) {
        Optional<String> email = Optional.ofNullable(fields.optionalText("email", Email.LONGEST));
        if (email.isPresent() && !Email.isOne(email.get())) {
            fields.note(CommonCode.NOT_AN_EMAIL, "email");
        }
        return new Terms.Contact(fields.text("name", 80), email, Optional.ofNullable(fields.optionalText("phone", 20)));
    }

    private static PriceList prices(Fields fields) {
        Map<Group, Rate> rates = new EnumMap<>(Group.class);
        fields.objects("prices", 3, rate -> {
            Group group = rate.choice("group", Group.class);
            if (rates.put(group, rate(rate, "orePerHour", "partOrePerHour")) != null) {
                rate.note(BookingCode.SAME_GROUP_TWICE, "group");
            }
            return group;
        });
        return new PriceList(rates, rate(fields, "fullOrePerHour", "fullPartOrePerHour"));
    }

    private static Rate rate(Fields fields, String whole, String part) {
        return new Rate(fields.integer(whole, 0, MOST_ORE_AN_HOUR), fields.integer(part, 0, MOST_ORE_AN_HOUR));
    }

    private static AccessRule access(Fields fields, Set<String> partIds) {
        Set<String> parts = Set.copyOf(fields.texts("parts", 12, 10));
        if (!partIds.containsAll(parts)) {
            fields.note(BookingCode.UNKNOWN_PART, "parts");
        }
        Integer from = fields.optionalTimeOfDay("from");
        Integer to = fields.optionalTimeOfDay("to");
        AccessRule.Extent extent = fields.optionalChoice("extent", AccessRule.Extent.class);
        return new AccessRule(
                Set.copyOf(fields.choices("days", DayOfWeek.class)),
                OpeningJson.hours(fields, from == null ? 0 : from, to == null ? Hours.ALL_DAY.to() : to),
                Set.copyOf(fields.choices("groups", Group.class)),
                extent == null ? AccessRule.Extent.ANY : extent,
                parts,
                fields.choice("mode", AccessRule.Mode.class));
    }

    private static Map<String, Object> quota(Terms.Quota quota) {
        Map<String, Object> json = new LinkedHashMap<>();
        quota.openBookings().ifPresent(most -> json.put("openBookings", most));
        quota.hoursPerWeek().ifPresent(most -> json.put("hoursPerWeek", most));
        quota.seriesLength().ifPresent(most -> json.put("seriesLength", most));
        return json;
    }

    private static List<Map<String, Object>> rates(PriceList prices) {
        List<Map<String, Object>> json = new ArrayList<>();
        for (Group group : Group.values()) {
            Rate rate = prices.rates().get(group);
            if (rate != null) {
                json.add(Map.of("group", group, "orePerHour", rate.whole(), "partOrePerHour", rate.part()));
            }
        }
        return json;
    }

    private static Map<String, Object> access(AccessRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("days", new TreeSet<>(rule.days()));
        json.putAll(OpeningJson.hours(rule.hours()));
        json.put("groups", new TreeSet<>(rule.groups()));
        json.put("extent", rule.extent());
        json.put("parts", new TreeSet<>(rule.parts()));
        json.put("mode", rule.mode());
        return json;
    }

    /** The terms in a text that {@link #text} made. */
    static Terms fromText(String json) {
        Fields fields = Fields.ofBody(json);
        Terms terms = read(fields);
        fields.check();
        return terms;
    }

    static String text(Terms terms) {
        return Json.write(write(terms));
    }
}
