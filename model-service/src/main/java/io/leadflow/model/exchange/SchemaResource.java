package io.leadflow.model.exchange;

import io.leadflow.access.Roles;
import io.leadflow.contracts.Wire;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;

/** The published JSON Schemas; editors complete definitions from them. */
@RolesAllowed(Roles.VIEWER)
@Path("/schemas")
public class SchemaResource {
    @GET
    @Path("/{name:[a-z0-9-]+}.schema.json")
    @Produces("application/schema+json")
    public byte[] get(@PathParam("name") String name) throws IOException {
        String file = "schemas/" + name + ".schema.json";
        try (InputStream schema = Wire.class.getResourceAsStream(file)) {
            if (schema == null) {
                throw new NotFoundException();
            }
            return schema.readAllBytes();
        }
    }
}
