package io.leadflow.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The simulation itself knows nothing of the service around it. */
class ArchitectureTest {
    private static final JavaClasses SERVICE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.leadflow.simulation");

    @Test
    void theKernelIsBuiltOfTheJdkAndRandomNumbersAlone() {
        // Given
        ArchRule rule =
                classes()
                        .that()
                        .resideInAPackage("..simulation.kernel..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "..simulation.kernel..", "java..", "org.apache.commons.rng..");

        // When, Then
        rule.check(SERVICE);
    }

    @Test
    void aProcessKnowsItsDefinitionAndTheKernel() {
        // Given
        ArchRule rule =
                classes()
                        .that()
                        .resideInAPackage("..simulation.process..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "..simulation.process..",
                                "..simulation.kernel..",
                                "io.leadflow.contracts..",
                                "org.apache.commons.rng..",
                                "org.apache.commons.statistics..",
                                "java..");

        // When, Then
        rule.check(SERVICE);
    }

    @Test
    void eventsBecomeBytesWithoutTheBroker() {
        // Given
        ArchRule rule =
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "..simulation.kernel..",
                                "..simulation.process..",
                                "..simulation.stream..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.apache.kafka..",
                                "io.quarkus..",
                                "io.smallrye..",
                                "jakarta.ws.rs..",
                                "java.net.http..",
                                "java.sql..",
                                "javax.sql..");

        // When, Then
        rule.check(SERVICE);
    }

    @Test
    void packagesHaveNoCycles() {
        // Given
        ArchRule rule = slices().matching("io.leadflow.simulation.(*)..").should().beFreeOfCycles();

        // When, Then
        rule.check(SERVICE);
    }
}
