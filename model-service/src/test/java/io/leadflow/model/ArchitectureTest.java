package io.leadflow.model;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void featuresHaveNoCycles() {
        // Given
        var service =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.leadflow.model");

        // When, Then
        slices().matching("io.leadflow.model.(*)..").should().beFreeOfCycles().check(service);
    }
}
