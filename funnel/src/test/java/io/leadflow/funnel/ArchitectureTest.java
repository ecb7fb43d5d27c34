package io.leadflow.funnel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.leadflow.funnel", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_KAFKA_HTTP_OR_SQL =
            noClasses()
                    .that()
                    .resideInAPackage("io.leadflow.funnel..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.kafka..",
                            "jakarta.ws.rs..",
                            "jakarta.persistence..",
                            "jakarta.enterprise..",
                            "org.hibernate..",
                            "java.sql..",
                            "io.vertx..",
                            "io.quarkus..",
                            "io.smallrye..");
}
