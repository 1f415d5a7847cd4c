package no.endorinn.lending.equipment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.endorinn.calendar.OpeningJson;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.words.Telephone;
import no.endorinn.lending.problem.LendingCode;

/** Models as JSON: one shape for staff and for the table. */
public final class ModelJson {
    private static final Pattern VARIANT = Pattern.compile("[a-z0-9][a-z0-9-]{0,9}");
    /** On the app's own origin: its pages load pictures from nowhere else. */
    private static final Pattern PICTURE = Pattern.compile("/pictures/[A-Za-z0-9][A-Za-z0-9._-]*");

    private static final int MOST_VARIANTS = 20;
    private static final int MOST_PICTURES = 10;
    private static final int MOST_BELONGING = 20;
    private static final int LONGEST_LEAD = 60;
    private static final int MOST_MEMBERS = 10;
    private static final int MOST_OF_A_MEMBER = 100;
    private static final int MOST_EACH = 1_000;
    private static final int DEAREST = 10_000_000;

    private ModelJson() {}

    /** The model in the fields; what is wrong is noted there, and the caller checks before using what it got. */
    public static Model read(String id, Fields fields) {
        return new Model(
                id,
                0,
                WordingJson.read(fields.object("name"), 80),
                fields.optionalObject("description").map(text -> WordingJson.read(text, 2_000)),
                fields.choice("category", Category.class),
                variants(fields),
                pictures(fields),
                fields.optionalObject("instructions").map(text -> WordingJson.read(text, 2_000)),
                Optional.ofNullable(fields.optionalWhole("valueOre", 0, 1_000_000_000L)),
                fields.objects("belongs", MOST_BELONGING, each -> WordingJson.read(each, 80)),
                members(fields),
                service(fields),
                fields.text("point", 40),
                lending(fields),
                fields.optionalObject("emergency").map(ModelJson::onCall),
                fields.flag("retired", false));
    }

    private static List<Variant> variants(Fields fields) {
        Set<String> ids = new HashSet<>();
        return fields.objects("variants", MOST_VARIANTS, each -> {
            String id = each.text("id", 10);
            if (!VARIANT.matcher(id).matches()) {
                each.note(CommonCode.MALFORMED_ID, "id");
            } else if (!ids.add(id)) {
                each.note(LendingCode.SAME_VARIANT_TWICE, "id");
            }
            return new Variant(id, each.text("name", 40));
        });
    }

    private static List<String> pictures(Fields fields) {
        List<String> pictures = fields.texts("pictures", MOST_PICTURES, 200);
        if (!pictures.stream().allMatch(picture -> PICTURE.matcher(picture).matches())) {
            fields.note(LendingCode.NOT_A_PICTURE, "pictures");
        }
        return pictures;
    }

    /** What a set is of, each once; it has no sizes then. */
    private static List<Member> members(Fields fields) {
        Set<String> seen = new HashSet<>();
        List<Member> members = fields.objects("members", MOST_MEMBERS, each -> {
            Member member = new Member(
                    each.text("model", 40), CopyJson.variant(each), each.integer("quantity", 1, MOST_OF_A_MEMBER));
            if (!seen.add(member.model() + "#" + member.variant())) {
                each.note(LendingCode.SAME_THING_TWICE, "model");
            }
            return member;
        });
        if (!members.isEmpty() && fields.has("variants") && !variants(fields).isEmpty()) {
            fields.note(LendingCode.SET_HAS_NO_COPIES, "variants");
        }
        return members;
    }

    /** The terms of a thing; those of a set are its things'. */
    private static Lending lending(Fields model) {
        if (model.has("members") && !model.has("lending")) {
            return Lending.OF_A_SET;
        }
        Fields fields = model.object("lending");
        return new Lending(
                fields.choice("mode", Lending.Mode.class),
                fields.integer("longestDays", 1, Lending.MOST_DAYS),
                fields.integer("leadDays", 0, LONGEST_LEAD),
                Optional.ofNullable(fields.optionalInteger("mostEach", 1, MOST_EACH)),
                fields.integer("orePerDay", 0, DEAREST),
                Optional.ofNullable(fields.optionalInteger("worthPerDay", 0, DEAREST)));
    }

