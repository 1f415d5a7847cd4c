package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What a caseworker does with an answer that has been given and is not sent yet. */
final class Desk {
    private Desk() {}

    /** Does not wait for the ten seconds that it may be taken back. */
    static void sendNow(Phone phone) {
        phone.tap(phone.the(AriaRole.BUTTON, "Send nå"));
    }

    /** As {@link #sendNow}, and it gets there. */
    static void send(Phone phone) {
        sendNow(phone);
        assertThat(line(phone)).hasCount(0);
    }

    private static Locator line(Phone phone) {
        return phone.page().locator(".held-line, [data-sending=true]");
    }
}
