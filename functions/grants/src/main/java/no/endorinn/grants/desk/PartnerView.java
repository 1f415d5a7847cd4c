package no.endorinn.grants.desk;

import java.time.Instant;
import java.util.List;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Partner;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A partner as those see it whose application it is.
 *
 * @param confirmed the part that it said yes to last
 * @param declined that it has said no since
 */
public record PartnerView(
        String association,
        String name,
        Partner.Standing standing,
        Instant askedAt,
        @Nullable YesView confirmed,
        @Nullable NoView declined) {

    /** What a partner is to do, and what tells it from any other. */
    public record PartOfView(String does, @Nullable Long share, String seen) {
        public static PartOfView of(Partner.Part part) {
            return new PartOfView(part.does(), part.share().orElse(null), seen(part));
        }

        /** SHA-256 of it: what is confirmed is what was seen. */
        public static String seen(Partner.Part part) {
            return RequestKey.sha256(part.does() + "\n" + part.share().orElse(-1L));
        }
    }

    /** What was confirmed, and when. */
    record YesView(String does, @Nullable Long share, Instant at) {
        static @Nullable YesView of(Partner partner) {
            return partner.yes()
                    .map(yes ->
                            new YesView(yes.part().does(), yes.part().share().orElse(null), yes.at()))
                    .orElse(null);
        }
    }

    /** That a partner is not in it, in its own words if it has any. */
    record NoView(@Nullable String words, Instant at) {
        static @Nullable NoView of(Partner partner) {
            return partner.no()
                    .map(no -> new NoView(no.words().map(Words::text).orElse(null), no.at()))
                    .orElse(null);
        }
    }

    /** Those that the application names; empty where there are none. */
    static @Nullable List<PartnerView> all(Application application) {
        List<PartnerView> all = application.partners().stream()
                .map(partner -> new PartnerView(
                        partner.association(),
                        partner.name(),
                        application.standing(partner),
                        partner.askedAt(),
                        YesView.of(partner),
                        NoView.of(partner)))
                .filter(view -> view.standing != Partner.Standing.GONE)
                .toList();
        return all.isEmpty() ? null : all;
    }
}
