package io.leadflow.model.exchange;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes definitions as JSON or YAML, whichever the caller accepts. */
@Provider
@Produces({Media.JSON, Media.YAML, Media.TEXT_YAML, Media.X_YAML})
public final class DocumentWriter implements MessageBodyWriter<Document> {
    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Document.class;
    }

    @Override
    public void writeTo(
            Document document,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(Media.isYaml(mediaType) ? document.yaml() : document.json());
    }
}
