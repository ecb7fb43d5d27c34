package io.leadflow.model.exchange;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import io.leadflow.service.exchange.BodyLimit;
import io.leadflow.service.exchange.CommonProblem;
import io.leadflow.service.exchange.Refusal;
import io.leadflow.service.exchange.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Reads the definitions people send in, off the event loop: a large one takes a while. */
@ApplicationScoped
public class Submissions {
    private static final String TOO_LARGE = "too-large";
    private static final String RESERVED = "validate";

    /** In canonical form, with room for what a record holds besides: the topic takes 4 MiB. */
    private static final int LARGEST_KEPT = 4_000_000;

    /**
     * Fails with a {@link Refusal} that tells all problems when the body is no valid definition.
     */
    public Uni<Document> read(byte[] body, HttpHeaders headers) {
        return Worker.call(
                () -> {
                    ProcessDefinition definition = definition(body, headers);
                    requireFree(definition.id(), language(headers));
                    return document(definition);
                });
    }

    /** Like {@link #read(byte[], HttpHeaders)}, of the process {@code id} and no other. */
    public Uni<Document> read(byte[] body, HttpHeaders headers, String id) {
        return Worker.call(
                () -> {
                    ProcessDefinition definition = definition(body, headers);
                    requireId(id, definition.id(), language(headers));
                    requireFree(id, language(headers));
                    return document(definition);
                });
    }

    /** Checks a document that was kept, for the rules may have become stricter since. */
    public Uni<Document> check(Document kept, HttpHeaders headers) {
        return Worker.call(
                () ->
                        document(
                                definition(
                                        DefinitionReader.readJson(
                                                kept.json(), language(headers)))));
    }

    private static Document document(ProcessDefinition definition) {
        Document document = Document.of(definition);
        if (document.json().length > LARGEST_KEPT) {
            throw new Refusal(CommonProblem.TOO_LARGE, BodyLimit.BYTES);
        }
        return document;
    }

    private static ProcessDefinition definition(byte[] body, HttpHeaders headers) {
        Locale locale = language(headers);
        if (body == null || body.length == 0) {
            throw new Refusal(
                    ModelProblemKind.MALFORMED_DOCUMENT,
                    List.of(Texts.problem(locale, "empty-body", "")));
        }
        if (!Media.isDocument(headers.getMediaType())) {
            throw new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        return definition(
                Media.isYaml(headers.getMediaType())
                        ? DefinitionReader.readYaml(body, locale)
                        : DefinitionReader.readJson(body, locale));
    }

    private static ProcessDefinition definition(Reading reading) {
        return switch (reading) {
            case Reading.Valid valid -> valid.definition();
            case Reading.Invalid invalid -> throw refusal(invalid);
        };
    }

    private static Refusal refusal(Reading.Invalid invalid) {
        List<Problem> problems = invalid.problems();
        if (!invalid.isMalformed()) {
            return new Refusal(ModelProblemKind.INVALID_DEFINITION, problems, problems.size());
        }
        return problems.getFirst().code().equals(TOO_LARGE)
                ? new Refusal(CommonProblem.TOO_LARGE, problems, BodyLimit.BYTES)
                : new Refusal(ModelProblemKind.MALFORMED_DOCUMENT, problems);
    }

    private static void requireId(String wanted, String found, Locale locale) {
        if (!wanted.equals(found)) {
            Problem problem = Texts.problem(locale, "id-mismatch", "/id", found, wanted);
            throw new Refusal(ModelProblemKind.INVALID_DEFINITION, List.of(problem), 1);
        }
    }

    /** The address of the check cannot be a process's address too. */
    private static void requireFree(String id, Locale locale) {
        if (id.equals(RESERVED)) {
            Problem problem = Texts.problem(locale, "reserved-id", "/id", id);
            throw new Refusal(ModelProblemKind.INVALID_DEFINITION, List.of(problem), 1);
        }
    }

    private static Locale language(HttpHeaders headers) {
        return Locales.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
