package no.endorinn.lending.equipment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;

/** Copies as JSON. */
public final class CopyJson {
    private CopyJson() {}

    /** What is written about a copy in the fields; a new one works. */
    public static Copy read(String label, String model, Fields fields) {
        Copy.State state = fields.optionalChoice("state", Copy.State.class);
        Copy.Wear wear = fields.optionalChoice("wear", Copy.Wear.class);
        Copy.Insured insured = fields.optionalChoice("insured", Copy.Insured.class);
        return new Copy(
                label,
                model,
                0,
                variant(fields),
                state == null ? Copy.State.WORKING : state,
                wear == null ? Copy.Wear.GOOD : wear,
                Optional.ofNullable(fields.optionalText("place", 80)),
                fields.optionalObject("owner").map(CopyJson::owner).orElse(Copy.Owner.MUNICIPALITY),
                insured == null ? Copy.Insured.MUNICIPALITY : insured,
                Optional.ofNullable(fields.optionalText("note", 300)));
    }

    /** The id of a variant; left out where all copies are alike. */
    public static String variant(Fields fields) {
        return Optional.ofNullable(fields.optionalText("variant", 10)).orElse(Resource.WHOLE);
    }

    private static Copy.Owner owner(Fields fields) {
        Copy.Owner.Kind kind = fields.choice("kind", Copy.Owner.Kind.class);
        Optional<String> name = Optional.ofNullable(fields.optionalText("name", 80));
        if (name.isEmpty() && kind != Copy.Owner.Kind.MUNICIPALITY) {
            fields.note(CommonCode.MISSING, "name");
        }
        return new Copy.Owner(kind, name);
    }

    /** The copy as staff see it. */
    public static Map<String, Object> view(Copy copy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", copy.label());
        json.put("model", copy.model());
        json.put("version", copy.version());
        if (!copy.variant().equals(Resource.WHOLE)) {
            json.put("variant", copy.variant());
        }
        json.put("state", copy.state());
        json.put("wear", copy.wear());
        copy.place().ifPresent(place -> json.put("place", place));
        Map<String, Object> owner = new LinkedHashMap<>();
        owner.put("kind", copy.owner().kind());
        copy.owner().name().ifPresent(name -> owner.put("name", name));
        json.put("owner", owner);
        json.put("insured", copy.insured());
        copy.note().ifPresent(note -> json.put("note", note));
        return json;
    }
}
