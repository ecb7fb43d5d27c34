package io.leadflow.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The base is about HTTP and Kafka; what is sold and simulated is the services' own. */
@AnalyzeClasses(packages = "io.leadflow.service", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_BUSINESS =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.leadflow.contracts.definition..",
                            "io.leadflow.contracts.event..",
                            "io.leadflow.contracts.run..");

    @ArchTest
    static final ArchRule EXCHANGE_KNOWS_NO_KAFKA =
            noClasses()
                    .that()
                    .resideInAPackage("..service.exchange..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.leadflow.service.(*)..").should().beFreeOfCycles();
}
