package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Attaching on a phone: a bucket that does not answer, what may not be attached, and taking it away. */
@Execution(ExecutionMode.CONCURRENT)
class AttachTest {
    private static final String BUCKET = "**/local/s3/**";

    @Test
    void aPhotoComesThroughABucketThatWasGoneAndWhatIsHarmfulIsRefusedInPlainWords() {
        try (Phone phone =
                Directory.introduce(Phone.small().asStranger("Vera Vedlegg").blank(), "Vera Vedlegg")) {
            String association = Directory.add(phone, "Vedleggslaget " + UUID.randomUUID());
            phone.go("/app/apply/" + Directory.apply(phone, Grant.scheme(), association) + "/part/papers");
            Locator field = phone.page().locator("#asked-offer");
            Locator rows = field.locator(".rows li");

            phone.page().route(BUCKET, Route::abort);
            choose(field, "IMG_0001.png", "image/png", photo());
            assertThat(rows).containsText("Ikke sendt. Filen ligger på denne enheten");
            phone.page().unroute(BUCKET);
            phone.page().reload();
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("Lagt ved");
            phone.axe().noSidewaysScroll().screenshot("attach-ready");

            phone.tap(rows.locator("button").last());
            assertThat(rows).hasCount(0);
            choose(field, "tom.pdf", "application/pdf", new byte[0]);
            assertThat(rows).containsText("Filen er tom");
            phone.tap(rows.locator("button").last());
            choose(field, "bilde.jpg", "image/jpeg", bytes("MZ this is a program"));
            assertThat(rows).containsText("Bildet kan ikke åpnes");
            phone.tap(rows.locator("button").last());
            choose(field, "regning.pdf", "application/pdf", bytes("MZ this is a program"));
            assertThat(rows).containsText("Innholdet er noe annet");

            // What was refused makes room for another.
            choose(
                    field,
                    "plan.pdf",
                    "application/pdf",
                    bytes("X5O!P%@AP[4" + (char) 92 + "PZX54(P^)7CC)7}" + "$EICAR-STANDARD-"
                            + "ANTIVIRUS-TEST-FILE!$H+H*"));
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("Filen har et virus");
            phone.axe().noSidewaysScroll().screenshot("attach-refused");
            choose(field, "tilbud.pdf", "application/pdf", bytes("%PDF-1.7 an offer"));
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("Lagt ved");
            org.assertj.core.api.Assertions.assertThat(phone.page()
                            .waitForDownload(
                                    () -> rows.locator("button").first().click())
                            .suggestedFilename())
                    .isEqualTo("tilbud.pdf");
        }
    }

    static void choose(Locator field, String name, String type, byte[] content) {
        field.locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    static byte[] photo() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