    /** People who come by the hour: there are no sizes of them, they are in no set, and a day of them has no price. */
    private static Optional<Service> service(Fields model) {
        Optional<Service> service = model.optionalObject("service")
                .map(fields -> new Service(
                        Math.max(1, fields.integer("people", 1, Service.MOST_PEOPLE)),
                        OpeningJson.hours(fields, fields.timeOfDay("from"), fields.timeOfDay("to")),
                        Math.max(1, fields.integer("longestHours", 1, Service.MOST_HOURS)),
                        fields.integer("orePerHour", 0, DEAREST)));
        if (service.isPresent()) {
            if (model.has("variants") && !variants(model).isEmpty()) {
                model.note(LendingCode.SERVICE_IS_PEOPLE, "variants");
            }
            if (model.has("members") && !members(model).isEmpty()) {
                model.note(LendingCode.SERVICE_IS_PEOPLE, "members");
            }
            Lending terms = lending(model);
            if (terms.orePerDay() > 0 || terms.worthPerDay().isPresent()) {
                model.note(LendingCode.SERVICE_IS_PEOPLE, "lending");
            }
        }
        return service;
    }

    private static Model.OnCall onCall(Fields fields) {
        String phone = fields.text("phone", 20);
        if (!phone.isEmpty() && !Telephone.isOne(phone)) {
            fields.note(CommonCode.NOT_A_PHONE, "phone");
        }
        return new Model.OnCall(fields.text("name", 80), phone);
    }

    /** The model as staff see it, in every language. */
    public static Map<String, Object> view(Model model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", model.id());
        json.put("version", model.version());
        json.putAll(write(model));
        return json;
    }

    /** The JSON of the terms. */
    public static Map<String, Object> write(Lending lending) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mode", lending.mode());
        json.put("longestDays", lending.longestDays());
        json.put("leadDays", lending.leadDays());
        lending.mostEach().ifPresent(most -> json.put("mostEach", most));
        json.put("orePerDay", lending.orePerDay());
        lending.worthPerDay().ifPresent(ore -> json.put("worthPerDay", ore));
        return json;
    }

    private static Map<String, Object> write(Model model) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", WordingJson.write(model.name()));
        model.description().ifPresent(text -> json.put("description", WordingJson.write(text)));
        json.put("category", model.category());
        json.put("variants", model.variants());
        json.put("pictures", model.pictures());
        model.instructions().ifPresent(text -> json.put("instructions", WordingJson.write(text)));
        model.value().ifPresent(ore -> json.put("valueOre", ore));
        json.put("belongs", model.belongs().stream().map(WordingJson::write).toList());
        if (model.isSet()) {
            json.put("members", model.members().stream().map(ModelJson::write).toList());
        }
        model.service().ifPresent(service -> json.put("service", write(service)));
        json.put("point", model.point());
        json.put("lending", write(model.lending()));
        model.emergency().ifPresent(call -> json.put("emergency", call));
        if (model.retired()) {
            json.put("retired", true);
        }
        return json;
    }

    /** The JSON of what a service is. */
    public static Map<String, Object> write(Service service) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("people", service.people());
        json.putAll(OpeningJson.hours(service.hours()));
        json.put("longestHours", service.longestHours());
        json.put("orePerHour", service.orePerHour());
        return json;
    }

    private static Map<String, Object> write(Member member) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", member.model());
        if (!member.variant().equals(Resource.WHOLE)) {
            json.put("variant", member.variant());
        }
        json.put("quantity", member.quantity());
        return json;
    }

    static String text(Model model) {
        return Json.write(write(model));
    }

    /** The model in a text that {@link #text} made. */
    static Model fromText(String id, String json) {
        Fields fields = Fields.ofBody(json);
        Model model = read(id, fields);
        fields.check();
        return model;
    }
}
