package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.leadflow.contracts.Wire;
import java.io.InputStream;

/** Checks a document against the published JSON Schema of process definitions. */
final class Structure {
    private static final Schema SCHEMA = schema();

    private Structure() {}

    static void check(JsonNode document, Problems problems) {
        Numbers.check(document, problems);
        if (!problems.isEmpty()) {
            return; // the schema's checks compare numbers, and trip over such
        }
        Characters.check(document, problems);
        for (Error error : SCHEMA.validate(document, Structure::withFormats)) {
            new StructureProblem(error, SCHEMA.getSchemaNode()).addTo(problems);
        }
    }

    private static void withFormats(com.networknt.schema.ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }

    private static Schema schema() {
        InputStream file =
                Wire.class.getResourceAsStream("schemas/process-definition-v1.schema.json");
        Dialect dialect =
                Dialect.builder(Dialects.getDraft202012()).format(new LocalTimes()).build();
        return SchemaRegistry.withDefaultDialect(dialect).getSchema(file, InputFormat.JSON);
    }
}
