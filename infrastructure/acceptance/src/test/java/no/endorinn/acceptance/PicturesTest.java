package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What premises and equipment look like: drawn for the demo, and photos of a municipality's own made ready by one command. */
@Execution(ExecutionMode.CONCURRENT)
class PicturesTest {
    private static final Path DEMO = Sources.ROOT.resolve("infrastructure/demo");
    private static final int MOST_BYTES = 3_000;

    /** An Exif segment: turned by a quarter (6), and where it was taken. */
    private static final byte[] EXIF = HexFormat.of()
            .parseHex("ffe10029" + "457869660000" + "4d4d002a00000008" + "0001" + "01120003000000010006" + "0000"
                    + "00000000" + "464a4f52445649");

    @Test
    void everyPremisesOfTheDemoIsDrawnInThreeKilobytes() throws IOException {
        JsonNode catalogue = new ObjectMapper().readTree(Files.readString(DEMO.resolve("catalogue.json")));
        for (JsonNode premises : catalogue.path("premises")) {
            for (JsonNode version : premises.path("versions")) {
                String picture = version.at("/terms/pictures/0").asText();
                assertThat(picture).as(premises.path("id").asText()).isNotEmpty();
                assertThat(Files.readString(DEMO.resolve("." + picture)))
                        .hasSizeLessThanOrEqualTo(MOST_BYTES)
                        .contains("width=\"320\" height=\"240\"");
            }
        }
    }

    @Test
    void allEquipmentOfTheDemoIsDrawnLikewise() throws IOException {
        JsonNode requests = new ObjectMapper().readTree(Files.readString(DEMO.resolve("requests.json")));
        List<String> pictures = requests.valueStream()
                .filter(request -> request.path("path").asText().equals("/equipment"))
                .map(request -> request.at("/body/pictures/0").asText())
                .toList();

        assertThat(pictures).hasSizeGreaterThan(12).doesNotHaveDuplicates();
        for (String picture : pictures) {
            assertThat(Files.readString(DEMO.resolve("." + picture)))
                    .hasSizeLessThanOrEqualTo(MOST_BYTES)
                    .contains("width=\"320\" height=\"240\"");
        }
    }

    @Test
    void aPhotoIsMadeReadyInSeveralWidthsUprightAndWithoutWhereItWasTaken(@TempDir Path photos, @TempDir Path made)
            throws Exception {
        Files.write(photos.resolve("sal.jpg"), photographed(2000, 1500));
        Files.writeString(photos.resolve("kart.svg"), "<svg/>");
        Files.writeString(photos.resolve("storsalen på kvelden.jpg"), "");

        String told = prepare(photos, made);

        assertThat(told).contains("storsalen på kvelden.jpg is left out");
        assertThat(made.toFile().list()).containsExactlyInAnyOrder("sal.jpg", "sal.640.jpg", "sal.320.jpg", "kart.svg");
        for (int width : new int[] {1280, 640, 320}) {
            Path file = made.resolve(width == 1280 ? "sal.jpg" : "sal." + width + ".jpg");
            BufferedImage picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).as("upright").isGreaterThan(width);
            assertThat(new Color(picture.getRGB(width / 2, 10)).getRed())
                    .as("what was at the left is at the top")
                    .isGreaterThan(200);
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "FJORDVI");
        }
    }

    /** Lying on its side, as phones write it: red at the left, green at the right. */
    private static byte[] photographed(int width, int height) throws IOException {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = photo.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.GREEN);
        canvas.fillRect(width / 2, 0, width / 2, height);
        canvas.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpeg", plain);
        byte[] jpeg = plain.toByteArray();
        ByteArrayOutputStream withExif = new ByteArrayOutputStream();
        withExif.write(jpeg, 0, 2);
        withExif.write(EXIF);
        withExif.write(jpeg, 2, jpeg.length - 2);
        return withExif.toByteArray();
    }

    private static String prepare(Path from, Path to) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("infrastructure/deploy/pictures", from.toString(), to.toString())
                .directory(Sources.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
