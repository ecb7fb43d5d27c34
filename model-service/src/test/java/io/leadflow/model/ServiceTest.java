package io.leadflow.model;

import static io.restassured.RestAssured.given;

import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** The service with a real broker and database, the same for all tests that extend it. */
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_model"))
public abstract class ServiceTest {
    /** A request with a YAML body. */
    protected static RequestSpecification yaml(String document) {
        return given().contentType("application/yaml")
                .body(document.getBytes(StandardCharsets.UTF_8));
    }

    /** A request with a JSON body. */
    protected static RequestSpecification json(String document) {
        return given().contentType("application/json").body(document);
    }

    /** Publishes a document and returns the version's number. */
    public static int publish(String id, String document) {
        return yaml(document)
                .post("/processes/{id}/versions", id)
                .then()
                .statusCode(201)
                .extract()
                .path("version");
    }
}
