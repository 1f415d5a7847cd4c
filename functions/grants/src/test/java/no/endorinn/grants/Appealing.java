package no.endorinn.grants;

import no.endorinn.testing.Reply;

/** Appeals over the API, and decides anew. */
public final class Appealing {
    private final Municipality municipality;

    public Appealing(Municipality municipality) {
        this.municipality = municipality;
    }

    /** What appealing sends. */
    public static String on(int decision) {
        return "{\"decision\":" + decision
                + ",\"wants\":\"Hele beløpet vi søkte om\",\"why\":\"Vi har aldri fått støtte før\"}";
    }

    /** What entering an appeal sends that came in a letter on that day: {@link #on} the first decision. */
    public static String letter(String day) {
        return on(1).replaceFirst("}$", ",\"paper\":{\"date\":\"" + day + "\",\"how\":\"Brev, mappe 12\"}}");
    }

    /** Decides anew after an appeal. */
    public Reply changed(String who, String reference, String ruling) {
        return changed(who, reference, ruling, Applying.newKey());
    }

    /** As above, by a key that may have been used. */
    public Reply changed(String who, String reference, String ruling, String key) {
        return municipality
                .calls()
                .as(who)
                .post("/applications/" + reference + "/appeal/change", ruling)
                .header("Idempotency-Key", key)
                .send();
    }
}
