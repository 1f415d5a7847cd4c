package no.endorinn.booking;

import static no.endorinn.booking.Municipality.at;

/** Bodies of bookings, for tests to bend. */
public final class TestWishes {
    private TestWishes() {}

    /** The choir's rehearsal: grown-ups, so that it costs something. */
    public static Body rehearsal(String premises, String date, String from, String to) {
        return wish(premises, date, from, to)
                .withText("association", "choir")
                .withText("purpose", "Korøvelse")
                .with("people", "12")
                .with("shareUnder18", "10");
    }

    /** The football club's training: youth, so that it is free. */
    public static Body training(String premises, String date, String from, String to) {
        return wish(premises, date, from, to)
                .withText("association", "football")
                .withText("purpose", "Fotballtrening")
                .withText("activity", "Jenter 12")
                .with("people", "14")
                .with("shareUnder18", "90");
    }

    /** A private person's party. */
    public static Body party(String premises, String date, String from, String to) {
        return wish(premises, date, from, to)
                .withText("purpose", "Femtiårsdag")
                .with("people", "10")
                .with("shareUnder18", "0");
    }

    /** The wish, every week until a date. */
    public static Body weekly(Body wish, String until) {
        return wish.with("repeat", "{\"until\":\"" + until + "\"}");
    }

    private static Body wish(String premises, String date, String from, String to) {
        return Body.of("{\"houseRulesVersion\":1}")
                .withText("premises", premises)
                .withText("start", at(date, from))
                .withText("end", at(date, to));
    }
}
