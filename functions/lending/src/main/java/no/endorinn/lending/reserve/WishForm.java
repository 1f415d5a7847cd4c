package no.endorinn.lending.reserve;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.calendar.Resource;
import no.endorinn.cases.Party;
import no.endorinn.cases.PartyForm;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Telephone;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.equipment.Lending;
import no.endorinn.lending.loans.Care;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Wish;
import no.endorinn.lending.problem.LendingCode;

/** The body of a loan that is to be reserved, or of a preview of one. */
final class WishForm {
    private static final int MOST_OF_ONE = 300;

    private WishForm() {}

    /** The wish in the fields; refuses with all that is wrong. */
    static Asked read(Fields fields, boolean preview) {
        Optional<Party.Represented> who = PartyForm.read(fields, LendingCode.BOTH_LENT_TO_ASSOCIATION_AND_PERSON);
        String purpose = preview ? fields.optionalText("purpose", 200) : fields.text("purpose", 200);
        Optional<Asked> asked = of(fields, who, purpose == null ? "" : purpose);
        fields.check();
        return asked.orElseThrow();
    }

    /** The wish in the fields; empty where it has no time. What is wrong is noted. */
    static Optional<Asked> of(Fields fields, Optional<Party.Represented> who, String purpose) {
        String point = fields.text("point", 40);
        List<Wish.Thing> things = fields.objects("things", Loan.MOST_LINES, WishForm::thing);
        if (things.isEmpty()) {
            fields.note(CommonCode.MISSING, "things");
        }
        Set<String> seen = new HashSet<>();
        if (!things.stream().allMatch(thing -> seen.add(thing.model() + "#" + thing.variant()))) {
            fields.note(LendingCode.SAME_THING_TWICE, "things");
        }
        return of(fields, who, purpose, point, things);
    }

    /** The wish to wait for one thing, in the fields; refuses with all that is wrong. */
    static Wish readOne(Fields fields, String model) {
        Wish.Thing thing = new Wish.Thing(model, variant(fields), fields.integer("quantity", 1, MOST_OF_ONE));
        Optional<Party.Represented> who = PartyForm.read(fields, LendingCode.BOTH_LENT_TO_ASSOCIATION_AND_PERSON);
        Optional<Asked> asked = of(fields, who, fields.text("purpose", 200), "", List.of(thing));
        fields.check();
        return asked.orElseThrow().wish();
    }

    private static Optional<Asked> of(
            Fields fields, Optional<Party.Represented> who, String purpose, String point, List<Wish.Thing> things) {
        Optional<Interval> time = interval(fields);
        Care care = care(fields);
        return time.map(when -> new Asked(point, new Wish(things, when, who, purpose, care)));
    }

    private static String variant(Fields fields) {
        String variant = fields.optionalText("variant", 40);
        return variant == null ? Resource.WHOLE : variant;
    }

    private static Wish.Thing thing(Fields fields) {
        String variant = variant(fields);
        return new Wish.Thing(fields.text("model", 40), variant, fields.integer("quantity", 1, MOST_OF_ONE));
    }

    /** Start and end, the end after the start and not more than the longest loan later; empty after noting what is wrong. */
    private static Optional<Interval> interval(Fields fields) {
        Instant start = fields.instant("start");
        Instant end = fields.instant("end");
        if (start.equals(Instant.EPOCH) || end.equals(Instant.EPOCH)) {
            return Optional.empty();
        }
        if (!start.isBefore(end)) {
            fields.note(CommonCode.END_BEFORE_START, "end");
            return Optional.empty();
        }
        Interval time = new Interval(start, end);
        if (time.length().toDays() > Lending.MOST_DAYS) {
            fields.note(LendingCode.LENT_TOO_LONG.with("days", Lending.MOST_DAYS), "end");
            return Optional.empty();
        }
        return Optional.of(time);
    }

    /** Their names are marked as whoever's the loan is when that is known. */
    private static Care care(Fields fields) {
        Care.Group group = fields.optionalChoice("group", Care.Group.class);
        return new Care(
                group == null ? Care.Group.ADULT : group,
                fields.optionalObject("responsible").map(WishForm::person),
                fields.objects("others", Care.MOST_OTHERS, WishForm::person));
    }

    private static Care.Person person(Fields fields) {
        String phone = fields.text("phone", 20);
        if (!phone.isEmpty() && !Telephone.isOne(phone)) {
            fields.note(CommonCode.NOT_A_PHONE, "phone");
        }
        String nobody = Words.FORGOTTEN.of();
        return new Care.Person(new Words(fields.text("name", 80), nobody), new Words(phone, nobody));
    }
}
