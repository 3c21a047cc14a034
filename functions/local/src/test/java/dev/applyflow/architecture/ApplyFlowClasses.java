package dev.applyflow.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** What the rules are about: everything that is built before or in this module, read once. */
final class ApplyFlowClasses {
    static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ApplyFlowClasses::isProduction)
            .importPackages("dev.applyflow");
    static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("dev.applyflow");

    private ApplyFlowClasses() {}

    private static boolean isProduction(Location location) {
        return ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("-tests.jar");
    }
}
