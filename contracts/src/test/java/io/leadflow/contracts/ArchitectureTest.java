package io.leadflow.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The contracts stay a thin layer that any part can depend on. */
class ArchitectureTest {
    private static final JavaClasses CONTRACTS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.leadflow.contracts");

    @Test
    void contractsDependOnFewLibraries() {
        // Given
        ArchRule rule =
                classes()
                        .that()
                        .resideInAPackage("io.leadflow.contracts..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "io.leadflow.contracts..",
                                "java..",
                                "jakarta.validation..",
                                "com.fasterxml.jackson..",
                                "org.yaml.snakeyaml..",
                                "com.networknt.schema..",
                                "dev.cel..",
                                "org.apache.commons..");

        // When, Then
        rule.check(CONTRACTS);
    }

    @Test
    void packagesHaveNoCycles() {
        // Given
        ArchRule rule = slices().assignedFrom(new PackageSlices()).should().beFreeOfCycles();

        // When, Then
        rule.check(CONTRACTS);
    }
}
