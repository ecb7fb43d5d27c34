package io.leadflow.model.handbook;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of the metrics service about a run. */
@Path("/runs/{run}")
@Produces(MediaType.APPLICATION_JSON)
@RegisterClientHeaders // the caller's token goes along
@RegisterRestClient(configKey = "metrics")
public interface MetricsService {
    @GET
    @Path("/statistics")
    Uni<RunReports.Statistics> statistics(@PathParam("run") String run);

    @GET
    @Path("/frozen")
    Uni<RunReports.Frozen> frozen(@PathParam("run") String run);

    @GET
    @Path("/metrics")
    Uni<RunReports.Dictionary> metrics(@PathParam("run") String run);
}
