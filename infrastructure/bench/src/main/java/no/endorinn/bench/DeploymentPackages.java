package no.endorinn.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.endorinn.local.Template;

/** The size of each function's deployment package, zipped as it is uploaded, and what weighs most in it. */
final class DeploymentPackages {
    private static final int BUDGET_MB = 15;
    private static final int HEAVIEST = 5;

    private DeploymentPackages() {}

    /** Usage: DeploymentPackages PROJECT */
    public static void main(String[] arguments) throws IOException {
        Template template = Template.read(
                Path.of(arguments[0]).resolve("template.yaml"),
                Map.of("IssuerUrl", "https://issuer.example", "Audience", "any"));
        for (Template.Function function : template.functions()) {
            print(function);
        }
    }

    private static void print(Template.Function function) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(function.code())) {
            files = all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(DeploymentPackages::size).reversed())
                    .toList();
        }
        System.out.printf(
                "%n%s: %.2f MB zipped in %d files (budget %d MB)%n",
                function.logicalId(), zipped(function.code(), files) / 1e6, files.size(), BUDGET_MB);
        for (Path file : files.subList(0, Math.min(HEAVIEST, files.size()))) {
            System.out.printf("  %-40s %6.2f MB%n", file.getFileName(), size(file) / 1e6);
        }
    }

    private static long zipped(Path folder, List<Path> files) throws IOException {
        Counting counting = new Counting();
        try (ZipOutputStream zip = new ZipOutputStream(counting)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return counting.bytes;
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) {
            bytes += length;
        }
    }
}
