package no.endorinn.acceptance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.regex.Pattern;

/** The compiled classes of functions/*, without those that Micronaut generates. */
final class ProductionCode {
    static final String PROJECT = "no.endorinn.";

    private static final Pattern GENERATED = Pattern.compile(".*/\\$[^/]*\\.class");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.matches(GENERATED))
            .importPackages(packages());

    private ProductionCode() {}

    /** The root packages of the modules. */
    private static List<String> packages() {
        return Sources.modules().stream().map(module -> PROJECT + module).toList();
    }

    /** The class in whose file it stands. */
    static JavaClass topLevel(JavaClass inner) {
        JavaClass outer = inner;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
