import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes photos ready for the app: {@code java Pictures.java FROM TO}. Of {@code sal.jpg} or {@code sal.png} come
 * {@code sal.jpg} (at most 1280 pixels wide), {@code sal.640.jpg} and {@code sal.320.jpg}, turned the right way up and
 * without what the camera wrote into them: where and when they were taken, and by whom. Drawings ({@code .svg}) are copied.
 */
final class Pictures {
    /** As the app asks for them (web/src/base/ui/Picture.tsx); the widest goes by the picture's own name. */
    private static final List<Integer> WIDTHS = List.of(1280, 640, 320);

    private static final float QUALITY = 0.78f;
    /** What the catalogue takes as a picture's name. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*)\\.(?i:(jpe?g|png)|svg)");

    private static final int ORIENTATION = 0x0112;

    private Pictures() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Usage: java Pictures.java FROM TO");
        }
        Path to = Files.createDirectories(Path.of(arguments[1]));
        try (Stream<Path> files = Files.list(Path.of(arguments[0])).sorted()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                prepare(file, to);
            }
        }
    }

    private static void prepare(Path file, Path to) throws IOException {
        String name = file.getFileName().toString();
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            System.err.println(
                    name + " is left out: a picture is called by letters a-z, digits and -, and is .jpg, .png or .svg");
        } else if (parts.group(2) == null) {
            Files.copy(file, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            System.out.println(name);
        } else {
            BufferedImage photo = upright(file);
            for (int width : WIDTHS) {
                String suffix = width == WIDTHS.getFirst() ? ".jpg" : "." + width + ".jpg";
                Path made = to.resolve(parts.group(1) + suffix);
                write(scaled(photo, width), made);
                System.out.println(made.getFileName() + " " + Files.size(made) / 1000 + " kB");
            }
        }
    }

    /** The photo as it was seen, whichever way the camera was held. */
    private static BufferedImage upright(Path file) throws IOException {
        BufferedImage read = ImageIO.read(file.toFile());
        if (read == null) {
            throw new IOException(file + " is no picture that Java can read");
        }
        int way = orientation(Files.readAllBytes(file));
        boolean lying = way >= 5;
        int width = lying ? read.getHeight() : read.getWidth();
        int height = lying ? read.getWidth() : read.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(read, turning(way, width, height), null);
        canvas.dispose();
        return turned;
    }

    /** From the picture's own points to those of one so wide and high, by the eight orientations of Exif. */
    private static AffineTransform turning(int way, int width, int height) {
        return switch (way) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }

    /** How a JPEG says that it is turned, 1 to 8; 1 when it says nothing. */
    private static int orientation(byte[] file) {
        return exif(ByteBuffer.wrap(file)).map(Pictures::orientationIn).orElse(1);
    }

    private static Optional<ByteBuffer> exif(ByteBuffer jpeg) {
        if (jpeg.remaining() < 4 || (jpeg.getShort() & 0xffff) != 0xffd8) {
            return Optional.empty();
        }
        while (jpeg.remaining() >= 10) {
            int marker = jpeg.getShort() & 0xffff;
            int length = jpeg.getShort() & 0xffff;
            if (marker == 0xffda || length < 2 || length - 2 > jpeg.remaining()) {
                return Optional.empty();
            }
            ByteBuffer segment = jpeg.slice(jpeg.position(), length - 2);
            byte[] begins = new byte[Math.min(4, segment.remaining())];
            segment.get(0, begins);
            if (marker == 0xffe1 && new String(begins, StandardCharsets.US_ASCII).equals("Exif") && length > 16) {
                return Optional.of(segment.slice(6, length - 8));
            }
            jpeg.position(jpeg.position() + length - 2);
        }
        return Optional.empty();
    }

    private static int orientationIn(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int table = tiff.getInt(4);
        if (table < 8 || table > tiff.limit() - 2) {
            return 1;
        }
        int entries = tiff.getShort(table) & 0xffff;
        for (int entry = table + 2; entries > 0 && entry + 12 <= tiff.limit(); entry += 12, entries--) {
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                return tiff.getShort(entry + 8);
            }
        }
        return 1;
    }

    /** No wider than that; by halves, so that fine lines do not flicker. */
    private static BufferedImage scaled(BufferedImage photo, int most) {
        BufferedImage now = photo;
        while (now.getWidth() > most) {
            int width = Math.max(most, now.getWidth() / 2);
            int height = Math.max(1, Math.round((float) now.getHeight() * width / now.getWidth()));
            BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = smaller.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(now, 0, 0, width, height, null);
            canvas.dispose();
            now = smaller;
        }
        return now;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
